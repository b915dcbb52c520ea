import type { ComponentChildren, VNode } from 'preact'
import { sizeText } from '../../../kernel/sizes'
import { Added, Removed } from '../../../ui/difference/difference'
import { type RowAnswer, rowText } from '../../forms/fields/group/group'
import { kindOf } from '../../forms/fields/kinds'
import type { Field } from '../../forms/form'
import type { Change } from '../decisions/difference'
import { pairsOf, partsOf } from '../decisions/difference'

/** A file as an answer names it. */
type NamedFile = { id: string; name: string; size: number; sha256: string }

export type FileTexts = {
  notGiven: string
  fileUrl(id: string): string
  /** The address of a small picture, where there is one. */
  pictureUrl(id: string): string | null
}

type GroupField = Extract<Field, { kind: 'group' }>
type Sides = { before: ComponentChildren; after: ComponentChildren }

const filesIn = (answer: Change['before']): NamedFile[] =>
  (Array.isArray(answer) ? answer : []) as NamedFile[]

export const isOfFiles = ({ field }: Change): boolean => field.kind === 'attachment'

/** Files that only one side has, by what they are and not by how they came. */
export function filesOf({ before, after }: Change) {
  const [old, now] = [filesIn(before), filesIn(after)]
  const has = (files: NamedFile[], { sha256, name }: NamedFile) =>
    files.some((one) => one.sha256 === sha256 && one.name === name)
  return {
    old: old.map((file) => ({ file, gone: !has(now, file) })),
    now: now.map((file) => ({ file, come: !has(old, file) })),
  }
}

/** What an answer was and what it is, with the difference marked. */
export function sidesOf(change: Change, texts: FileTexts): Sides {
  if (isOfFiles(change)) return fileSides(change, texts)
  const { field } = change
  return field.kind === 'group' ? rowSides(field, change, texts.notGiven) : textSides(change, texts.notGiven)
}

/** Rows one below the other: those that stayed as they are, and what differs in each of the others. */
function rowSides(group: GroupField, { before, after }: Change, notGiven: string): Sides {
  const rows = (answer: Change['before']) =>
    ((answer ?? []) as RowAnswer[]).map((row) => rowText(group.fields, row))
  const drawn = pairsOf(rows(before), rows(after)).map(([old, now]) => pairSides(old, now))
  const side = (which: keyof Sides) => {
    const own = drawn.flatMap((sides) => (sides[which] === null ? [] : [sides[which]]))
    return own.length === 0 ? notGiven : <RowsOfSide rows={own} />
  }
  return { before: side('before'), after: side('after') }
}

const RowsOfSide = ({ rows }: { rows: readonly ComponentChildren[] }): VNode => (
  <ol class="change-rows">
    {rows.map((row, index) => (
      <li key={String(index)}>{row}</li>
    ))}
  </ol>
)

/** A row beside what it was; null where a side has none. */
function pairSides(old: string | null, now: string | null): Sides {
  if (old === now) return { before: old, after: now }
  if (old === null || now === null)
    return { before: old && <Removed signed>{old}</Removed>, after: now && <Added signed>{now}</Added> }
  return markedSides(old, now)
}

function textSides({ field, before, after, outcome }: Change, notGiven: string): Sides {
  const kind = kindOf(field)
  const text = (answer: Change['before']) => (answer === undefined ? null : kind.text(field, answer))
  const [old, now] = [text(before), text(after)]
  const seen = (answer: Change['before']) => (answer === undefined ? undefined : kind.picture?.(answer))
  const pictures = { before: seen(before), after: seen(after) }
  if (pictures.before || pictures.after)
    return { before: pictures.before ?? old ?? notGiven, after: pictures.after ?? now ?? notGiven }
  if (outcome === 'open' || outcome === 'same') return { before: old ?? notGiven, after: now ?? notGiven }
  if (old === null || now === null)
    return {
      before: old === null ? notGiven : <Removed signed>{old}</Removed>,
      after: now === null ? notGiven : <Added signed>{now}</Added>,
    }
  return markedSides(old, now)
}

function markedSides(old: string, now: string): Sides {
  const { head, tail, ...parts } = partsOf(old, now)
  return {
    before: (
      <>
        {head}
        {parts.old && <Removed signed={head === ''}>{parts.old}</Removed>}
        {tail}
      </>
    ),
    after: (
      <>
        {head}
        {parts.new && <Added signed={head === ''}>{parts.new}</Added>}
        {tail}
      </>
    ),
  }
}

function fileSides(change: Change, texts: FileTexts): Sides {
  const { old, now } = filesOf(change)
  const { notGiven } = texts
  return {
    before: old.length === 0 ? notGiven : <Files files={old} texts={texts} />,
    after: now.length === 0 ? notGiven : <Files files={now} texts={texts} />,
  }
}

type ShownFile = { file: NamedFile; gone?: boolean; come?: boolean }

/** Each with its name and size; a picture stands beside those that changed. */
function Files({ files, texts }: { files: readonly ShownFile[]; texts: FileTexts }): VNode {
  return (
    <ul class="change-files">
      {files.map(({ file, gone, come }) => {
        const picture = gone || come ? texts.pictureUrl(file.id) : null
        const link = <a href={texts.fileUrl(file.id)}>{file.name}</a>
        return (
          <li key={file.id}>
            {picture && <img src={picture} alt="" loading="lazy" />}
            <p>
              {gone ? <Removed signed>{link}</Removed> : come ? <Added signed>{link}</Added> : link}{' '}
              {sizeText(file.size)}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
