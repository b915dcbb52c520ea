import type { VNode } from 'preact'
import { byLanguage, type Language } from '../../../kernel/language'
import { Checkbox } from '../../../ui/choice/choices'
import { Note } from '../../../ui/note/note'
import { controlId } from '../../forms/fields/frame'
import type { Entry } from '../../forms/fields/kind'
import { plainTick } from '../drafts/my-number-guard'
import { en } from '../drafts/my-number-words.en'
import { ja } from '../drafts/my-number-words.ja'
import { screenControls } from '../drafts/screen'

const words = byLanguage({ ja, en })

type MyNumberNoteProps = { name: string; entry: Entry; lang: Language }

/** Why a free text is not kept, and the way to keep it all the same (L8). */
export function MyNumberNote({ name, entry, lang }: MyNumberNoteProps): VNode {
  const w = words(lang)
  return (
    <Note tone="warn" icon="shield" title={w.title}>
      <p>{w.text}</p>
      <Checkbox
        id={`${controlId(name)}-plain`}
        name={screenControls.plain}
        value={plainTick(name, entry)}
        label={w.plain}
        hint={w.plainHint}
      />
    </Note>
  )
}
