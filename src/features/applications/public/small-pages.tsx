import type { ComponentChildren, VNode } from 'preact'
import { bothCalendars, plainDate, plainDateTime } from '../../../kernel/japanese-date'
import { byLanguage } from '../../../kernel/language'
import { Button, ButtonLink } from '../../../ui/button/button'
import type { Frame } from '../../../ui/layout/frame'
import { PageHead } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { Link, Phone } from '../../../ui/link/link'
import { Marked } from '../../../ui/marked'
import { StatusPage } from '../../../ui/status-page/status-page'
import { url } from '../../../urls'
import { periodState } from '../../procedures/period'
import type { Procedure } from '../../procedures/procedure'
import type { Application } from '../application'
import { startOf } from '../decisions/reply-deadline'
import type { LinkTarget } from '../open-link'
import { statusName } from '../status-track'
import { en } from '../words.en'
import { ja } from '../words.ja'
import { en as beginEn } from './begin-words.en'
import { ja as beginJa } from './begin-words.ja'

const words = byLanguage({ ja, en })
const beginWords = byLanguage({ ja: beginJa, en: beginEn })

type ContinuePageProps = {
  frame: Frame
  token: string
  target: Exclude<LinkTarget, { kind: 'submitted' }>
  csrf: string
}

/** The page a mail's link shows: one button, so that a mail program that looks at links opens nothing (M2). */
export function ContinuePage({ frame, token, target, csrf }: ContinuePageProps): VNode {
  const w = words(frame.lang).continue
  const draft = target.kind === 'draft'
  const { title, text, button } = continueWords(w, target)
  const replyBy = target.kind === 'application' && target.asked?.replyBy
  return (
    <PublicLayout
      frame={frame}
      title={title}
      width="mail"
      steps={draft ? { current: 2, mail: true } : undefined}
      noindex
    >
      <PageHead kicker={target.procedure.content.title} title={title} />
      <p class="lead">{text}</p>
      {replyBy && <p class="number">{w.returnedUntil(bothCalendars(startOf(replyBy), frame.lang))}</p>}
      <form action={url('continue', { tenant: frame.tenant.slug, token })} method="post">
        <input type="hidden" name="csrf" value={csrf} />
        <div class="stack-actions">
          <Button kind="main" size="lg" icon="chevron-right" iconAt="end">
            {button}
          </Button>
        </div>
      </form>
      {target.kind === 'draft' && <p>{w.until(plainDate(target.expiresAt, frame.lang))}</p>}
      <p class="field-hint">{w.notForMe}</p>
    </PublicLayout>
  )
}

/** What the button will open: the draft, what staff ask to be put right, or the application. */
function continueWords(w: ReturnType<typeof words>['continue'], target: ContinuePageProps['target']) {
  if (target.kind === 'draft') return { title: w.title, text: w.text, button: w.button }
  return target.asked
    ? {
        title: w.returnedTitle,
        text: w.returnedText(target.asked.marks.length),
        button: w.returnedButton,
      }
    : { title: w.applicationTitle, text: w.applicationText, button: w.applicationButton }
}

/** Expired, foreign, cut off: never told apart (M3). */
export function InvalidLinkPage({ frame }: { frame: Frame }): VNode {
  const w = words(frame.lang).invalidLink
  const tenant = { tenant: frame.tenant.slug }
  return (
    <PublicLayout frame={frame} title={w.title} noindex>
      <StatusPage
        picture="lost"
        title={w.title}
        actions={
          <>
            <ButtonLink kind="main" href={url('status', tenant)}>
              {w.status}
            </ButtonLink>
            <Link href={url('procedures', tenant)}>{w.find}</Link>
          </>
        }
      >
        <p>{w.text}</p>
        <p>{w.text2}</p>
      </StatusPage>
    </PublicLayout>
  )
}

type PausedPageProps = { frame: Frame; procedure: Procedure; draftId: string; expiresAt: Date }

/** 下書きを保存して中断する */
export function PausedPage({ frame, procedure, draftId, expiresAt }: PausedPageProps): VNode {
  const w = words(frame.lang).form
  const { paused } = frame.signedIn ? beginWords(frame.lang) : w
  return (
    <PublicLayout frame={frame} title={w.pausedTitle} width="mail" steps={{ current: 3 }} noindex>
      <PageHead kicker={procedure.content.title} title={w.pausedTitle} />
      <p class="lead">{paused(plainDate(expiresAt, frame.lang))}</p>
      <div class="stack-actions">
        <ButtonLink href={url('draft', { tenant: frame.tenant.slug, draft: draftId })} icon="chevron-left">
          {w.goOn}
        </ButtonLink>
      </div>
    </PublicLayout>
  )
}

/** 受付終了 while filling in, or 受付開始 put off: what was typed stays. */
export function ClosedPage({ frame, procedure }: { frame: Frame; procedure: Procedure }): VNode {
  const w = words(frame.lang).form
  const notYet = periodState(procedure, frame.now) === 'upcoming'
  const title = notYet ? w.notOpenTitle : w.closedTitle
  return (
    <EndPage
      frame={frame}
      title={title}
      text={notYet ? w.notOpen(plainDateTime(procedure.opensAt, frame.lang)) : w.closed}
      contact={procedure.content.contact}
    >
      <ButtonLink href={url('procedures', { tenant: frame.tenant.slug })}>
        {words(frame.lang).complete.other}
      </ButtonLink>
    </EndPage>
  )
}

type MovedOnPageProps = { frame: Frame; application: Application; procedure: Procedure; title: string }

/** The staff moved the application on meanwhile. */
export function MovedOnPage({ frame, application, procedure, title }: MovedOnPageProps): VNode {
  const w = words(frame.lang).movedOn
  return (
    <EndPage
      frame={frame}
      title={title}
      text={w.text(statusName(application.status, frame.lang))}
      contact={procedure.content.contact}
    >
      <ButtonLink
        kind="main"
        href={url('application', { tenant: frame.tenant.slug, number: application.number })}
      >
        {w.detail}
      </ButtonLink>
    </EndPage>
  )
}

type EndPageProps = {
  frame: Frame
  title: string
  text: string
  contact: { name: string; phone: string }
  children: ComponentChildren
}

const EndPage = ({ frame, title, text, contact, children }: EndPageProps): VNode => (
  <PublicLayout frame={frame} title={title} noindex>
    <StatusPage picture="closed" title={title} actions={children}>
      <p>{text}</p>
      <p>
        <Marked>{contact.name}</Marked> <Phone number={contact.phone} />
      </p>
    </StatusPage>
  </PublicLayout>
)
