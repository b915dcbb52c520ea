import type { Scope } from '../../../database/scope'
import { type Answer, afterwards, page, pageLater, seeOther } from '../../../http/answer'
import type { FormInput } from '../../../http/multipart'
import { safeNext } from '../../../http/next'
import type { Surface } from '../../../http/surface'
import type { Visit } from '../../../http/visit'
import { passwordFits } from '../../../kernel/password'
import { url } from '../../../urls'
import { challengeMs } from '../../passkeys/challenge'
import { passkeysOf } from '../../passkeys/passkey'
import { ja } from '../../passkeys/words.ja'
import { beginProof, finishProof, isProven, proveByPasskey } from '../prove-again'
import { staffOf } from '../session'
import { ProofPage, type ProofProblem } from './proof-page'

const { proof, door } = ja

/** Where somebody proves again who they are, and is led on to `next`. */
export function proofRoutes(surface: Surface): void {
  surface.get('staffProof', async (scope, visit) => {
    const next = visit.query.get('next') ?? ''
    return (await isProven(scope, challengeMs)) ? goOn(visit, next) : proofPage(scope, visit, { next })
  })
  surface.post('staffProof', (scope, visit, form) =>
    form.text('answer') ? byPasskey(scope, visit, form) : byPassword(scope, visit, form),
  )
}

const goOn = ({ tenant }: Visit, next: string): Answer =>
  seeOther(safeNext(tenant.slug, 'staff', next) ?? url('staffAccount', { tenant: tenant.slug }))

type Shown = { next: string; problem?: ProofProblem; wait?: number }

async function proofPage(scope: Scope, visit: Visit, { next, problem, wait }: Shown): Promise<Answer> {
  const passkeys = await passkeysOf(scope, { kind: 'staff', id: staffOf(scope).staffId })
  const props = { scope, visit, next, problem, hasPasskey: passkeys.length > 0 }
  const body = <ProofPage {...props} />
  return wait ? pageLater(body, wait) : page(body, problem ? 422 : 200)
}

const minutes = (seconds: number): number => Math.ceil(seconds / 60)

async function byPassword(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const next = form.text('next')
  const wrong = (text: string): ProofProblem => ({ id: 'current', text })
  const password = form.text('current')
  if (password === '') return proofPage(scope, visit, { next, problem: wrong(proof.missing) })
  const begun = await beginProof(scope, visit.address)
  if ('wait' in begun) {
    const problem = wrong(door.locked(minutes(begun.wait)))
    return proofPage(scope, visit, { next, problem, wait: begun.wait })
  }
  return afterwards(async (transact) => {
    const fits = await passwordFits(password, begun.hash)
    return transact(async (later) =>
      (await finishProof(later, visit.address, fits ? begun.hash : null))
        ? goOn(visit, next)
        : proofPage(later, visit, { next, problem: wrong(proof.wrong) }),
    )
  })
}

async function byPasskey(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const next = form.text('next')
  const done = await proveByPasskey(scope, visit, form.text('answer'))
  if (done === true) return goOn(visit, next)
  const wait = done === false ? {} : { wait: done.wait }
  const text = done === false ? proof.refused : door.locked(minutes(done.wait))
  return proofPage(scope, visit, { next, problem: { id: 'passkey-show', text }, ...wait })
}
