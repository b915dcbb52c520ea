import type { VNode } from 'preact'
import type { Visit } from '../../../http/visit'
import { carried, type Way } from '../../../http/way'
import { byLanguage } from '../../../kernel/language'
import { Actions, Button } from '../../../ui/button/button'
import { KeptFields } from '../../../ui/field/kept-fields'
import { TypedForm } from '../../../ui/field/typed-form'
import { PageHead } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { url } from '../../../urls'
import type { Terms } from '../../terms/terms'
import { TermsBox } from '../../terms/terms-box'
import { en } from '../login-words.en'
import { ja } from '../login-words.ja'
import { NewPasswordFields, type NewPasswordProblem } from '../new-password'

const words = byLanguage({ ja, en })

type StepProps = { visit: Visit; way: Way }

/** 新しいパスワード at the first login with one that a department made. */
export function FirstPasswordPage({
  visit,
  way,
  problem,
}: StepProps & { problem?: NewPasswordProblem | null }): VNode {
  const w = words(visit.lang).firstPassword
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
      <TypedForm action={url('loginStep', { tenant: visit.tenant.slug })} noValidate>
        <input type="hidden" name="csrf" value={visit.csrf} />
        <input type="hidden" name="step" value="password" />
        <KeptFields fields={carried(way)} />
        <NewPasswordFields lang={visit.lang} problem={problem} />
        <Actions>
          <Button kind="main">{w.submit}</Button>
        </Actions>
      </TypedForm>
    </PublicLayout>
  )
}

/** 利用規約 that came after the last consent: a new version asks again. */
export function NewTermsPage({
  visit,
  way,
  terms,
  first,
}: StepProps & { terms: Terms; first: boolean }): VNode {
  const w = words(visit.lang).terms
  const title = first ? w.first : w.title
  return (
    <PublicLayout frame={visit.frame} title={title} width="mail" crumbs={[{ label: title }]} noindex>
      <PageHead title={title} />
      <p class="lead">{first ? w.firstLead : w.lead}</p>
      <TermsBox visit={visit} terms={terms} label={title} level={2} />
      <TypedForm action={url('loginStep', { tenant: visit.tenant.slug })}>
        <input type="hidden" name="csrf" value={visit.csrf} />
        <input type="hidden" name="step" value="terms" />
        <input type="hidden" name="version" value={terms.version} />
        <KeptFields fields={carried(way)} />
        <Actions>
          <Button kind="main" icon="chevron-right" iconAt="end">
            {w.agree}
          </Button>
        </Actions>
      </TypedForm>
      <form action={url('logout', { tenant: visit.tenant.slug })} method="post">
        <input type="hidden" name="csrf" value={visit.csrf} />
        <Button kind="text">{w.decline}</Button>
      </form>
    </PublicLayout>
  )
}
