import type { VNode } from 'preact'
import type { FormInput } from '../../../http/multipart'
import type { Visit } from '../../../http/visit'
import { byLanguage } from '../../../kernel/language'
import { Button, ButtonLink } from '../../../ui/button/button'
import { KeptFields } from '../../../ui/field/kept-fields'
import { TypedForm } from '../../../ui/field/typed-form'
import { PageHead } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { url } from '../../../urls'
import { en } from './kept-words.en'
import { ja } from './kept-words.ja'

const words = byLanguage({ ja, en })

type KeptTypingProps = {
  visit: Visit
  form: FormInput
  /** This browser reaches no such draft, or does not any more; or the database does not answer. */
  why: 'unreached' | 'away'
}

/** What was typed into a draft that could not be opened: it goes out again by a press, once the way is free. */
export function KeptTypingPage({ visit, form, why }: KeptTypingProps): VNode {
  const { frame } = visit
  const w = words(frame.lang)
  const fields = form.pairs().filter(([name]) => name !== 'csrf')
  return (
    <PublicLayout frame={frame} title={w[why].title} width="mail" noindex>
      <PageHead title={w[why].title} />
      <p class="lead">{w[why].lead}</p>
      {why === 'unreached' && <WayBack visit={visit} />}
      {/* To the address it came from, which a page for strangers does not repeat. */}
      <TypedForm>
        <input type="hidden" name="csrf" value={visit.csrf} />
        <KeptFields fields={fields} />
        <div class="stack-actions">
          <Button kind="main">{w.button}</Button>
        </div>
      </TypedForm>
      <p class="field-hint">{w.files}</p>
    </PublicLayout>
  )
}

function WayBack({ visit }: { visit: Visit }): VNode {
  const { tenant, lang } = visit
  const w = words(lang).unreached
  const hasLogin = tenant.features.login
  return (
    <>
      {(hasLogin ? w.stepsLogin : w.steps).map((step) => (
        <p key={step}>{step}</p>
      ))}
      {hasLogin && (
        <ButtonLink href={url('login', { tenant: tenant.slug })} elsewhere>
          {w.login}
        </ButtonLink>
      )}
    </>
  )
}
