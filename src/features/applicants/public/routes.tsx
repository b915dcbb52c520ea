import type { Surface } from '../../../http/surface'
import { loginRoutes } from './login-routes'

/** 利用者: 登録, ログイン, パスワード再設定, マイページ. */
export function accountRoutes(surface: Surface): void {
  loginRoutes(surface)
}
