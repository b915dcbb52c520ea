import type { VNode } from 'preact'
import type { Visit } from '../../../http/visit'
import { byLanguage } from '../../../kernel/language'
import { Button, ButtonLink } from '../../../ui/button/button'
import { PageHead } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { StatusPage } from '../../../ui/status-page/status-page'
import { type Place, url } from '../../../urls'
import { en } from '../account-words.en'
import { ja } from '../account-words.ja'
import type { AddressCheck, Purpose } from '../address-check'

const words = byLanguage({ ja, en })

type LinkPageProps = { visit: Visit; check: AddressCheck; action: string }

/** What a mail's link leads to: looking at it uses nothing up, the button does (M2). */
export function CheckLinkPage({ visit, check, action }: LinkPageProps): VNode {
  const w = words(visit.lang).link
  const title = w.title[check.purpose]
  return (
    <PublicLayout frame={visit.frame} title={title} width="mail" crumbs={[{ label: title }]} noindex>
      <PageHead title={title} />
      <p class="lead">
        <b>{check.email}</b>
      </p>
      <p>{w.text[check.purpose]}</p>
      <form action={action} method="post">
        <input type="hidden" name="csrf" value={visit.csrf} />
        <div class="stack-actions">
          <Button kind="main" icon="chevron-right" iconAt="end">
            {w.go[check.purpose]}
          </Button>
        </div>
      </form>
    </PublicLayout>
  )
}

const againPlace = {
  registration: 'register',
  'password-reset': 'passwordReset',
  'email-change': 'account',
  'first-email': 'login',
} as const satisfies Record<Purpose, Place>

/** Used, expired, replaced, cut off or forged: the same page for all (M3). */
export function InvalidCheckPage({ visit, purpose }: { visit: Visit; purpose: Purpose }): VNode {
  const w = words(visit.lang).link
  return (
    <PublicLayout frame={visit.frame} title={w.invalid} noindex>
      <StatusPage
        picture="lost"
        title={w.invalid}
        actions={
          <ButtonLink kind="main" href={url(againPlace[purpose], { tenant: visit.tenant.slug })}>
            {w.invalidGo[purpose]}
          </ButtonLink>
        }
      >
        <p>{w.invalidText}</p>
      </StatusPage>
    </PublicLayout>
  )
}
