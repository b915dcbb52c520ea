import type { Scope } from '../../../database/scope'
import { type Answer, fragment, page } from '../../../http/answer'
import type { FormInput } from '../../../http/form-input'
import type { Surface } from '../../../http/surface'
import { param, type Visit } from '../../../http/visit'
import { recordLook } from '../../history/access-log'
import { endOf } from '../decisions/reply-deadline'
import { draftReturn, judgeReturn, returnApplication } from '../decisions/return-application'
import { type OpenCase, openCase } from '../open-case'
import { type Attempt, around, decided, looked, seenIn, standsFor } from './attempt'
import { linkUntil, returnMail } from './decision-mail'
import { decisionWords } from './decision-parts'
import { ReturnPage } from './return-page'
import { ReturnPreview, ReturnPreviewPage } from './return-preview-page'
import { asText, emptyReturn, meant, type ReturnForm, readReturn } from './typed-return'

/** 返却: prepared, looked at as often as wanted, sent. */
export function returnRoutes(surface: Surface): void {
  surface.get('return', async (scope, visit) => {
    const open = await openCase(scope, param(visit, 'number'))
    return standsFor(scope, visit, { open, decision: 'return' }) ?? returnPage(scope, visit, { open })
  })
  surface.post('return', postReturn)
}

async function returnPage(
  scope: Scope,
  visit: Visit,
  shown: Pick<Parameters<typeof ReturnPage>[0], 'open'> & Partial<Parameters<typeof ReturnPage>[0]>,
): Promise<Answer> {
  const { typed = emptyReturn, problems = [] } = shown
  await recordLook(scope, { kind: 'application.opened', applicationId: shown.open.application.id })
  return page(
    <ReturnPage {...around(scope, visit)} open={shown.open} {...{ typed, problems }} />,
    problems.length > 0 ? 422 : 200,
  )
}

async function postReturn(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const typed = readReturn(form)
  const attempt = { decision: 'return', typed: (open) => keptReturn(visit, typed, open) } satisfies Attempt
  if (form.text('action') === 'fragment')
    return looked(scope, visit, { ...attempt, form }, async (open) => {
      const judged = draftReturn(open.procedure.content.form, meant(typed, scope.now), scope.now)
      const mail = await returnMail(scope, open, judged)
      return fragment(<ReturnPreview lang={visit.lang} {...{ open, judged, mail }} />)
    })
  if (form.text('action') === 'edit')
    return looked(scope, visit, { ...attempt, form }, (open) => returnPage(scope, visit, { open, typed }))
  if (form.text('action') === 'preview')
    return looked(scope, visit, { ...attempt, form }, (open) => returnPreview(scope, visit, { open, typed }))
  return decided(scope, visit, attempt, async () => {
    const outcome = await returnApplication(scope, seenIn(visit, form), meant(typed, scope.now))
    if (!('problems' in outcome)) return outcome
    const open = await openCase(scope, param(visit, 'number'))
    return { wrong: await returnPage(scope, visit, { open, typed, problems: outcome.problems }) }
  })
}

async function returnPreview(
  scope: Scope,
  visit: Visit,
  { open, typed }: { open: OpenCase; typed: ReturnForm },
): Promise<Answer> {
  const outcome = judgeReturn(open.procedure.content.form, meant(typed, scope.now), scope.now)
  if ('problems' in outcome) return returnPage(scope, visit, { open, typed, problems: outcome.problems })
  const { judged } = outcome
  const mail = await returnMail(scope, open, judged)
  const until = judged.replyBy ? endOf(judged.replyBy) : linkUntil(scope)
  return page(
    <ReturnPreviewPage {...around(scope, visit)} {...{ open, typed, judged, mail }} linkUntil={until} />,
  )
}

/** Everything that was written; without the case, the fields have no names. */
function keptReturn(visit: Visit, typed: ReturnForm, open: OpenCase | null): string {
  const { kept } = decisionWords(visit.lang)
  if (open) return asText(open.procedure.content.form, typed, { w: kept, now: visit.frame.now })
  return [...Object.values(typed.reasons), typed.message].filter((text) => text.trim() !== '').join('\n')
}
