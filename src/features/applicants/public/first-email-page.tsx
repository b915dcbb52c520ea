import type { VNode } from 'preact'
import type { Visit } from '../../../http/visit'
import { carried, type Way } from '../../../http/way'
import { byLanguage } from '../../../kernel/language'
import { Actions, Button } from '../../../ui/button/button'
import { Field } from '../../../ui/field/field'
import { KeptFields } from '../../../ui/field/kept-fields'
import { TypedForm } from '../../../ui/field/typed-form'
import { PageHead } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { MailAddressInput } from '../../../ui/mail-address/mail-address-input'
import { StatusPage } from '../../../ui/status-page/status-page'
import { url } from '../../../urls'
import { en } from '../identity-words.en'
import { ja } from '../identity-words.ja'

const words = byLanguage({ ja, en })

type FirstEmailProps = { visit: Visit; way: Way; typed?: string; problem?: string | undefined }

/**
 * The last step of a first login with a provider that knows no address, デジタル認証アプリ: one field, typed once, since the code
 * of the mail proves it.
 */
export function FirstEmailPage({ visit, way, typed, problem }: FirstEmailProps): VNode {
  const w = words(visit.lang).firstEmail
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
      <TypedForm action={url('loginStep', { tenant: visit.tenant.slug })} noValidate>
        <input type="hidden" name="csrf" value={visit.csrf} />
        <input type="hidden" name="step" value="email" />
        <KeptFields fields={carried(way)} />
        <Field id="email" label={w.email} requirement="required" error={problem}>
          {(wiring) => <MailAddressInput wiring={wiring} name="email" value={typed} />}
        </Field>
        <Actions>
          <Button kind="main" icon="chevron-right" iconAt="end">
            {w.submit}
          </Button>
        </Actions>
      </TypedForm>
    </PublicLayout>
  )
}

/** The mail's link was opened in another browser than the one that logs in. */
export function FirstEmailElsewherePage({ visit }: { visit: Visit }): VNode {
  const w = words(visit.lang).firstEmail
  return (
    <PublicLayout frame={visit.frame} title={w.elsewhere} noindex>
      <StatusPage picture="searched" title={w.elsewhere}>
        <p>{w.elsewhereText}</p>
      </StatusPage>
    </PublicLayout>
  )
}
