import type { Scope } from '../../../database/scope'
import { type Answer, afterwards, page, seeOther } from '../../../http/answer'
import type { FormInput } from '../../../http/form-input'
import type { Surface } from '../../../http/surface'
import { param, type Visit } from '../../../http/visit'
import { isId, newId } from '../../../kernel/ids'
import { refuse } from '../../../kernel/refusal'
import { url } from '../../../urls'
import { openingOf } from '../../attachments/opening'
import { recordLook } from '../../history/access-log'
import { staffOf } from '../../staff/session'
import { dropObject } from '../files/attachment-store'
import { blackOut } from '../files/black-out'
import { openCase } from '../open-case'
import { mayBlackOut } from '../policy'
import { BlackOutPage, blackOutWords } from './black-out-page'
import { parseCaseView, queryOf } from './case-view'
import { receiveCopy, receivedCopy } from './received-copy'
import { atHand, mayBeShown, pagesOf } from './seen-file'

/** 黒塗りの写し of one file: the page that makes it, and its deed. */
export function blackOutRoutes(surface: Surface): void {
  surface.get('blackOut', (scope, visit) =>
    show(scope, visit, { copy: newId(), deletes: false, problem: null, warned: false }),
  )
  surface.post('blackOut', post, { receiver: receiveCopy })
}

type Shown = { copy: string; deletes: boolean; problem: string | null; warned: boolean }

/** Whoever was not warned of the file yet is led to the warning; what is gone or may not be opened says so in the case. */
async function show(scope: Scope, visit: Visit, { warned, ...shown }: Shown): Promise<Answer> {
  const open = await openCase(scope, param(visit, 'number'))
  const { application, files, earlier } = open
  if (!mayBlackOut(scope.actor, application)) refuse('not-found')
  const file = [...files, ...earlier].find(({ id }) => id === param(visit, 'attachment'))
  if (!file) refuse('not-found')
  const at = { tenant: visit.tenant.slug, number: application.number }
  const view = parseCaseView(new URLSearchParams())
  if (!mayBeShown(file, warned || parseCaseView(visit.query).warned))
    return seeOther(url('case', at, queryOf({ ...view, file: file.id, tab: 'files' })))
  await recordLook(scope, { kind: 'application.opened', applicationId: application.id })
  const hand = await atHand(scope, file)
  const asked = openingOf(file.scan) === 'warned' ? { open: '1' } : {}
  const me = staffOf(scope)
  return afterwards(async () => {
    const counted = await pagesOf(hand)
    const oneSheet = 'pages' in counted && counted.pages === 1
    const why = 'pages' in counted ? 'severalPages' : 'notShown'
    return page(
      <BlackOutPage
        {...{ frame: visit.frame, me, csrf: visit.csrf, open, file, ...shown }}
        here={
          oneSheet
            ? { picture: url('casePicture', { ...at, attachment: file.id }, { ...asked, zoom: 400 }) }
            : why
        }
        download={url('caseFile', { ...at, attachment: file.id }, asked)}
      />,
      shown.problem === null ? 200 : 422,
    )
  })
}

async function post(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const copy = isId(form.text('copy')) ? form.text('copy') : newId()
  const deletes = form.text('original') === 'delete'
  const stored = receivedCopy.get(visit)
  if (!stored || 'problem' in stored) {
    const problem = stored?.problem ?? blackOutWords(visit.lang).problems.missing
    return show(scope, visit, { copy, deletes, problem, warned: true })
  }
  const at = { number: param(visit, 'number'), file: param(visit, 'attachment') }
  const { kept, application } = await blackOut(scope, at, { id: copy, deletes, ...stored })
  if (!kept) await dropObject(scope, stored.key)
  const view = { ...parseCaseView(new URLSearchParams()), tab: 'files' as const, file: copy }
  const here = { tenant: visit.tenant.slug, number: application.number }
  return seeOther(url('case', here, { ...queryOf(view), copied: '1' }))
}
