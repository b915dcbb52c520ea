import type { VNode } from 'preact'
import type { Visit } from '../../../../http/visit'
import { byLanguage } from '../../../../kernel/language'
import { Actions, ButtonLink } from '../../../../ui/button/button'
import { Done } from '../../../../ui/done/done'
import { PublicLayout } from '../../../../ui/layout/public-layout'
import { url } from '../../../../urls'
import { en } from '../../account-words.en'
import { ja } from '../../account-words.ja'

const words = byLanguage({ ja, en })

/** 利用者登録の完了: logged in, and on to what was wanted before. */
export function RegisteredPage({ visit, next }: { visit: Visit; next: string | null }): VNode {
  const w = words(visit.lang).done
  const tenant = { tenant: visit.tenant.slug }
  return (
    <PublicLayout frame={visit.frame} title={w.title} width="mail" crumbs={[{ label: w.title }]} noindex>
      <Done title={w.title}>{w.text}</Done>
      <Actions>
        <ButtonLink kind="main" href={next ?? url('procedures', tenant)} icon="chevron-right" iconAt="end">
          {next ? w.next : w.find}
        </ButtonLink>
        <ButtonLink href={url('account', tenant)}>{w.toAccount}</ButtonLink>
      </Actions>
    </PublicLayout>
  )
}
