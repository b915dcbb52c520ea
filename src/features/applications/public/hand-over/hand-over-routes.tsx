import type { Scope } from '../../../../database/scope'
import { type Answer, fragment, page, pageLater, seeOther } from '../../../../http/answer'
import type { FormInput } from '../../../../http/multipart'
import type { Surface } from '../../../../http/surface'
import { param, type Visit } from '../../../../http/visit'
import { PageLanguage } from '../../../../ui/words'
import { url } from '../../../../urls'
import { type Link, tokenOf } from '../../../applicants/link'
import { controlId } from '../../../forms/fields/frame'
import { fieldsOf } from '../../../forms/form'
import { type OpenDraft, openDraft } from '../../drafts/open-draft'
import { askForPhoneCode, handedOver, openHandOver, phoneCodeOf } from '../../hand-over/hand-over'
import { belongsToAccount, maySendHere } from '../../hand-over/may-send'
import { elsewhereFor, here } from '../draft-page'
import { handOverWords } from './hand-over-words'
import { PhoneCodePage } from './phone-code-page'
import { type PhoneCode, PhoneCodeView } from './phone-code-view'
import { photoRoutes } from './photo-routes'
import { InvalidPhoneCodePage, OpeningPage } from './small-pages'

/** スマートフォンで続ける: the code, what it leads to, and the page for photographs. */
export function handOverRoutes(surface: Surface): void {
  surface.get('handOver', async (scope, visit) => {
    const open = await openDraft(scope, param(visit, 'draft'))
    const elsewhere = await elsewhereFor(scope, visit, open)
    return elsewhere ?? page(await phoneCodePage(scope, visit, open))
  })
  surface.post('handOver', postHandOver)

  surface.get('phone', async (scope, visit) => {
    const found = await handedOver(scope, param(visit, 'token'))
    if (!found) return page(<InvalidPhoneCodePage frame={visit.frame} />, 404)
    const maySend = await maySendHere(scope, found.draft)
    const props = { frame: visit.frame, token: param(visit, 'token'), csrf: visit.csrf }
    return page(<OpeningPage {...props} procedure={found.procedure} maySend={maySend} />)
  })
  surface.post('phone', async (scope, visit) => {
    const found = await handedOver(scope, param(visit, 'token'))
    const session = found && (await openHandOver(scope, found))
    if (!session) return page(<InvalidPhoneCodePage frame={visit.frame} />, 404)
    visit.holdSession(session)
    const place = found.draft.handOver?.place ?? ''
    const photos = url('photos', { tenant: visit.tenant.slug, draft: found.draft.id })
    const field = [...fieldsOf(found.procedure.content.form)].some((one) => one.field.id === place)
    return seeOther(photos + (field ? `#${encodeURIComponent(controlId(place))}` : ''))
  })
  photoRoutes(surface)
}

/** A new code; as a piece of the page for its script, else on a page of its own. */
async function postHandOver(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const open = await openDraft(scope, param(visit, 'draft'), 'hold')
  const elsewhere = await elsewhereFor(scope, visit, open)
  if (elsewhere) return elsewhere
  const asked = await askForPhoneCode(scope, open.draft, form.text('place'))
  if (form.text('piece') !== '1') return askedAnswer(scope, visit, { open, asked })
  const w = handOverWords(visit.lang)
  const piece =
    'wait' in asked ? (
      <p class="field-error">{w.code.wait(minutes(asked.wait))}</p>
    ) : (
      <PhoneCodeView
        lang={visit.lang}
        code={codeIn(scope, asked.link)}
        owned={await belongsToAccount(scope, open.draft)}
      />
    )
  return fragment(
    <PageLanguage.Provider value={visit.lang}>{piece}</PageLanguage.Provider>,
    'wait' in asked ? 429 : 200,
  )
}

/** Whether a button of a form leads to the code: `phone`, or `phone:<question>`. */
export const isForPhone = (action: string): boolean => /^phone(?::|$)/.test(action)

type Asking = { open: OpenDraft; action: string; page?: string }

/** The same by a button of the form, which was kept before; the caller holds the draft. */
export async function phoneAnswer(scope: Scope, visit: Visit, asking: Asking): Promise<Answer> {
  const { open, action } = asking
  const asked = await askForPhoneCode(scope, open.draft, action.slice('phone:'.length) || (asking.page ?? ''))
  return askedAnswer(scope, visit, { open, asked })
}

type Asked = { open: OpenDraft; asked: Awaited<ReturnType<typeof askForPhoneCode>> }

async function askedAnswer(scope: Scope, visit: Visit, { open, asked }: Asked): Promise<Answer> {
  if ('link' in asked) return seeOther(url('handOver', here(visit)))
  const problem = handOverWords(visit.lang).code.wait(minutes(asked.wait))
  return pageLater(await phoneCodePage(scope, visit, open, problem), asked.wait)
}

const minutes = (seconds: number): number => Math.max(1, Math.ceil(seconds / 60))

async function phoneCodePage(scope: Scope, visit: Visit, open: OpenDraft, problem?: string) {
  const link = await phoneCodeOf(scope, open.draft.id)
  return (
    <PhoneCodePage
      frame={visit.frame}
      open={open}
      code={link && codeIn(scope, link)}
      owned={await belongsToAccount(scope, open.draft)}
      csrf={visit.csrf}
      backHref={backTo(visit, open)}
      problem={problem}
    />
  )
}

/** The page on which the code was asked for, at the question. */
function backTo(visit: Visit, { draft, procedure }: OpenDraft): string {
  const place = draft.handOver?.place ?? ''
  const { form } = procedure.content
  const at = [...fieldsOf(form)].find(({ field }) => field.id === place)
  if (at) return `${url('draft', here(visit), { page: at.page.id })}#${encodeURIComponent(controlId(place))}`
  const known = form.pages.some(({ id }) => id === place)
  return url('draft', here(visit), known ? { page: place } : {})
}

/** Its address has the configured host, whatever host was asked for (M4). */
function codeIn(scope: Scope, { id, expiresAt }: Link): PhoneCode {
  const token = tokenOf(scope.house.keys, scope.tenant.id, id)
  return {
    address: scope.house.baseUrl + url('phone', { tenant: scope.tenant.slug, token }),
    secondsLeft: Math.ceil((expiresAt.getTime() - scope.now.getTime()) / 1000),
  }
}
