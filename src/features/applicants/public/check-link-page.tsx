import type { VNode } from 'preact'
import type { Visit } from '../../../http/visit'
import { byLanguage } from '../../../kernel/language'
import { Actions, Button, ButtonLink } from '../../../ui/button/button'
import { SentTo } from '../../../ui/done/done'
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
  const { link: w, steps } = words(visit.lang)
  const title = w.title[check.purpose]
  return (
    <PublicLayout
      frame={visit.frame}
      title={title}
      width="mail"
      crumbs={[{ label: title }]}
      {...(check.purpose === 'registration' ? { steps: { current: 2, names: steps } } : {})}
      noindex
    >
      <PageHead title={title} />
      <SentTo>
        <b>{check.email}</b>
      </SentTo>
      <p class="lead">{w.text[check.purpose]}</p>
      <form action={action} method="post">
        <input type="hidden" name="csrf" value={visit.csrf} />
        <Actions>
          <Button kind="main" icon="chevron-right" iconAt="end">
            {w.go[check.purpose]}
          </Button>
        </Actions>
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
