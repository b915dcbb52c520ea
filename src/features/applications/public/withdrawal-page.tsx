import type { VNode } from 'preact'
import { byLanguage } from '../../../kernel/language'
import { Actions, Button, ButtonLink } from '../../../ui/button/button'
import { Field } from '../../../ui/field/field'
import { TextArea } from '../../../ui/field/text-input'
import { TypedForm } from '../../../ui/field/typed-form'
import type { Frame } from '../../../ui/layout/frame'
import { PageHead } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { url } from '../../../urls'
import type { Procedure } from '../../procedures/procedure'
import type { Application } from '../application'
import { spokenNumber } from '../receipt-number'
import { reasonLength } from '../withdraw'
import { en } from '../words.en'
import { ja } from '../words.ja'

const words = byLanguage({ ja, en })

type WithdrawalPageProps = {
  frame: Frame
  application: Application
  procedure: Procedure
  csrf: string
  typed?: string
  problem?: string
}

/** 取下げ: its own confirmation, with a reason; the red button is here and nowhere else. */
export function WithdrawalPage({
  frame,
  application,
  procedure,
  csrf,
  typed,
  problem,
}: WithdrawalPageProps): VNode {
  const w = words(frame.lang).withdrawal
  const here = { tenant: frame.tenant.slug, number: application.number }
  const detail = words(frame.lang).detail
  return (
    <PublicLayout
      frame={frame}
      title={w.title}
      width="mail"
      crumbs={[{ label: detail.title, href: url('application', here) }, { label: w.crumb }]}
      errors={problem ? [{ id: 'reason', text: problem }] : []}
      noindex
    >
      <PageHead
        kicker={w.kicker(procedure.content.title, detail.number(spokenNumber(application.number)))}
        title={w.title}
      />
      <p class="lead">{w.text}</p>
      <TypedForm action={url('withdrawal', here)} noValidate>
        <input type="hidden" name="csrf" value={csrf} />
        <Field
          id="reason"
          label={w.reason}
          requirement="required"
          hint={w.reasonHint(reasonLength)}
          error={problem}
        >
          {(wiring) => <TextArea {...wiring} name="reason" rows={4} value={typed} />}
        </Field>
        <Actions>
          <Button kind="danger">{w.yes}</Button>
          <ButtonLink href={url('application', here)}>{w.no}</ButtonLink>
        </Actions>
      </TypedForm>
    </PublicLayout>
  )
}
