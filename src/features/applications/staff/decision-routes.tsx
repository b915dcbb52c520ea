import type { Scope } from '../../../database/scope'
import { type Answer, fragment, page } from '../../../http/answer'
import type { FormInput } from '../../../http/form-input'
import type { Surface } from '../../../http/surface'
import { param, type Visit } from '../../../http/visit'
import { recordLook } from '../../history/access-log'
import { accept } from '../decisions/accept'
import { messageProblem, reasonProblem } from '../decisions/decision-texts'
import { finish } from '../decisions/finish'
import { reject } from '../decisions/reject'
import { take } from '../decisions/take'
import { openCase } from '../open-case'
import { around, decided, looked, seenIn, standsFor } from './attempt'
import { ConfirmationPage, type Confirmed, DecidedScreen, textName } from './confirmation-page'
import { linkUntil, mailAbout } from './decision-mail'
import { decisionWords } from './decision-parts'
import { returnRoutes } from './return-routes'

/** 受付する, 受理, 不受理, 返却, 完了: a page that says what will happen, then the deed. */
export function decisionRoutes(surface: Surface): void {
  surface.post('taking', (scope, visit, form) =>
    decided(scope, visit, { decision: 'take', typed: () => '' }, () => take(scope, seenIn(visit, form))),
  )
  surface.get('acceptance', (scope, visit) => confirmation(scope, visit, 'accept'))
  surface.get('rejection', (scope, visit) => confirmation(scope, visit, 'reject'))
  surface.get('completion', (scope, visit) => confirmation(scope, visit, 'finish'))
  surface.post('acceptance', (scope, visit, form) => postText(scope, visit, { form, decision: 'accept' }))
  surface.post('rejection', (scope, visit, form) => postText(scope, visit, { form, decision: 'reject' }))
  surface.post('completion', (scope, visit, form) =>
    decided(scope, visit, { decision: 'finish', typed: () => '' }, () => finish(scope, seenIn(visit, form))),
  )
  returnRoutes(surface)
}

async function confirmation(scope: Scope, visit: Visit, decision: Confirmed): Promise<Answer> {
  const open = await openCase(scope, param(visit, 'number'))
  return (
    standsFor(scope, visit, { open, decision }) ??
    page(await confirmationPage(scope, visit, { open, decision, typed: '' }))
  )
}

async function confirmationPage(
  scope: Scope,
  visit: Visit,
  shown: Pick<Parameters<typeof ConfirmationPage>[0], 'open' | 'decision' | 'typed' | 'problem'>,
) {
  await recordLook(scope, { kind: 'application.opened', applicationId: shown.open.application.id })
  const mail = await mailAbout(scope, shown.open, { decision: shown.decision })
  return <ConfirmationPage {...around(scope, visit)} {...shown} mail={mail} linkUntil={linkUntil(scope)} />
}

/** 受理 and 不受理: a text each, shown before it is decided on, as often as wanted. */
async function postText(
  scope: Scope,
  visit: Visit,
  { form, decision }: { form: FormInput; decision: 'accept' | 'reject' },
): Promise<Answer> {
  const typed = form.text(textName[decision])
  const attempt = {
    decision,
    typed: () => (typed.trim() ? decisionWords(visit.lang).kept[decision](typed.trim()) : ''),
  }
  if (form.text('action') === 'fragment')
    return looked(scope, visit, { ...attempt, form }, async () =>
      fragment(<DecidedScreen lang={visit.lang} decision={decision} typed={typed} />),
    )
  if (form.text('action') === 'preview')
    return looked(scope, visit, { ...attempt, form }, async (open) => {
      const problem = (decision === 'accept' ? messageProblem(typed) : reasonProblem(typed)) ?? undefined
      const shown = problem === 'missing' ? undefined : problem
      return page(
        await confirmationPage(scope, visit, { open, decision, typed, problem: shown }),
        shown ? 422 : 200,
      )
    })
  const deed = { accept, reject }[decision]
  return decided(scope, visit, attempt, async () => {
    const outcome = await deed(scope, seenIn(visit, form), typed)
    if (!('problem' in outcome)) return outcome
    const open = await openCase(scope, param(visit, 'number'))
    const body = await confirmationPage(scope, visit, { open, decision, typed, problem: outcome.problem })
    return { wrong: page(body, 422) }
  })
}
