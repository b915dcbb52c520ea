import type { VNode } from 'preact'
import type { Visit } from '../../../../http/visit'
import { byLanguage } from '../../../../kernel/language'
import { Actions, ButtonLink } from '../../../../ui/button/button'
import { Done } from '../../../../ui/done/done'
import { Facts } from '../../../../ui/facts/facts'
import { PublicLayout } from '../../../../ui/layout/public-layout'
import { url } from '../../../../urls'
import { en } from '../../account-words.en'
import { ja } from '../../account-words.ja'

const words = byLanguage({ ja, en })

type RegisteredPageProps = { visit: Visit; email: string; next: string | null }

/** 利用者登録の完了: logged in, and on to what was wanted before. */
export function RegisteredPage({ visit, email, next }: RegisteredPageProps): VNode {
  const { done: w, details } = words(visit.lang)
  const tenant = { tenant: visit.tenant.slug }
  return (
    <PublicLayout frame={visit.frame} title={w.title} width="mail" crumbs={[{ label: w.title }]} noindex>
      <Done title={w.title}>{w.text}</Done>
      <Facts facts={[{ term: details.login, value: email }]} />
      <p class="lead">{w.from}</p>
      <Actions>
        <ButtonLink kind="main" href={next ?? url('procedures', tenant)} icon="chevron-right" iconAt="end">
          {next ? w.next : w.find}
        </ButtonLink>
        <ButtonLink href={url('account', tenant)}>{w.toAccount}</ButtonLink>
      </Actions>
    </PublicLayout>
  )
}
