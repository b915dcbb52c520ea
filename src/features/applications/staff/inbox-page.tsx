import type { VNode } from 'preact'
import { nearDate } from '../../../kernel/near-date'
import { ButtonLink } from '../../../ui/button/button'
import { HandBar } from '../../../ui/hand/hand'
import { Icon } from '../../../ui/icon/icon'
import { KeyHint } from '../../../ui/key-cap/key-cap'
import type { Frame } from '../../../ui/layout/frame'
import { StaffLayout } from '../../../ui/layout/staff-layout'
import type { Me } from '../../../ui/layout/top-bar'
import { ListHead } from '../../../ui/list-head/list-head'
import { Note } from '../../../ui/note/note'
import { Pane, Panes } from '../../../ui/pane/pane'
import type { Inbox } from '../inbox/inbox'
import { InboxChips, InboxFilters } from './inbox-filters'
import { InboxEmpty, InboxList } from './inbox-list'
import { InboxPreview } from './inbox-preview'
import { InboxRail } from './inbox-rail'
import { type InboxView, inboxHref, inboxWords } from './inbox-view'
import type { CaseFacts } from './read-case'

type InboxPageProps = {
  frame: Frame
  me: Me
  csrf: string
  inbox: Inbox
  /** The page's place in the list, as it stands in the address. */
  pageFrom: { after?: string; before?: string }
  /** Whether nothing looks for malware in files here. */
  unscanned: boolean
  /** The case that is read beside the list. */
  preview: CaseFacts | null
}

/** 受付の一覧 */
export function InboxPage(props: InboxPageProps): VNode {
  const { frame, me, csrf, inbox, pageFrom, unscanned, preview } = props
  const w = inboxWords(frame.lang)
  const view: InboxView = { tenant: frame.tenant.slug, inbox, now: frame.now }
  const name = unitName(inbox)
  return (
    <StaffLayout
      frame={frame}
      title={`${name}・${w.title}`}
      me={me}
      current="inbox"
      csrf={csrf}
      kind="panes"
      rail={<InboxRail {...view} />}
      hand={inbox.rows.length > 0 && <InboxHand {...view} />}
    >
      <Panes kind="list">
        <Pane label={w.caption}>
          <ListHead title={name} count={inbox.total && w.number(inbox.total)} sentence={sentence(view)} />
          <div class="inbox-conditions">
            <InboxFilters {...view} />
            <InboxChips {...view} />
          </div>
          {unscanned && (
            <p class="inbox-line inbox-unscanned">
              <Icon name="info" size={16} />
              {w.unscanned}
            </p>
          )}
          {inbox.unusable.length > 0 && (
            <div class="inbox-line">
              <Note tone="warn">
                <p>{w.unusable(inbox.unusable)}</p>
              </Note>
            </div>
          )}
          {inbox.rows.length === 0 ? (
            <InboxEmpty {...view} />
          ) : (
            <InboxList {...view} preview={preview?.open.application.number} pageFrom={pageFrom} />
          )}
        </Pane>
        {preview && (
          <InboxPreview
            tenant={view.tenant}
            lang={frame.lang}
            facts={preview}
            closeHref={inboxHref(view, {}, pageFrom)}
          />
        )}
      </Panes>
    </StaffLayout>
  )
}

function unitName({ query, units }: Inbox): string {
  if (units.length === 1) return units[0]!.name
  return units.find(({ id }) => id === query.unit)?.name ?? inboxWords('ja').allUnits
}

/** What is to be done, said in one sentence. */
function sentence({ inbox, now }: InboxView): string {
  const w = inboxWords('ja')
  const { waiting, returned } = inbox.counts
  const since = inbox.waitingSince ? w.since(nearDate(inbox.waitingSince, now)) : ''
  if (waiting.n === 0) return returned.n === 0 ? w.nothingWaits : w.onlyReturned(w.number(returned))
  const state =
    returned.n === 0 ? w.onlyWaiting(w.number(waiting)) : w.waiting(w.number(waiting), w.number(returned))
  return state + since
}

function InboxHand(view: InboxView): VNode {
  const w = inboxWords('ja')
  const { next, previous } = view.inbox
  const keys = (
    <>
      <KeyHint keys={['j', 'k']}>{w.keys.move}</KeyHint>
      <KeyHint keys={['Enter']}>{w.keys.open}</KeyHint>
      <KeyHint keys={['v']}>{w.keys.look}</KeyHint>
      <KeyHint keys={['/']}>{w.keys.search}</KeyHint>
    </>
  )
  return (
    <HandBar facts={keys}>
      <span class="inbox-range number">{range(view)}</span>
      {(previous || next) && (
        <nav class="inbox-pages" aria-label={w.pages}>
          {previous && (
            <ButtonLink kind="grey" icon="chevron-left" href={inboxHref(view, {}, { before: previous })}>
              {w.previous}
            </ButtonLink>
          )}
          {next && (
            <ButtonLink
              kind="grey"
              icon="chevron-right"
              iconAt="end"
              href={inboxHref(view, {}, { after: next })}
            >
              {w.next}
            </ButtonLink>
          )}
        </nav>
      )}
    </HandBar>
  )
}

function range({ inbox }: InboxView): string {
  const w = inboxWords('ja')
  const { rows, total, query } = inbox
  if (!total) return w.found(rows.length)
  return query.from ? w.part(rows.length, w.number(total)) : w.range(1, rows.length, w.number(total))
}
