import type { VNode } from 'preact'
import type { Visit } from '../../../http/visit'
import type { Way } from '../../../http/way'
import { byLanguage } from '../../../kernel/language'
import { Button } from '../../../ui/button/button'
import { KeptFields } from '../../../ui/field/kept-fields'
import { TypedForm } from '../../../ui/field/typed-form'
import { PageHead } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { Link } from '../../../ui/link/link'
import { url } from '../../../urls'
import { en } from '../login-words.en'
import { ja } from '../login-words.ja'

const words = byLanguage({ ja, en })

type SendAgainProps = { visit: Visit; again: NonNullable<Way['again']> }

/** もう一度送る: logged in again, what was typed before goes out by one press. */
export function SendAgainPage({ visit, again }: SendAgainProps): VNode {
  const w = words(visit.lang).again
  return (
    <PublicLayout frame={visit.frame} title={w.title} width="mail" crumbs={[{ label: w.title }]} noindex>
      <PageHead title={w.title} />
      <p class="lead">{w.text}</p>
      <TypedForm action={again.action}>
        <input type="hidden" name="csrf" value={visit.csrf} />
        <KeptFields fields={again.fields} />
        <div class="stack-actions">
          <Button kind="main">{w.button}</Button>
        </div>
      </TypedForm>
      <p>
        <Link href={url('account', { tenant: visit.tenant.slug })}>{w.elsewhere}</Link>
      </p>
    </PublicLayout>
  )
}
