import type { VNode } from 'preact'
import { plainDate } from '../../../../kernel/japanese-date'
import { Banner } from '../../../../ui/banner/banner'
import { Card, CardList } from '../../../../ui/card/card'
import { Note } from '../../../../ui/note/note'
import { StatusBadge } from '../../../../ui/status/status'
import { url } from '../../../../urls'
import type { OwnApplication } from '../../accounts/own-applications'
import { expiresSoon } from '../../accounts/own-drafts'
import { accountWords } from '../../accounts/words'
import { startOf } from '../../decisions/reply-deadline'
import { isOverdue } from '../../decisions/returned'
import { spokenNumber } from '../../receipt-number'
import { principalNote } from '../both-names'
import type { AccountPageProps } from './account-page'

type Props = Pick<AccountPageProps, 'visit' | 'returned' | 'drafts' | 'newest'>

/** What waits for me: what staff sent back, with the day, and drafts that soon are gone; or that nothing does. */
export function Waiting({ visit, returned, drafts, newest }: Props): VNode | null {
  const w = accountWords(visit.lang).page
  const soon = drafts.filter((draft) => expiresSoon(draft, visit.frame.now))
  if (returned.length === 0 && soon.length === 0) {
    // Who has nothing yet is told so further down.
    return newest.length === 0 && drafts.length === 0 ? null : (
      <Banner tone="ok" title={w.nothingTitle}>
        <p>{w.nothingText}</p>
      </Banner>
    )
  }
  return (
    <>
      {returned.length > 0 && (
        <>
          <Banner tone="warn" icon="return" title={w.waitingTitle(returned.length)}>
            <p>{w.waitingText}</p>
          </Banner>
          <div class="below">
            <CardList>
              {returned.map((one) => (
                <Card
                  key={one.id}
                  level="h3"
                  href={url('application', { tenant: visit.tenant.slug, number: one.number })}
                  title={one.title}
                  chips={<StatusBadge status="returned" />}
                  dates={[deadline(visit, one)]}
                  note={`${principalNote(visit.lang, one.principal)}${accountWords(visit.lang).list.number} ${spokenNumber(one.number)}`}
                />
              ))}
            </CardList>
          </div>
        </>
      )}
      {soon[0] && (
        <div class={returned.length > 0 ? 'below' : undefined}>
          <Note tone="warn" icon="clock" title={w.soonTitle(soon.length)}>
            <p>
              {w.soonText(plainDate(soon[0].expiresAt))}{' '}
              <a href={url('accountDrafts', { tenant: visit.tenant.slug })}>{w.allDrafts}</a>
            </p>
          </Note>
        </div>
      )}
    </>
  )
}

/** Until when a returned application should come back, in words. */
export function deadline(
  { lang, frame }: Props['visit'],
  { replyBy }: Pick<OwnApplication, 'replyBy'>,
): string {
  const w = accountWords(lang).page
  if (!replyBy) return w.noDeadline
  const day = plainDate(startOf(replyBy))
  return isOverdue({ replyBy }, frame.now) ? w.overdue(day) : w.until(day)
}
