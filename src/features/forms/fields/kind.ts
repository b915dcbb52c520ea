import type { ComponentChildren, VNode } from 'preact'
import type { z } from 'zod'
import type { Language } from '../../../kernel/language'
import type { ScanState } from '../../../outside/scanner/scanner'
import type { FieldFrame, fieldFrame } from './field'
import type { Comparable, Reader } from './reading'

/** Answers are stored as JSON in a revision: plain data, no Date, no undefined. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/**
 * What was typed into one question, before anybody judged it: one string, or several in the order of the boxes
 * (the three boxes of a date) or of the ticks (a multiple choice). An untouched question is `''`. Boxes of one question
 * share its name, so every box must be one that always posts: text boxes and selects, never radio buttons.
 */
export type Entry = string | readonly string[]

/** A file that was uploaded for a field of a draft. `size` in bytes, `sha256` in hex, `type` as in file-type.ts. */
export interface AttachedFile {
  id: string
  name: string
  size: number
  type: string
  sha256: string
  hasThumbnail: boolean
  /** What the scanner said: nobody is offered a file of `malware`, and no form with one is sent. */
  scan: ScanState
}

/** Attached files by the name of the field they were given for. */
export type AttachedFiles = Readonly<Record<string, readonly AttachedFile[]>>

/** What judging may know besides the entry. `now` is the instant of the request, so that judging stays pure. */
export interface JudgeContext {
  lang: Language
  now: Date
  attachments: AttachedFiles
}

/** The same for one question: `files` are those attached to it. */
export interface ParseContext {
  lang: Language
  now: Date
  files: readonly AttachedFile[]
}

/** Who reads an answer: the applicant (申込確認, 申込詳細), staff, or a printed page (no links, no thumbnails). */
export type Audience = 'applicant' | 'staff' | 'print'

/** What drawing may know besides field and entry: the language, and addresses that only the page can make. */
export interface ViewContext {
  lang: Language
  draftUrl: string
  uploadUrl(name: string): string
  fileUrl(attachmentId: string): string
  thumbnailUrl(attachmentId: string): string
  attachments: AttachedFiles
  /** What has to be decided at a control before going on, e.g. between two devices. */
  noteAt?(name: string): VNode | undefined
  /** The token that a form posts back, also given to browser code that uploads by itself. */
  csrf: string
}

export type ShowContext = Pick<ViewContext, 'lang' | 'fileUrl' | 'thumbnailUrl' | 'attachments'> & {
  audience: Audience
}

/** What is wrong and how to put it right. `parts` names the wrong boxes of a question that has several. */
export interface FieldError {
  message: string
  parts?: readonly string[]
}

/** `empty` is no mistake by itself: whether the answer is required is decided by the form, not by the kind. */
export type Parsed<Answer extends Json> = { answer: Answer } | { empty: true } | { error: FieldError }

/** A field of a kind: what every field has, and the kind's own settings. */
export type FieldOf<Settings extends z.ZodObject> = FieldFrame & z.output<Settings>

/**
 * `name` is the name of the control, and `field-<name>` the id of the first control. It is the field's id, or
 * longer where a question is asked once per row, so a kind never builds names or ids from `field.id`.
 * `required` is the form's decision for these answers, which may differ from `field.required`.
 */
export interface InputProps<Field> {
  field: Field
  name: string
  entry: Entry
  required: boolean
  error?: FieldError | undefined
  /** What staff ask to be put right here, after 返却. */
  remark?: string | undefined
  /** The entry came from the profile, and nobody touched it since. */
  prefilled?: boolean | undefined
  context: ViewContext
}

/**
 * A kind of question (項目の種類). All that a kind is stands in one folder; {@link ./kinds.ts} lists the kinds, and
 * conformance.test.ts holds every kind to the same promises over its samples:
 *
 * - `parse` turns an entry into an answer, once. It never throws and never changes an entry in silence beyond what
 *   its documentation says; text that cannot be stored is an error (security X1, X2).
 * - `restore` is its way back: parse(restore(answer)) is the same answer.
 * - `Input` shows the entry as it was typed, also beside an error. A control that posts nothing when nothing is
 *   chosen (check boxes) posts an empty hidden value first, since an absent name means "not on this page".
 */
export interface FieldKind<Settings extends z.ZodObject = z.ZodObject, Answer extends Json = Json> {
  /** As written in the form document, e.g. `longText`. */
  name: string
  /** The kind's own settings; refinements may compare them with each other. */
  settings: Settings
  /** `answer`: people answer it. `read`: it is only read (static text) and appears in no list of answers. */
  role: 'answer' | 'read'
  /** What conditions may compare its value with, and how they read it: the reader that `readers.ts` names too. */
  compares: Comparable
  read: Reader
  /** Free text, in which somebody may write what must not be asked for, e.g. 個人番号 (`L8`). */
  freeText?: true
  parse(field: FieldOf<Settings>, entry: Entry, context: ParseContext): Parsed<Answer>
  restore(answer: Answer): Entry
  /** The message where a required answer is missing; it contains the label. */
  missing(field: FieldOf<Settings>, lang: Language): string
  /** The answer on a page. */
  show(field: FieldOf<Settings>, answer: Answer, context: ShowContext): ComponentChildren
  /** The answer as plain text, for mails, CSV and comparison of revisions. */
  text(field: FieldOf<Settings>, answer: Answer): string
  Input(props: InputProps<FieldOf<Settings>>): VNode
}

/** Examples of a kind: the conformance suite, the gallery and the manual read them. */
export interface KindSamples<Kind> {
  /** One field that shows the kind at its usual; settings with a default may be left out. */
  field: z.input<typeof fieldFrame> &
    (Kind extends { settings: infer Settings extends z.ZodObject } ? z.input<Settings> : never)
  /** How many boxes one types into; 1 unless said, 0 where nothing is typed. */
  boxes?: number
  /** Entries that are right, with the answer each gives. */
  good: readonly { entry: Entry; answer: Json; files?: readonly AttachedFile[] }[]
  /** Entries that are wrong, with a part of the message. */
  bad: readonly { entry: Entry; says: string; files?: readonly AttachedFile[] }[]
}
