import type { VNode } from 'preact'
import type { FormInput } from '../../../http/multipart'
import type { Visit } from '../../../http/visit'
import { PublicLayout } from '../../../ui/layout/public-layout'

type StaffLoginProps = { visit: Visit; again?: { action: string; form: FormInput } }

/** 職員ログイン */
export function StaffLoginPage({ visit }: StaffLoginProps): VNode {
  return (
    <PublicLayout frame={visit.frame} title="職員ログイン" noindex>
      <h1>職員ログイン</h1>
    </PublicLayout>
  )
}
