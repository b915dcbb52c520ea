import type { Scope } from '../../../../database/scope'
import { type Answer, page, pageLater, seeOther } from '../../../../http/answer'
import type { FormInput } from '../../../../http/multipart'
import type { Surface } from '../../../../http/surface'
import { param, type Visit } from '../../../../http/visit'
import { byLanguage } from '../../../../kernel/language'
import { refuse } from '../../../../kernel/refusal'
import type { FieldProblem } from '../../../../ui/error-summary/error-summary'
import type { Option } from '../../../../ui/field/select'
import { en as addressEn } from '../../../../ui/mail-address/words.en'
import { ja as addressJa } from '../../../../ui/mail-address/words.ja'
import { url } from '../../../../urls'
import { isProven } from '../../../applicants/prove-again'
import { provenInPlace } from '../../../applicants/prove-in-place'
import { publishedIn } from '../../../procedures/published'
import { ownAccount } from '../../accounts/own-account'
import { isOpen } from '../../mandates/mandate'
import { mandateNames } from '../../mandates/mandate-names'
import { type Offer, offerMandate } from '../../mandates/offer-mandate'
import { ownMandate, ownMandates } from '../../mandates/own-mandates'
import { revokeMandate } from '../../mandates/revoke-mandate'
import { takeUpMandate } from '../../mandates/take-up-mandate'
import { judgeOffer, type OfferProblem, typedOffer } from '../../mandates/typed-offer'
import { MandatePage, RevocationPage } from './mandate-page'
import { mandateWords as words } from './mandate-words'
import { MandatesPage } from './mandates-page'
import { OfferPage, type OfferPageProps } from './offer-page'

const addressWords = byLanguage({ ja: addressJa, en: addressEn })

/** 委任状 on マイページ: given, received, taken up, revoked. */
export function mandateRoutes(surface: Surface): void {
  surface.get('mandates', async (scope, visit) =>
    page(<MandatesPage visit={visit} {...(await ownMandates(scope))} named={await mandateNames(scope)} />),
  )
  surface.get('mandateOffer', getOffer)
  surface.post('mandateOffer', postOffer)
  surface.get('mandate', getMandate)
  surface.post('mandate', postMandate)
}

async function getMandate(scope: Scope, visit: Visit): Promise<Answer> {
  const own = await ownMandate(scope, param(visit, 'mandate'))
  const props = { visit, own, what: (await mandateNames(scope))(own.mandate.what) }
  const revoking = visit.query.get('revoke') === '1' && isOpen(own.state)
  return page(revoking ? <RevocationPage {...props} /> : <MandatePage {...props} />)
}

async function postMandate(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const id = param(visit, 'mandate')
  const back = (said: string) => seeOther(url('mandates', { tenant: visit.tenant.slug }, { said }))
  const deed = form.text('deed')
  if (deed === 'take-up') return back((await takeUpMandate(scope, id)) ? 'accepted' : 'late')
  // Whoever is on neither side learns nothing from what they send.
  await ownMandate(scope, id)
  if (deed !== 'revoke') refuse('bad-request')
  await revokeMandate(scope, id)
  return back('revoked')
}

/** Half the time of a proof is left for filling in. */
const timeToFillIn = 7 * 60_000

async function getOffer(scope: Scope, visit: Visit): Promise<Answer> {
  const { passwordHash } = await ownAccount(scope)
  const tenant = { tenant: visit.tenant.slug }
  if (!passwordHash && !isProven(scope, timeToFillIn))
    return seeOther(url('accountProof', tenant, { next: url('mandateOffer', tenant) }))
  return page(<OfferPage {...(await offerProps(scope, visit))} />)
}

async function offerProps(scope: Scope, visit: Visit): Promise<OfferPageProps> {
  const account = await ownAccount(scope)
  const proof = isProven(scope) ? 'none' : account.passwordHash ? 'password' : 'elsewhere'
  const nameless = account.profile.name === ''
  return { visit, proof, nameless, choices: await choicesOf(scope, visit) }
}

async function choicesOf(scope: Scope, visit: Visit): Promise<Option[]> {
  const w = words(visit.lang).form
  const { catalogue, categories } = await publishedIn(scope)
  return [
    ...categories.map(({ id, name }) => ({ value: `category:${id}`, label: w.category(name) })),
    ...catalogue.prepared.map(({ entry }) => ({
      value: `procedure:${entry.slug}`,
      label: w.procedure(entry.title),
    })),
  ]
}

function problemWords(visit: Visit, problem: OfferProblem): FieldProblem {
  const { problems } = words(visit.lang)
  const { id } = problem
  if (problem.id === 'what') return { id, text: problems.what[problem.why] }
  if (problem.id === 'day') return { id, text: problems.day[problem.why] }
  const { why } = problem
  const ours = why === 'missing' || why === 'bad' || why === 'own'
  return { id, text: ours ? problems.agent[why] : addressWords(visit.lang)[why] }
}

async function postOffer(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const account = await ownAccount(scope)
  const typed = typedOffer(form)
  const again = async (later: Scope, problems: FieldProblem[], wait = 0): Promise<Answer> => {
    const body = <OfferPage {...(await offerProps(later, visit))} typed={typed} problems={problems} />
    return wait ? pageLater(body, wait) : page(body, 422)
  }
  if (account.profile.name === '') return again(scope, [])
  const judged = await judgeOffer(scope, form, account)
  if ('problems' in judged)
    return again(
      scope,
      judged.problems.map((one) => problemWords(visit, one)),
    )
  const send = (later: Scope) => offerNow(later, visit, { offer: judged.offer, again })
  if (isProven(scope)) return send(scope)
  if (!account.passwordHash)
    return again(scope, [{ id: 'current', text: words(visit.lang).form.proveElsewhere }])
  return provenInPlace(scope, {
    ...{ password: form.text('current'), address: visit.address, lang: visit.lang },
    proven: send,
    again: (later, problem) => again(later, [problem], problem.wait),
  })
}

type Offering = {
  offer: Offer
  again: (scope: Scope, problems: FieldProblem[], wait?: number) => Promise<Answer>
}

async function offerNow(scope: Scope, visit: Visit, { offer, again }: Offering): Promise<Answer> {
  const made = await offerMandate(scope, offer, visit)
  if ('mandateId' in made)
    return seeOther(url('mandates', { tenant: visit.tenant.slug }, { said: 'offered' }))
  const w = words(visit.lang).form
  const text =
    made.wait > 3600 ? w.wait(Math.ceil(made.wait / 3600)) : w.waitMinutes(Math.ceil(made.wait / 60))
  return again(scope, [{ id: 'agent', text }], made.wait)
}
