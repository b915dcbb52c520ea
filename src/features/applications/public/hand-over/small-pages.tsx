import type { VNode } from 'preact'
import { Button, ButtonLink } from '../../../../ui/button/button'
import type { Frame } from '../../../../ui/layout/frame'
import { PageHead } from '../../../../ui/layout/page-parts'
import { PublicLayout } from '../../../../ui/layout/public-layout'
import { Link } from '../../../../ui/link/link'
import { StatusPage } from '../../../../ui/status-page/status-page'
import { url } from '../../../../urls'
import type { Procedure } from '../../../procedures/procedure'
import { phoneCodeMinutes } from '../../hand-over/hand-over'
import { handOverWords } from './hand-over-words'

type OpeningPageProps = {
  frame: Frame
  procedure: Procedure
  token: string
  /** Whether it can be sent from the phone too. */
  maySend: boolean
  csrf: string
}

/** What a code leads to: one button, so that a camera that looks at links opens nothing. */
export function OpeningPage({ frame, procedure, token, maySend, csrf }: OpeningPageProps): VNode {
  const w = handOverWords(frame.lang)
  return (
    <PublicLayout frame={frame} title={w.title} width="mail" noindex>
      <PageHead kicker={procedure.content.title} title={w.title} />
      <p class="lead">{w.opening.text}</p>
      <p>{maySend ? w.opening.may : w.opening.mayNotSend}</p>
      <form action={url('phone', { tenant: frame.tenant.slug, token })} method="post">
        <input type="hidden" name="csrf" value={csrf} />
        <div class="stack-actions">
          <Button kind="main" size="lg" icon="chevron-right" iconAt="end">
            {w.opening.button}
          </Button>
        </div>
      </form>
      <p class="field-hint">{w.opening.notForMe}</p>
    </PublicLayout>
  )
}

/** Used, replaced, expired, foreign, cut off: never told apart (M3). */
export function InvalidPhoneCodePage({ frame }: { frame: Frame }): VNode {
  const w = handOverWords(frame.lang).invalid
  return (
    <PublicLayout frame={frame} title={w.title} noindex>
      <StatusPage
        picture="lost"
        title={w.title}
        actions={<Link href={url('status', { tenant: frame.tenant.slug })}>{w.status}</Link>}
      >
        <p>{w.text(phoneCodeMinutes)}</p>
        <p>{w.how}</p>
        <p>{w.mail}</p>
      </StatusPage>
    </PublicLayout>
  )
}

type NotHerePageProps = { frame: Frame; procedure: Procedure; draftId: string }

/** A phone that is not logged in, before a draft of an account: it is sent on the computer. */
export function NotHerePage({ frame, procedure, draftId }: NotHerePageProps): VNode {
  const w = handOverWords(frame.lang).notHere
  const here = { tenant: frame.tenant.slug, draft: draftId }
  return (
    <PublicLayout frame={frame} title={w.title} width="mail" steps={{ current: 3, mail: false }} noindex>
      <PageHead kicker={procedure.content.title} title={w.title} />
      <p class="lead">{w.text}</p>
      <div class="stack-actions">
        <ButtonLink href={url('draft', here)} icon="chevron-left">
          {w.draft}
        </ButtonLink>
        <Link href={url('login', { tenant: frame.tenant.slug }, { next: url('confirm', here) })}>
          {w.login}
        </Link>
      </div>
    </PublicLayout>
  )
}
