import type { VNode } from 'preact'
import { byLanguage } from '../../../kernel/language'
import { Button } from '../../../ui/button/button'
import { Field } from '../../../ui/field/field'
import { TextInput } from '../../../ui/field/text-input'
import { TypedForm } from '../../../ui/field/typed-form'
import { Fold } from '../../../ui/fold/fold'
import type { Frame } from '../../../ui/layout/frame'
import { PageHead } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { Link } from '../../../ui/link/link'
import { MailAddressInput } from '../../../ui/mail-address/mail-address-input'
import { Note } from '../../../ui/note/note'
import { url } from '../../../urls'
import { en } from '../words.en'
import { ja } from '../words.ja'

const words = byLanguage({ ja, en })

export type StatusProblem = { id: 'number' | 'password' | 'lost-number' | 'lost-email'; text: string }

type StatusPageProps = {
  frame: Frame
  csrf: string
  typed?: { number?: string; email?: string }
  problems?: readonly StatusProblem[]
  /** The link was asked for; the page says the same whether or not one was sent. */
  sent?: boolean
  /** This browser already reaches applications. */
  hasOwn?: boolean
}

/** 申請状況確認: 整理番号 and パスワード, and the way for those who lost it. */
export function StatusLookUpPage(props: StatusPageProps): VNode {
  const { frame, csrf, problems = [], typed } = props
  const w = words(frame.lang).status
  const tenant = { tenant: frame.tenant.slug }
  const problemOf = (id: StatusProblem['id']) => problems.find((problem) => problem.id === id)?.text
  return (
    <PublicLayout
      frame={frame}
      title={w.title}
      width="mail"
      crumbs={[{ label: w.title }]}
      errors={problems}
      noindex
    >
      <PageHead title={w.title} />
      {props.sent && (
        <Note tone="ok" title={w.sentTitle}>
          <p role="status">{w.sent}</p>
        </Note>
      )}
      <p class="lead">{w.lead}</p>
      {props.hasOwn && (
        <p>
          <Link href={url('applications', tenant)} mark="next">
            {w.mine}
          </Link>
        </p>
      )}
      <TypedForm action={url('status', tenant)} noValidate>
        <input type="hidden" name="csrf" value={csrf} />
        <NumberField
          id="number"
          label={w.number}
          hint={w.numberHint}
          value={typed?.number}
          error={problemOf('number')}
        />
        <Field
          id="password"
          label={w.password}
          requirement="required"
          hint={w.passwordHint}
          error={problemOf('password')}
        >
          {(wiring) => (
            <TextInput
              {...wiring}
              name="password"
              width="m"
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
            />
          )}
        </Field>
        <div class="stack-actions">
          <Button kind="main" icon="search">
            {w.submit}
          </Button>
        </div>
      </TypedForm>
      <Lost {...props} problemOf={problemOf} />
    </PublicLayout>
  )
}

type LostProps = StatusPageProps & { problemOf(id: StatusProblem['id']): string | undefined }

function Lost({ frame, csrf, typed, problemOf }: LostProps): VNode {
  const w = words(frame.lang).status
  const email = problemOf('lost-email')
  const number = problemOf('lost-number')
  return (
    <Fold boxed summary={w.lost} icon="info" open={Boolean(email ?? number)}>
      <p>{w.lostText}</p>
      <TypedForm action={url('statusLink', { tenant: frame.tenant.slug })} noValidate>
        <input type="hidden" name="csrf" value={csrf} />
        <NumberField id="lost-number" label={w.number} value={typed?.number} error={number} />
        <Field id="lost-email" label={w.lostEmail} requirement="required" error={email}>
          {(wiring) => <MailAddressInput wiring={wiring} name="email" value={typed?.email} />}
        </Field>
        <div class="stack-actions">
          <Button icon="mail">{w.send}</Button>
        </div>
      </TypedForm>
    </Fold>
  )
}

type NumberFieldProps = {
  id: string
  label: string
  hint?: string
  value: string | undefined
  error: string | undefined
}

const NumberField = ({ id, label, hint, value, error }: NumberFieldProps): VNode => (
  <Field id={id} label={label} requirement="required" hint={hint} error={error}>
    {(wiring) => (
      <TextInput {...wiring} name="number" width="m" inputMode="numeric" autocomplete="off" value={value} />
    )}
  </Field>
)
