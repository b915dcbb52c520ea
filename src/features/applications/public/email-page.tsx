import type { VNode } from 'preact'
import { byLanguage } from '../../../kernel/language'
import { Actions, Button, ButtonLink } from '../../../ui/button/button'
import { Field } from '../../../ui/field/field'
import { TypedForm } from '../../../ui/field/typed-form'
import type { Frame } from '../../../ui/layout/frame'
import { PageHead } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { MailAddressInput } from '../../../ui/mail-address/mail-address-input'
import { Note } from '../../../ui/note/note'
import { url } from '../../../urls'
import type { Procedure } from '../../procedures/procedure'
import { wayTo } from '../../procedures/way'
import { en } from '../words.en'
import { ja } from '../words.ja'

const words = byLanguage({ ja, en })

export type EmailEntry = { email: string; again: string }
export type EmailProblem = { id: 'email' | 'again'; text: string }

type EmailPageProps = {
  frame: Frame
  procedure: Procedure
  termsVersion: number
  csrf: string
  /** Who the mail will come from: people allow that address in their phones. */
  sender: string
  entry?: EmailEntry
  problems?: readonly EmailProblem[]
}

/** 連絡先メールアドレス入力 (seed, step 6): the seed's paragraph became a sentence and a list. */
export function EmailPage(props: EmailPageProps): VNode {
  const { frame, procedure, problems = [], entry, sender } = props
  const w = words(frame.lang).email
  const here = { tenant: frame.tenant.slug, procedure: procedure.slug }
  const problemOf = (id: EmailProblem['id']) => problems.find((problem) => problem.id === id)?.text
  return (
    <PublicLayout
      frame={frame}
      title={w.crumb}
      width="mail"
      crumbs={[...wayTo(frame, procedure), { label: w.crumb }]}
      steps={{ current: 2 }}
      errors={problems}
      noindex
    >
      <PageHead kicker={procedure.content.title} title={w.title} />
      <p class="lead">{w.lead}</p>
      <TypedForm action={url('email', here)} noValidate>
        <input type="hidden" name="csrf" value={props.csrf} />
        <input type="hidden" name="agreed" value={props.termsVersion} />
        <AddressField
          id="email"
          label={w.address}
          hint={w.addressHint}
          value={entry?.email}
          error={problemOf('email')}
        />
        <AddressField
          id="again"
          label={w.again}
          hint={w.againHint}
          value={entry?.again}
          error={problemOf('again')}
        />
        <Note tone="plain" icon="mail" title={w.arrive}>
          <ul>
            {w.arriveList(sender).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Note>
        <Actions>
          <Button kind="main" icon="chevron-right" iconAt="end">
            {w.done}
          </Button>
          <ButtonLink href={url('procedure', here)} icon="chevron-left">
            {w.back}
          </ButtonLink>
        </Actions>
      </TypedForm>
    </PublicLayout>
  )
}

type AddressFieldProps = {
  id: string
  label: string
  hint: string
  value: string | undefined
  error: string | undefined
}

const AddressField = ({ id, label, hint, value, error }: AddressFieldProps): VNode => (
  <Field id={id} label={label} requirement="required" hint={hint} error={error}>
    {(wiring) => <MailAddressInput wiring={wiring} name={id} value={value} />}
  </Field>
)
