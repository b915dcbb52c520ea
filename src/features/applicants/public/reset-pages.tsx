import type { VNode } from 'preact'
import type { Visit } from '../../../http/visit'
import { byLanguage } from '../../../kernel/language'
import { Actions, Button, ButtonLink } from '../../../ui/button/button'
import { Field } from '../../../ui/field/field'
import { TypedForm } from '../../../ui/field/typed-form'
import { PageHead } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { MailAddressInput } from '../../../ui/mail-address/mail-address-input'
import { Note } from '../../../ui/note/note'
import { url } from '../../../urls'
import { en } from '../account-words.en'
import { ja } from '../account-words.ja'
import type { AddressCheck } from '../address-check'
import { NewPasswordFields, type NewPasswordProblem } from '../new-password'

const words = byLanguage({ ja, en })

type ResetPageProps = { visit: Visit; email?: string; problem?: string }

/** パスワード再設定: the address that was registered; a lock is released by it too. */
export function ResetPage({ visit, email, problem }: ResetPageProps): VNode {
  const w = words(visit.lang).reset
  const tenant = { tenant: visit.tenant.slug }
  return (
    <PublicLayout
      frame={visit.frame}
      title={w.title}
      width="mail"
      crumbs={[{ label: w.title }]}
      errors={problem ? [{ id: 'email', text: problem }] : []}
      noindex
    >
      <PageHead title={w.title} />
      <p class="lead">{w.lead}</p>
      <TypedForm action={url('passwordReset', tenant)} noValidate>
        <input type="hidden" name="csrf" value={visit.csrf} />
        <Field id="email" label={w.email} error={problem}>
          {(wiring) => <MailAddressInput wiring={wiring} name="email" value={email} />}
        </Field>
        <Note tone="plain" title={w.issued}>
          <p>{w.issuedText}</p>
        </Note>
        <Actions>
          <Button kind="main" icon="chevron-right" iconAt="end">
            {w.submit}
          </Button>
          <ButtonLink href={url('login', tenant)} icon="chevron-left">
            {w.back}
          </ButtonLink>
        </Actions>
      </TypedForm>
    </PublicLayout>
  )
}

type NewPasswordPageProps = { visit: Visit; check: AddressCheck; problem?: NewPasswordProblem }

/** 新しいパスワード, once the address was proven. */
export function NewPasswordPage({ visit, check, problem }: NewPasswordPageProps): VNode {
  const w = words(visit.lang).reset
  return (
    <PublicLayout
      frame={visit.frame}
      title={w.newTitle}
      width="mail"
      crumbs={[{ label: w.title }]}
      errors={problem ? [problem] : []}
      noindex
    >
      <PageHead title={w.newTitle} />
      <p class="lead">{w.newLead}</p>
      <TypedForm action={url('newPassword', { tenant: visit.tenant.slug, check: check.id })} noValidate>
        <input type="hidden" name="csrf" value={visit.csrf} />
        <input type="text" name="username" value={check.email} autocomplete="username" hidden />
        <NewPasswordFields lang={visit.lang} problem={problem} />
        <Actions>
          <Button kind="main">{w.save}</Button>
        </Actions>
      </TypedForm>
    </PublicLayout>
  )
}
