import type { Scope } from '../../../database/scope'
import { type Answer, page, seeOther } from '../../../http/answer'
import type { FormInput } from '../../../http/multipart'
import type { Surface } from '../../../http/surface'
import { param, type Visit } from '../../../http/visit'
import { url } from '../../../urls'
import { type Reapplication, reapplicationOf, reapply } from '../drafts/reapply'
import { ReapplicationPage } from './reapplication-page'

/** 再申込する */
export function reapplicationRoutes(surface: Surface): void {
  surface.get('reapplication', async (scope, visit) =>
    page(reapplicationPage(visit, await reapplicationOf(scope, param(visit, 'number')))),
  )
  surface.post('reapplication', postReapplication)
}

const reapplicationPage = (visit: Visit, reapplication: Reapplication, termsChanged = false) => (
  <ReapplicationPage
    frame={visit.frame}
    reapplication={reapplication}
    csrf={visit.csrf}
    termsChanged={termsChanged}
  />
)

async function postReapplication(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const agreed = /^\d{1,9}$/.test(form.text('agreed')) ? Number(form.text('agreed')) : -1
  const result = await reapply(scope, param(visit, 'number'), agreed)
  if ('closed' in result) return page(reapplicationPage(visit, result.closed), 409)
  // 手続き説明 says who may apply, and leads to that login.
  if ('barred' in result)
    return seeOther(url('procedure', { tenant: visit.tenant.slug, procedure: result.barred.slug }))
  if ('termsChanged' in result) return page(reapplicationPage(visit, result.termsChanged, true), 422)
  const { draftId: draft, begun } = result
  return seeOther(url('draft', { tenant: visit.tenant.slug, draft }, begun ? { again: '1' } : {}))
}
