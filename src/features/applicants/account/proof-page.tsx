import type { VNode } from 'preact'
import type { Visit } from '../../../http/visit'
import { carried, type Way } from '../../../http/way'
import { byLanguage } from '../../../kernel/language'
import { Button } from '../../../ui/button/button'
import { Field } from '../../../ui/field/field'
import { KeptFields } from '../../../ui/field/kept-fields'
import { PasswordInput } from '../../../ui/field/password-input'
import { TypedForm } from '../../../ui/field/typed-form'
import { PageHead } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { Note } from '../../../ui/note/note'
import { url } from '../../../urls'
import { PasskeyDoor } from '../../passkeys/passkey-door'
import { en } from '../../passkeys/words.en'
import { ja } from '../../passkeys/words.ja'

const words = byLanguage({ ja, en })

export type ProofProblem = { id: 'password' | 'passkey-show'; text: string }

type ProofPageProps = {
  visit: Visit
  way: Way
  /** What the account can prove itself with. */
  has: { password: boolean; passkey: boolean }
  problem?: ProofProblem | undefined
}

/** もう一度、本人確認 (S11): before what opens an account is changed. */
export function ProofPage({ visit, way, has, problem }: ProofPageProps): VNode {
  const w = words(visit.lang).proof
  return (
    <PublicLayout
      frame={visit.frame}
      title={w.title}
      width="mail"
      crumbs={[{ label: w.title }]}
      errors={problem ? [problem] : []}
      noindex
    >
      <PageHead title={w.title} />
      <p class="lead">{w.lead}</p>
      {has.password ? (
        <PasswordForm visit={visit} way={way} error={problem?.id === 'password' ? problem.text : undefined} />
      ) : (
        <LoginAgain visit={visit} />
      )}
      {has.passkey && (
        <PasskeyDoor
          lang={visit.lang}
          deed="proof"
          action={url('accountProof', { tenant: visit.tenant.slug })}
          options={url('passkeyOptions', { tenant: visit.tenant.slug }, { for: 'proof' })}
          error={problem?.id === 'passkey-show' ? problem.text : undefined}
        >
          <Carried visit={visit} way={way} />
        </PasskeyDoor>
      )}
    </PublicLayout>
  )
}

function Carried({ visit, way }: Pick<ProofPageProps, 'visit' | 'way'>): VNode {
  return (
    <>
      <input type="hidden" name="csrf" value={visit.csrf} />
      <KeptFields fields={carried(way)} />
    </>
  )
}

type PasswordFormProps = Pick<ProofPageProps, 'visit' | 'way'> & { error?: string | undefined }

function PasswordForm({ visit, way, error }: PasswordFormProps): VNode {
  const w = words(visit.lang).proof
  return (
    <TypedForm action={url('accountProof', { tenant: visit.tenant.slug })} noValidate>
      <Carried visit={visit} way={way} />
      <Field id="password" label={w.password} error={error}>
        {(wiring) => <PasswordInput {...wiring} name="password" autocomplete="current-password" />}
      </Field>
      <div class="stack-actions">
        <Button kind="main">{w.submit}</Button>
      </div>
    </TypedForm>
  )
}

/** Somebody whom a provider lets in, and who has no password here. */
function LoginAgain({ visit }: Pick<ProofPageProps, 'visit'>): VNode {
  const w = words(visit.lang).proof
  return (
    <form action={url('logout', { tenant: visit.tenant.slug })} method="post">
      <input type="hidden" name="csrf" value={visit.csrf} />
      <Note>
        <p>{w.loginAgain}</p>
      </Note>
      <Button>{w.logout}</Button>
    </form>
  )
}
