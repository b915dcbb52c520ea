import type { Surface } from '../../../http/surface'
import { accountPasskeyRoutes } from '../account/passkeys-side'
import { proofRoutes } from '../account/proof-routes'
import { checkRoutes } from './check-routes'
import { identitiesRoutes } from './identities/identities-routes'
import { providerRoutes } from './identities/provider-routes'
import { loginRoutes } from './login-routes'
import { passkeyLoginRoutes } from './passkey-login-routes'
import { registerRoutes } from './registration/register-routes'
import { resetRoutes } from './reset-routes'
import { settingsRoutes } from './settings-routes'

/** 利用者: 登録, ログイン, パスワード再設定, マイページ. */
export function accountRoutes(surface: Surface): void {
  loginRoutes(surface)
  registerRoutes(surface)
  resetRoutes(surface)
  checkRoutes(surface)
  settingsRoutes(surface)
  passkeyLoginRoutes(surface)
  proofRoutes(surface)
  accountPasskeyRoutes(surface)
  providerRoutes(surface)
  identitiesRoutes(surface)
}
