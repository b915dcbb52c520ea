import type { VNode } from 'preact'
import type { Visit } from '../../../../http/visit'
import { byLanguage } from '../../../../kernel/language'
import { Actions, Button } from '../../../../ui/button/button'
import { PageHead, Section } from '../../../../ui/layout/page-parts'
import { PublicLayout } from '../../../../ui/layout/public-layout'
import { Link } from '../../../../ui/link/link'
import { Note } from '../../../../ui/note/note'
import { TickList } from '../../../../ui/panel/panel'
import { url } from '../../../../urls'
import type { Terms } from '../../../terms/terms'
import { TermsBox } from '../../../terms/terms-box'
import { en } from '../../account-words.en'
import { ja } from '../../account-words.ja'

const words = byLanguage({ ja, en })

type RegisterPageProps = { visit: Visit; terms: Terms | null; next: string | null }

/** 利用者登録説明 (seed, B): what it is good for, when it is deleted, the terms, 同意する. */
export function RegisterPage({ visit, terms, next }: RegisterPageProps): VNode {
  const w = words(visit.lang).register
  const tenant = { tenant: visit.tenant.slug }
  return (
    <PublicLayout frame={visit.frame} title={w.title} width="mail" crumbs={[{ label: w.title }]}>
      <PageHead title={w.title} kicker={words(visit.lang).manage} />
      <p class="lead">{w.read}</p>
      <TickList items={w.explain} />
      <Note>
        <p>{w.idle}</p>
      </Note>
      {terms && (
        <Section title={w.terms}>
          <TermsBox visit={visit} terms={terms} label={w.terms} level={3} />
        </Section>
      )}
      <form class="rule" action={url('registerAddress', tenant)} method="get">
        <p class="lead">{w.consent}</p>
        <input type="hidden" name="agreed" value={terms?.version ?? 0} />
        {next && <input type="hidden" name="next" value={next} />}
        <Actions>
          <Button kind="main" icon="chevron-right" iconAt="end" busy={false}>
            {w.agree}
          </Button>
        </Actions>
      </form>
      <p>
        <Link href={url('login', tenant, { next: next ?? undefined })} mark="next">
          {w.has}
        </Link>
      </p>
    </PublicLayout>
  )
}
