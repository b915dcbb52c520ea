import type { VNode } from 'preact'
import type { Scope } from '../../../database/scope'
import type { Visit } from '../../../http/visit'
import { Button } from '../../../ui/button/button'
import { StaffLayout } from '../../../ui/layout/staff-layout'
import { url } from '../../../urls'
import { PasskeyDoor } from '../../passkeys/passkey-door'
import { ja } from '../../passkeys/words.ja'
import { staffOf } from '../session'
import { CurrentPassword } from './password-page'

const w = ja.proof

export type ProofProblem = { id: 'current' | 'passkey-show'; text: string }

type ProofPageProps = {
  scope: Scope
  visit: Visit
  next: string
  hasPasskey: boolean
  problem?: ProofProblem | undefined
}

/** もう一度、本人確認 (S11): before what opens an account is changed. */
export function ProofPage({ scope, visit, next, hasPasskey, problem }: ProofPageProps): VNode {
  const tenant = { tenant: visit.tenant.slug }
  const errorOf = (id: ProofProblem['id']) => (problem?.id === id ? problem.text : undefined)
  const carried = (
    <>
      <input type="hidden" name="csrf" value={visit.csrf} />
      <input type="hidden" name="next" value={next} />
    </>
  )
  return (
    <StaffLayout
      frame={visit.frame}
      title={w.title}
      me={staffOf(scope)}
      current="account"
      csrf={visit.csrf}
      errors={problem ? [problem] : []}
    >
      <h1>{w.title}</h1>
      <p>{w.lead}</p>
      <form class="narrow" action={url('staffProof', tenant)} method="post" noValidate>
        {carried}
        <CurrentPassword visit={visit} error={errorOf('current')} />
        <div class="cluster">
          <Button kind="main">{w.submit}</Button>
        </div>
      </form>
      {hasPasskey && (
        <div class="narrow">
          <PasskeyDoor
            lang={visit.lang}
            deed="proof"
            action={url('staffProof', tenant)}
            options={url('staffPasskeyOptions', tenant, { for: 'proof' })}
            error={errorOf('passkey-show')}
          >
            {carried}
          </PasskeyDoor>
        </div>
      )}
    </StaffLayout>
  )
}
