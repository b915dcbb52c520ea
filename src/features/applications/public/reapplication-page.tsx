import type { VNode } from 'preact'
import { plainDateTime } from '../../../kernel/japanese-date'
import { byLanguage } from '../../../kernel/language'
import { Actions, Button, ButtonLink } from '../../../ui/button/button'
import { Fold } from '../../../ui/fold/fold'
import type { Frame } from '../../../ui/layout/frame'
import { PageHead } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { Link } from '../../../ui/link/link'
import { Marked } from '../../../ui/marked'
import { Note } from '../../../ui/note/note'
import { ScrollBox } from '../../../ui/prose/prose'
import { url } from '../../../urls'
import { periodState } from '../../procedures/period'
import type { Procedure } from '../../procedures/procedure'
import { termsInLanguage } from '../../tenants/in-language'
import type { Terms } from '../../terms/terms'
import { isUndecided, type Reapplication } from '../drafts/reapply'
import { spokenNumber } from '../receipt-number'
import { en as applicationEn } from '../words.en'
import { ja as applicationJa } from '../words.ja'
import { en } from './reapplication-words.en'
import { ja } from './reapplication-words.ja'

const words = byLanguage({ ja, en })
const applicationWords = byLanguage({ ja: applicationJa, en: applicationEn })

type ReapplicationPageProps = {
  frame: Frame
  reapplication: Reapplication
  csrf: string
  termsChanged?: boolean
}

/** 再申込: what it does, the terms in force, one button; or why it is not possible now, and where to go. */
export function ReapplicationPage(props: ReapplicationPageProps): VNode {
  const { frame, reapplication } = props
  const { old, today } = reapplication
  const { application } = old
  const w = words(frame.lang)
  const { detail } = applicationWords(frame.lang)
  const here = { tenant: frame.tenant.slug, number: application.number }
  const open = today !== null && periodState(today, frame.now) === 'open'
  return (
    <PublicLayout
      frame={frame}
      title={w.title}
      width="mail"
      crumbs={[{ label: detail.title, href: url('application', here) }, { label: w.crumb }]}
      noindex
    >
      <PageHead
        kicker={
          <>
            <Marked>{old.procedure.content.title}</Marked>{' '}
            <span class="number whole">
              <Marked>{detail.number(spokenNumber(application.number))}</Marked>
            </span>
          </>
        }
        title={w.title}
      />
      {props.termsChanged && (
        <Note tone="warn" title={w.termsChangedTitle}>
          <p role="status">{w.termsChanged}</p>
        </Note>
      )}
      {open ? <Begin {...props} /> : <NotNow frame={frame} today={today} back={url('application', here)} />}
    </PublicLayout>
  )
}

function Begin({ frame, reapplication, csrf, termsChanged }: ReapplicationPageProps): VNode {
  const { old, terms } = reapplication
  const { application } = old
  const w = words(frame.lang)
  const here = { tenant: frame.tenant.slug, number: application.number }
  return (
    <>
      <p class="lead">{w.text}</p>
      <div class="prose">
        <ul>
          {w.list(application.email).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      {isUndecided(application.status) && (
        <Note tone="warn" title={w.undecidedTitle}>
          <p>{w.undecided}</p>
        </Note>
      )}
      <form action={url('reapplication', here)} method="post">
        <input type="hidden" name="csrf" value={csrf} />
        <input type="hidden" name="agreed" value={terms?.version ?? 0} />
        {terms && <TermsToAgree frame={frame} terms={terms} open={termsChanged} />}
        <Actions>
          <Button kind="main" icon="chevron-right" iconAt="end">
            {terms ? w.agree : w.go}
          </Button>
          <ButtonLink href={url('application', here)} icon="chevron-left">
            {w.back}
          </ButtonLink>
        </Actions>
      </form>
    </>
  )
}

type TermsProps = { frame: Frame; terms: Terms; open: boolean | undefined }

const TermsToAgree = ({ frame, terms, open }: TermsProps): VNode => {
  const w = words(frame.lang)
  const shown = termsInLanguage(frame.lang, frame.tenant, terms)
  return (
    <>
      <Fold boxed summary={w.terms} icon="file" open={open}>
        <ScrollBox label={w.terms} text={`# ${shown.title}\n\n${shown.body}`} level={2} ours={shown.ours} />
        <Link href={url('terms', { tenant: frame.tenant.slug })} mark="next">
          {w.wholeTerms}
        </Link>
      </Fold>
      <p>{w.consent}</p>
    </>
  )
}

type NotNowProps = { frame: Frame; today: Procedure | null; back: string }

/** 受付期間外, or no longer published: said, with the procedure's page as the way out. */
function NotNow({ frame, today, back }: NotNowProps): VNode {
  const w = words(frame.lang)
  const tenant = { tenant: frame.tenant.slug }
  return (
    <>
      <Note tone="warn" icon="calendar" title={w.closedTitle}>
        <p>{whyNot(frame, today)}</p>
      </Note>
      <Actions>
        {today ? (
          <ButtonLink kind="main" href={url('procedure', { ...tenant, procedure: today.slug })}>
            {w.procedure}
          </ButtonLink>
        ) : (
          <ButtonLink kind="main" href={url('procedures', tenant)}>
            {w.procedures}
          </ButtonLink>
        )}
        <ButtonLink href={back} icon="chevron-left">
          {w.back}
        </ButtonLink>
      </Actions>
    </>
  )
}

function whyNot({ lang, now }: Frame, today: Procedure | null): string {
  const w = words(lang)
  if (!today) return w.gone
  return periodState(today, now) === 'upcoming'
    ? w.upcoming(plainDateTime(today.opensAt, lang))
    : w.closed(plainDateTime(today.closesAt ?? today.opensAt, lang))
}
