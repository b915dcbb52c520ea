import type { VNode } from 'preact'
import { plainDateTime } from '../../../kernel/japanese-date'
import { byLanguage } from '../../../kernel/language'
import type { Frame } from '../../../ui/layout/frame'
import { Link, Phone } from '../../../ui/link/link'
import { Marked } from '../../../ui/marked'
import { Note } from '../../../ui/note/note'
import { url } from '../../../urls'
import type { OpenDraft } from '../drafts/open-draft'
import { isShut, sinceBegun } from '../drafts/since-begun'
import { en } from '../drafts/since-words.en'
import { ja } from '../drafts/since-words.ja'

const words = byLanguage({ ja, en })

type SinceNoteProps = { frame: Frame; open: Pick<OpenDraft, 'draft' | 'procedure'> }

/** What happened to the procedure since this draft was begun, and what it means for it. */
export function SinceNote({ frame, open }: SinceNoteProps): VNode | null {
  const w = words(frame.lang)
  const { draft, procedure } = open
  const since = sinceBegun(draft, procedure, frame.now)
  if (!since) return null
  const { opensAt, closesAt } = procedure
  const at = plainDateTime(since === 'closed' && closesAt ? closesAt : opensAt, frame.lang)
  const { contact } = procedure.content
  return (
    <Note
      tone={isShut(since) ? 'warn' : 'info'}
      icon={isShut(since) ? 'clock' : undefined}
      title={w.title[since]}
    >
      <p>{w.text[since](at)}</p>
      {isShut(since) && (
        <p>
          <Marked>{contact.name}</Marked>
          {w.colon}
          <Phone number={contact.phone} />
        </p>
      )}
      {since === 'newer' && (
        <Link href={url('procedure', { tenant: frame.tenant.slug, procedure: procedure.slug })} mark="next">
          {w.procedure}
        </Link>
      )}
    </Note>
  )
}
