import type { ComponentChildren, VNode } from 'preact'
import type { z } from 'zod'
import type { Language } from '../../../kernel/language'
import type { ScanState } from '../../../outside/scanner/scanner'
import type { ProfileSource } from '../../applicants/profile-source'
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
  /** Asks for a password, so that nobody here has looked inside. */
  locked: boolean
  /** Its bytes are not those that were received; staff are told. */
  damaged: boolean
  /** Something in it was made black, on its applicant's device or by staff. */
  masked: boolean
  /** 黒塗りの写し: what staff made of it, newest first. */
  copies?: readonly AttachedFile[]
  /** Its bytes are gone: who of the staff had them deleted, and when. */
  deleted?: { by: string; at: Date }
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

/** A file that the procedure offers on its page. `size` in bytes. */
export interface OfferedFile {
  url: string
  size: number
}

/** What drawing may know besides field and entry: the language, and addresses that only the page can make. */
export interface ViewContext {
  lang: Language
  draftUrl: string
  uploadUrl(name: string): string
  /** Where a script begins a file that goes in pieces. */
  piecesUrl?(name: string): string
  fileUrl(attachmentId: string): string
  thumbnailUrl(attachmentId: string): string
  attachments: AttachedFiles
  /** Where a script asks for the places of a postcode. */
  postcodeUrl(postcode: string): string
  /** A file of the procedure by its name; undefined where it offers none of that name. */
  downloadOf?(fileName: string): OfferedFile | undefined
  /** `offered`: the question can go on on a phone. `here`: this is the phone, and the page is for photographs. */
  phone?: 'offered' | 'here'
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

/** What is known of a person, by the sources that a profile has too. */
export type Said = Partial<Record<ProfileSource, string>>

/** What the profile of who is logged in says of a source, as somebody would type it; '' where it says nothing. */
export type SaidOfAccount = (source: ProfileSource) => string

/** A field of a kind: what every field has, and the kind's own settings. */
export type FieldOf<Settings extends z.ZodObject> = FieldFrame & OutputOf<Settings>

/** What zod makes of no settings is a record of nothing at all, which is no field either. */
type OutputOf<Settings extends z.ZodObject> = keyof Settings['shape'] extends never
  ? unknown
  : z.output<Settings>
type InputOf<Settings extends z.ZodObject> = keyof Settings['shape'] extends never
  ? unknown
  : z.input<Settings>

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
  /** Of a group: its rows, each with its questions as they are drawn. */
  rows?: readonly DrawnRow[] | undefined
  /** Of a group: the row that was just taken away and can be given back. */
  takenRow?: string | undefined
  context: ViewContext
}

/** One row of a group on a page. `id` names it as long as the draft lives. */
export interface DrawnRow {
  id: string
  cells: ComponentChildren
}

/**
 * `answer`: people answer it. `rows`: people answer it in rows, each judged by the form. `computed`: the form works it out.
 * `read`: it is only read (static text) and appears in no list of answers.
 */
type Role = 'answer' | 'rows' | 'computed' | 'read'

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
  role: Role
  /** What conditions may compare its value with, and how they read it: the reader that `readers.ts` names too. */
  compares: Comparable
  read: Reader
  /** The values that can be chosen, for a kind that offers a choice. */
  options?(field: FieldOf<Settings>): readonly string[]
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
  /** The answer as it is seen, where its text says only that there is one: what shows two answers beside each other asks for it. */
  picture?(answer: Answer): VNode | undefined
  /**
   * What an answer says of a person, where it is more than its one text: the applicant's name and kana in lists, and
   * what the profile may be changed to.
   */
  says?(answer: Answer): Said
  /**
   * What the question begins with, where that is more than the one text of its `prefill`; '' for nothing. It may leave
   * boxes empty, and fills in nothing that would be refused.
   */
  begin?(field: FieldOf<Settings>, said: SaidOfAccount): Entry
  Input(props: InputProps<FieldOf<Settings>>): VNode
}

/** Examples of a kind: the conformance suite, the gallery and the manual read them. */
export interface KindSamples<Kind> {
  /** One field that shows the kind at its usual; settings with a default may be left out. */
  field: z.input<typeof fieldFrame> &
    (Kind extends { settings: infer Settings extends z.ZodObject } ? InputOf<Settings> : never)
  /** How many boxes one types into; 1 unless said, 0 where nothing is typed. */
  boxes?: number
  /** Entries that are right, with the answer each gives. */
  good: readonly { entry: Entry; answer: Json; files?: readonly AttachedFile[] }[]
  /** Entries that are wrong, with a part of the message. */
  bad: readonly { entry: Entry; says: string; files?: readonly AttachedFile[] }[]
}
