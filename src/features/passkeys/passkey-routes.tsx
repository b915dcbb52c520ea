import type { Scope } from '../../database/scope'
import { type Answer, json, page, seeOther } from '../../http/answer'
import { deviceOf } from '../../http/device'
import type { FormInput } from '../../http/multipart'
import { safeNext } from '../../http/next'
import type { Surface } from '../../http/surface'
import { param, type Visit } from '../../http/visit'
import { byLanguage } from '../../kernel/language'
import { refuse } from '../../kernel/refusal'
import { url } from '../../urls'
import { challengeMs } from './challenge'
import { makePasskey, makingOptions } from './make'
import { mostPasskeys, nameFrom, passkeyOf, passkeysOf, removePasskeys, renamePasskey } from './passkey'
import { PasskeyPage } from './passkey-page'
import { PasskeysPage } from './passkeys-page'
import { showingOptions } from './show'
import type { PasskeySide } from './side'
import { en } from './words.en'
import { ja } from './words.ja'

const words = byLanguage({ ja, en })

/** パスキー of who is logged in: the list, one, and what a device needs to make another. */
export function passkeyRoutes(surface: Surface, side: PasskeySide): void {
  surface.get(side.places.list, (scope, visit) => listPage({ side, scope, visit }))
  surface.post(side.places.list, (scope, visit, form) => add({ side, scope, visit }, form))
  surface.get(side.places.options, async (scope, visit) => {
    const person = await side.person(scope)
    const { visitor } = visit
    if (visit.query.get('for') === 'proof') {
      const { owner } = person
      return json(await showingOptions(scope, { kind: owner.kind, visitor, owner }))
    }
    // The proof has to be good still when the device has answered.
    if (!(await side.isProven(scope, challengeMs))) return json({ go: proofUrl({ side, visit }) })
    return json(await makingOptions(scope, { ...person, visitor }))
  })
  surface.get(side.places.one, (scope, visit) => onePage({ side, scope, visit }))
  surface.post(side.places.one, (scope, visit, form) => change({ side, scope, visit }, form))
}

type At = { side: PasskeySide; scope: Scope; visit: Visit }

const listUrl = ({ side, visit }: Omit<At, 'scope'>, said?: string): string =>
  url(side.places.list, { tenant: visit.tenant.slug }, { said })

/** Where somebody proves again who they are; afterwards they are led on. */
const proofUrl = ({ side, visit }: Omit<At, 'scope'>, next = listUrl({ side, visit })): string =>
  url(side.places.proof, { tenant: visit.tenant.slug }, { next })

async function listPage({ side, scope, visit }: At, error?: string): Promise<Answer> {
  const { owner } = await side.person(scope)
  const passkeys = await passkeysOf(scope, owner)
  const proven = await side.isProven(scope, challengeMs)
  return page(<PasskeysPage {...{ side, scope, visit, passkeys, proven, error }} />, error ? 422 : 200)
}

async function add(at: At, form: FormInput): Promise<Answer> {
  const { side, scope, visit } = at
  if (!(await side.isProven(scope))) return seeOther(proofUrl(at))
  await side.holdOtherWays(scope)
  const { owner } = await side.person(scope)
  const typed = { answer: form.text('answer'), name: deviceOf(visit.agent) }
  const made = await makePasskey(scope, { owner, visitor: visit.visitor }, typed)
  const w = words(visit.lang)
  if (made === 'many') return listPage(at, w.many(mostPasskeys))
  if (made === 'refused') return listPage(at, w.makeFailed)
  await side.changed(scope, visit, 'added')
  return seeOther(safeNext(visit.tenant.slug, side.side, form.text('next')) ?? listUrl(at, 'added'))
}

async function mineNamed({ side, scope, visit }: At) {
  const { owner } = await side.person(scope)
  const passkey = await passkeyOf(scope, owner, param(visit, 'passkey'))
  return passkey ? { owner, passkey } : refuse('not-found')
}

async function onePage(at: At, typed?: string): Promise<Answer> {
  const { passkey } = await mineNamed(at)
  const last = await isLastWay(at)
  return page(<PasskeyPage {...at} {...{ passkey, last, typed }} />, typed === undefined ? 200 : 422)
}

/** Whether somebody could not log in any more without their one passkey. */
async function isLastWay({ side, scope }: At): Promise<boolean> {
  const otherWays = await side.holdOtherWays(scope)
  const { owner } = await side.person(scope)
  return !otherWays && (await passkeysOf(scope, owner)).length <= 1
}

async function change(at: At, form: FormInput): Promise<Answer> {
  const { side, scope, visit } = at
  const { owner, passkey } = await mineNamed(at)
  const deed = form.text('deed')
  if (deed === 'rename') {
    const name = nameFrom(form.text('name'))
    if (!name) return onePage(at, form.text('name'))
    await renamePasskey(scope, passkey.id, name)
    await side.changed(scope, visit, 'renamed')
    return seeOther(listUrl(at, 'renamed'))
  }
  if (deed !== 'remove') refuse('bad-request')
  const here = url(side.places.one, { tenant: visit.tenant.slug, passkey: passkey.id })
  if (!(await side.isProven(scope))) return seeOther(proofUrl(at, here))
  if (await isLastWay(at)) return onePage(at)
  if ((await removePasskeys(scope, owner, passkey.id)) > 0) await side.changed(scope, visit, 'removed')
  return seeOther(listUrl(at, 'removed'))
}
