import type { Surface } from '../../../http/surface'
import { accountPasskeyRoutes } from '../account/passkeys-side'
import { proofRoutes } from '../account/proof-routes'
import { loginRoutes } from './login-routes'
import { passkeyLoginRoutes } from './passkey-login-routes'

/** 利用者: 登録, ログイン, パスワード再設定, マイページ. */
export function accountRoutes(surface: Surface): void {
  loginRoutes(surface)
  passkeyLoginRoutes(surface)
  proofRoutes(surface)
  accountPasskeyRoutes(surface)
}
