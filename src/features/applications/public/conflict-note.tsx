import type { VNode } from 'preact'
import { clockTime, dayKey, plainDateTime } from '../../../kernel/japanese-date'
import { byLanguage, type Language } from '../../../kernel/language'
import { Banner } from '../../../ui/banner/banner'
import { Button } from '../../../ui/button/button'
import { Conflict, OtherEntry } from '../../../ui/conflict/conflict'
import { Marked } from '../../../ui/marked'
import { controlId } from '../../forms/fields/frame'
import type { Entry } from '../../forms/fields/kind'
import { kindOf } from '../../forms/fields/kinds'
import type { Field, Form } from '../../forms/form'
import { fieldIdOf } from '../../forms/logic/names'
import { questionAt } from '../../forms/question-at'
import { en } from '../drafts/conflict-words.en'
import { ja } from '../drafts/conflict-words.ja'
import { digestOf, type Typing } from '../drafts/conflicts'
import { type ScreenView, screenControls } from '../drafts/screen'

const words = byLanguage({ ja, en })

type Telling = { form: Form; lang: Language; now: Date }

/** Of a cell the question that is asked per row. */
const labelOf = (form: Form, control: string): string => questionAt(form, control)?.label ?? ''

type ConflictNoteProps = Telling & { name: string; typings: readonly Typing[] }

/** At the control of a question: what was typed into it on other screens, and a button for each. */
export function ConflictNote({ name, typings, form, lang, now }: ConflictNoteProps): VNode {
  const w = words(lang)
  const field = questionAt(form, name)
  const which = <span class="visually-hidden">{w.which(labelOf(form, name))}</span>
  const take = (chosen: string, label: string) => (
    <Button size="sm" name="action" value={`take:${chosen}:${name}`}>
      {label}
      {which}
    </Button>
  )
  return (
    <Conflict title={w.title} keep={take('own', w.keep)}>
      <input
        type="hidden"
        name={screenControls.seen}
        value={[name, ...typings.map(({ entry }) => digestOf(entry))].join(' ')}
      />
      {typings.map((typing) => (
        <OtherEntry
          key={digestOf(typing.entry)}
          typedAt={typedAt(typing, { lang, now })}
          entry={seen(field, { entry: typing.entry, lang, now }) || <Marked>{w.empty}</Marked>}
          button={take(digestOf(typing.entry), w.take)}
        />
      ))}
    </Conflict>
  )
}

function typedAt({ at }: Typing, { lang, now }: Omit<Telling, 'form'>): string {
  if (at === '') return words(lang).typedSometime
  const when = new Date(at)
  return words(lang).typedAt(dayKey(when) === dayKey(now) ? clockTime(when, lang) : plainDateTime(when, lang))
}

type Said = { entry: Entry; lang: Language; now: Date }

/** An entry: as its answer reads, or is seen, where it is one, e.g. the label of a choice; else as it was typed. */
function seen(field: Field | undefined, { entry, lang, now }: Said): VNode | undefined {
  const typed = [entry].flat().filter(Boolean).join(' ')
  const parsed = field && kindOf(field).parse(field, entry, { lang, now, files: [] })
  if (!field || !parsed || !('answer' in parsed)) return typed === '' ? undefined : <Marked>{typed}</Marked>
  const { picture, text } = kindOf(field)
  return picture?.(parsed.answer) ?? <Marked>{text(field, parsed.answer)}</Marked>
}

type BannerProps = { view: ScreenView; form: Form; lang: Language; fields: readonly Field[] }

/** Above a form that cannot go on before somebody decided: the questions, each a link. */
export function ConflictBanner({ view, form, lang, fields }: BannerProps): VNode | null {
  const w = words(lang)
  const names = conflictsIn(view, fields)
  if (names.length === 0) return null
  return (
    <Banner tone="warn" icon="smartphone" title={w.bannerTitle} announce>
      <p>{w.banner}</p>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <a href={`#${controlId(name)}`}>
              <Marked>{labelOf(form, name)}</Marked>
            </a>
          </li>
        ))}
      </ul>
    </Banner>
  )
}

/** The controls of some questions at which screens differ, in their order. */
export const conflictsIn = ({ others }: Pick<ScreenView, 'others'>, fields: readonly Field[]): string[] =>
  fields.flatMap((field) => Object.keys(others).filter((name) => fieldIdOf(name) === field.id))
