import type { Language } from '../../../kernel/language'
import { japaneseOnly } from '../../../kernel/language'
import { nearDateTime } from '../../../kernel/near-date'
import type { IconName } from '../../../ui/icon/icon'
import type { HappeningLine } from '../../../ui/side-section/side-section'
import type { RecordedAccess } from '../../history/access-log'
import type { HistoryKind, RecordedHappening } from '../../history/happening'
import type { Attachment } from '../application'
import { ja } from './case-words.ja'
import type { CaseFacts } from './read-case'

const words = japaneseOnly({ ja })
const shownAccesses = 3

const icons = {
  'address.requested': 'mail',
  'application.submitted': 'inbox',
  'application.corrected': 'pencil',
  'application.withdrawn': 'minus',
  'application.taken': 'folder',
  'application.returned': 'return',
  'application.resubmitted': 'inbox',
  'application.accepted': 'check-circle',
  'application.rejected': 'close',
  'application.finished': 'check',
  'application.malware-found': 'warning',
  'application.blacked-out': 'mask',
  'application.link-requested': 'mail',
} satisfies Record<HistoryKind, IconName>

/** Who did it, as colleagues say it. */
function whoOf({ actor }: RecordedHappening, lang: Language): string {
  const w = words(lang).history
  if (actor.kind === 'staff' && actor.name) return w.person(actor.name)
  return actor.kind === 'guest' || actor.kind === 'account' ? w.applicant : w.system
}

/** 「工藤 一郎さんが受理しました」 */
export const sentenceOf = (happening: RecordedHappening, lang: Language): string =>
  words(lang).history.happened[happening.kind](whoOf(happening, lang))

type Line = HappeningLine & { time: number }

function happeningLine(happening: RecordedHappening, { mails, now }: CaseFacts, lang: Language): Line {
  const w = words(lang).history
  const mail = mails.get(happening.position)
  return {
    key: `h${happening.position}`,
    time: happening.at.getTime(),
    icon: icons[happening.kind],
    title: sentenceOf(happening, lang),
    at: w.at(nearDateTime(happening.at, now), mail ? w.mail[mail] : null),
    note: noteOf(happening, w),
  }
}

/** 理由 or ひとこと, in the words of whoever gave it; of a copy, what became of its original. */
function noteOf(
  { kind, detail }: RecordedHappening,
  w: ReturnType<typeof words>['history'],
): string | undefined {
  if (kind === 'application.blacked-out') return w.original[detail.deleted === true ? 'deleted' : 'kept']
  const { reason, message } = detail
  if (typeof reason === 'string' && reason !== '') return w.reason(reason)
  return typeof message === 'string' && message !== '' ? w.message(message) : undefined
}

function accessLine(access: RecordedAccess, { now, open }: CaseFacts, lang: Language): Line[] {
  const w = words(lang).history
  const says = w.accessed[access.kind as keyof typeof w.accessed]
  if (!says) return []
  const what = open.files.find((file: Attachment) => file.id === access.object)?.name ?? w.aFile
  return [
    {
      key: `a${access.at.getTime()}${access.kind}${access.object}`,
      time: access.at.getTime(),
      icon:
        access.kind === 'attachment.downloaded'
          ? 'download'
          : access.kind === 'application.noted'
            ? 'memo'
            : 'eye',
      title: says(w.person(access.name), what),
      at: nearDateTime(access.at, now),
    },
  ]
}

/** 履歴 as sentences, newest first: all that happened, and the newest looks of staff; more of them lie folded. */
export function historyLines(facts: CaseFacts, lang: Language): { shown: Line[]; folded: Line[] } {
  const accesses = facts.accesses.flatMap((one) => accessLine(one, facts, lang))
  const happened = facts.open.history.map((one) => happeningLine(one, facts, lang))
  return {
    shown: [...happened, ...accesses.slice(0, shownAccesses)].sort((a, b) => b.time - a.time),
    folded: accesses.slice(shownAccesses),
  }
}
