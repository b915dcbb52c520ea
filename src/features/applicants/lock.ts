import { loginLock } from '../../http/login-lock'

/** What wrong passwords of applicants lead to; パスワード再設定 ends it at once. */
export const accountLock = loginLock('account')
