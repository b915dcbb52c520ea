import type { Scope } from '../../../database/scope'
import { type Answer, afterwards, page, pageLater } from '../../../http/answer'
import type { FormInput } from '../../../http/multipart'
import type { Surface } from '../../../http/surface'
import type { Visit } from '../../../http/visit'
import { accountWay, type Way } from '../../../http/way'
import { byLanguage } from '../../../kernel/language'
import { passwordFits } from '../../../kernel/password'
import { challengeMs } from '../../passkeys/challenge'
import { passkeysOf } from '../../passkeys/passkey'
import { en } from '../../passkeys/words.en'
import { ja } from '../../passkeys/words.ja'
import { beginProof, finishProof, isProven, ownAccount, proveByPasskey } from '../prove-again'
import { goOn } from '../public/way-on'
import { ProofPage, type ProofProblem } from './proof-page'

const words = byLanguage({ ja, en })

/** Where somebody proves again who they are, and is led on to `next`. */
export function proofRoutes(surface: Surface): void {
  surface.get('accountProof', async (scope, visit) => {
    const way = accountWay.ofQuery(visit)
    return isProven(scope, challengeMs) ? goOn(visit, way) : proofPage(scope, visit, { way })
  })
  surface.post('accountProof', (scope, visit, form) =>
    form.text('answer') ? byPasskey(scope, visit, form) : byPassword(scope, visit, form),
  )
}

type Shown = { way: Way; problem?: ProofProblem; wait?: number }

async function proofPage(scope: Scope, visit: Visit, { way, problem, wait }: Shown): Promise<Answer> {
  const account = await ownAccount(scope)
  const passkeys = await passkeysOf(scope, { kind: 'account', id: account.id })
  const has = { password: account.passwordHash !== null, passkey: passkeys.length > 0 }
  const body = <ProofPage visit={visit} way={way} has={has} problem={problem} />
  return wait ? pageLater(body, wait) : page(body, problem ? 422 : 200)
}

const minutes = (seconds: number): number => Math.max(1, Math.ceil(seconds / 60))

async function byPassword(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const w = words(visit.lang)
  const way = accountWay.ofForm(scope, form)
  const wrong = (text: string): ProofProblem => ({ id: 'password', text })
  const password = form.text('password')
  if (password === '') return proofPage(scope, visit, { way, problem: wrong(w.proof.missing) })
  const begun = await beginProof(scope, visit.address)
  if ('wait' in begun) {
    const problem = wrong(w.door.locked(minutes(begun.wait)))
    return proofPage(scope, visit, { way, problem, wait: begun.wait })
  }
  return afterwards(async (transact) => {
    const fits = await passwordFits(password, begun.hash)
    return transact(async (later) =>
      (await finishProof(later, visit.address, fits ? begun.hash : null))
        ? goOn(visit, way)
        : proofPage(later, visit, { way, problem: wrong(w.proof.wrong) }),
    )
  })
}

async function byPasskey(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const w = words(visit.lang)
  const way = accountWay.ofForm(scope, form)
  const done = await proveByPasskey(scope, visit, form.text('answer'))
  if (done === true) return goOn(visit, way)
  const wait = done === false ? {} : { wait: done.wait }
  const text = done === false ? w.proof.refused : w.door.locked(minutes(done.wait))
  return proofPage(scope, visit, { way, problem: { id: 'passkey-show', text }, ...wait })
}
