import { fullDateTime, fullDateTimeSeconds } from '../../../kernel/japanese-date'
import { byLanguage } from '../../../kernel/language'
import type { IconName } from '../../../ui/icon/icon'
import { Marked } from '../../../ui/marked'
import type { TimelineItem } from '../../../ui/timeline/timeline'
import { fieldsOf } from '../../forms/form'
import type { RecordedHappening } from '../../history/happening'
import { lastReturn } from '../decisions/returned'
import { en } from '../words.en'
import { ja } from '../words.ja'
import type { DetailPageProps } from './detail-page'

const words = byLanguage({ ja, en })

type Look = { icon: IconName; tone?: NonNullable<TimelineItem['tone']> }

/** Everything else has a tick. */
const looks: Partial<Record<RecordedHappening['kind'], Look>> = {
  'application.withdrawn': { icon: 'minus', tone: 'grey' },
  'application.taken': { icon: 'user' },
  'application.returned': { icon: 'return', tone: 'warn' },
  'application.accepted': { icon: 'check', tone: 'ok' },
  'application.rejected': { icon: 'close', tone: 'ng' },
  'application.finished': { icon: 'check-circle', tone: 'ok' },
  'application.malware-found': { icon: 'warning', tone: 'ng' },
  'application.blacked-out': { icon: 'mask' },
}

/**
 * 処理履歴 in plain words, newest first. Of staff it tells the unit; the name only where the tenant shows who looked.
 */
export function historyItems(props: DetailPageProps): TimelineItem[] {
  const { frame, open } = props
  const w = words(frame.lang).detail
  return [...open.history].reverse().map((one, index) => {
    const lines = linesOf(one, props)
    return {
      title: w.happened[one.kind as keyof typeof w.happened] ?? w.otherwise,
      // 到達日時 is the application's own, to the second (L1).
      at:
        one.kind === 'application.submitted'
          ? fullDateTimeSeconds(open.application.arrivedAt, frame.lang)
          : fullDateTime(one.at, frame.lang),
      note:
        lines.length > 0
          ? lines.map((line, at) => (
              <p key={at}>
                <Marked>{line}</Marked>
              </p>
            ))
          : undefined,
      state: index === 0 ? 'now' : 'done',
      icon: 'check',
      ...looks[one.kind],
    }
  })
}

/** Who did it, and what was said with it. */
function linesOf(one: RecordedHappening, { frame, open, unit, names }: DetailPageProps): string[] {
  const w = words(frame.lang).detail
  const { message, reason } = one.detail
  const lines = one.actor.kind === 'staff' ? [w.by(unit, names ? one.actor.name : undefined)] : []
  // What is to be put right now stands above already.
  if (
    one.kind === 'application.returned' &&
    open.application.status === 'returned' &&
    one === open.history.at(-1)
  )
    return lines
  if (one.kind === 'application.returned') {
    const labels = new Map(
      [...fieldsOf(open.procedure.content.form)].map(({ field }) => [field.id, field.label]),
    )
    for (const mark of lastReturn([one])?.marks ?? [])
      lines.push(`${labels.get(mark.field) ?? w.general}${w.colon}${mark.reason}`)
  }
  if (one.kind === 'application.blacked-out' && one.detail.deleted === true) lines.push(w.originalDeleted)
  if (typeof reason === 'string' && reason !== '') lines.push(w.reason(reason))
  if (typeof message === 'string' && message !== '') lines.push(message)
  return lines
}
