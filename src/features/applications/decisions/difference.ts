import { type Answers, answerOf } from '../../forms/answers'
import type { Json } from '../../forms/fields/kind'
import type { Field, Form } from '../../forms/form'
import { sameAnswer } from '../../forms/same-answer'
import type { RecordedHappening } from '../../history/happening'
import type { Revision } from '../application'
import { type Mark, markable } from './return-application'

/** 変わったところ: one question in two revisions, and what staff had asked of it in between. */
export type Change = {
  field: Field
  before: Json | undefined
  after: Json | undefined
  /** The reason of the 指摘; null where nobody asked. */
  asked: string | null
  /** `answered` 指摘に対応, `unasked` 指摘の外で変更, `open` 指摘したが変わっていない, `same` neither. */
  outcome: 'answered' | 'unasked' | 'open' | 'same'
}

export type Compared = { from: Revision; to: Revision }

/** The marks of every 返却 that lies between two revisions; a later one says it anew. */
export function marksBetween(history: readonly RecordedHappening[], { from, to }: Compared): Mark[] {
  const marks = new Map<string, string>()
  let revision = 0
  for (const { kind, detail } of history) {
    if (typeof detail.revision === 'number') revision = detail.revision
    if (kind !== 'application.returned' || revision < from.revision || revision >= to.revision) continue
    const [fields, reasons] = [detail.fields, detail.reasons].map((one) => (Array.isArray(one) ? one : []))
    for (const [index, field] of (fields ?? []).entries())
      marks.set(String(field), String(reasons?.[index] ?? ''))
  }
  return [...marks].map(([field, reason]) => ({ field, reason }))
}

/** Every question of the form, in the order of reading: those that were asked about first. */
export function changesBetween(form: Form, { from, to }: Compared, marks: readonly Mark[]): Change[] {
  const changes = markable(form).map((field) => changeOf(field, [from.answers, to.answers], marks))
  const isAsked = ({ asked }: Change) => asked !== null
  return [...changes.filter(isAsked), ...changes.filter((one) => !isAsked(one))]
}

function changeOf(field: Field, [old, now]: [Answers, Answers], marks: readonly Mark[]): Change {
  const [before, after] = [answerOf(old, field), answerOf(now, field)]
  const asked = marks.find((mark) => mark.field === field.id)?.reason ?? null
  const changed = !sameAnswer(before, after)
  const outcome = asked === null ? (changed ? 'unasked' : 'same') : changed ? 'answered' : 'open'
  return { field, before, after, asked, outcome }
}

export type Parts = { head: string; old: string; new: string; tail: string }

/**
 * Two texts as what they begin and end with alike, and what differs in between, in visible characters. Where they
 * have little in common, all of it differs: single letters that happen to agree only confuse.
 */
export function partsOf(before: string, after: string): Parts {
  const [old, now] = [before, after].map((text) =>
    [...characters.segment(text)].map((one) => one.segment),
  ) as [string[], string[]]
  const most = Math.min(old.length, now.length)
  let head = 0
  while (head < most && old[head] === now[head]) head += 1
  let tail = 0
  while (tail < most - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1
  if ((head + tail) * 3 < Math.max(old.length, now.length))
    return { head: '', old: before, new: after, tail: '' }
  return {
    head: old.slice(0, head).join(''),
    old: old.slice(head, old.length - tail).join(''),
    new: now.slice(head, now.length - tail).join(''),
    tail: tail === 0 ? '' : old.slice(-tail).join(''),
  }
}

const characters = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/**
 * Lines beside what they were: those that are alike at the beginning and at the end stand beside each other, so that one that
 * came or went in between moves no other; in between they are taken in their order, and where one side has more, alone.
 */
export function pairsOf(
  before: readonly string[],
  after: readonly string[],
): [string | null, string | null][] {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  const [old, now] = [before, after].map((lines) => lines.slice(head, lines.length - tail))
  const between = Math.max(old?.length ?? 0, now?.length ?? 0)
  return [
    ...before.slice(0, head).map((line): [string, string] => [line, line]),
    ...Array.from({ length: between }, (_, at): [string | null, string | null] => [
      old?.[at] ?? null,
      now?.[at] ?? null,
    ]),
    ...before.slice(before.length - tail).map((line): [string, string] => [line, line]),
  ]
}
