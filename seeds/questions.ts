import type { ProfileSource } from '../src/features/applicants/profile-source'
import type { AttachmentSeed, FieldSeed, ProcedureDraft, SectionSeed } from './seed'

/** What may be said of a question besides its words. */
type More = {
  support?: string
  example?: string
  optional?: true
  means?: 'applicant-name' | 'applicant-kana'
  /** What of the profile it begins with, for who is logged in. */
  prefill?: ProfileSource
}

const frame = (id: string, label: string, { support, example, optional, means, prefill }: More) => ({
  id,
  label,
  required: !optional,
  ...(support === undefined ? {} : { support }),
  ...(example === undefined ? {} : { example }),
  ...(means === undefined ? {} : { means }),
  ...(prefill === undefined ? {} : { prefill }),
})

/** One line; required unless `optional`. */
export const line = (id: string, label: string, more: More & { maxLength?: number } = {}): FieldSeed => ({
  ...frame(id, label, more),
  kind: 'text',
  maxLength: more.maxLength ?? 100,
})

/** Several lines; required unless `optional`. */
export const lines = (id: string, label: string, more: More & { maxLength?: number } = {}): FieldSeed => ({
  ...frame(id, label, more),
  kind: 'longText',
  maxLength: more.maxLength ?? 1000,
})

/** One of these, written `value: label` or `value: label｜hint`. */
export const oneOf = (id: string, label: string, more: More & { options: string[] }): FieldSeed => ({
  ...frame(id, label, more),
  kind: 'choice',
  options: more.options.map((option) => {
    const [value = '', text = ''] = option.split(': ')
    const [words = '', hint] = text.split('｜')
    return { value, label: words, ...(hint === undefined ? {} : { hint }) }
  }),
})

export const number = (
  id: string,
  label: string,
  more: More & { minDigits: number; maxDigits: number },
): FieldSeed => ({
  ...frame(id, label, more),
  kind: 'reference',
  minDigits: more.minDigits,
  maxDigits: more.maxDigits,
})

const megabyte = 1024 * 1024

/** Files; without `limits` at most 5 of all types, 20 MB each and 60 MB together. */
export const files = (
  id: string,
  label: string,
  more: More & { limits?: Partial<AttachmentSeed> } = {},
): FieldSeed => ({
  ...frame(id, label, more),
  kind: 'attachment',
  maxCount: 5,
  types: ['pdf', 'png', 'gif', 'jpeg', 'tiff'],
  maxBytes: 20 * megabyte,
  maxTotalBytes: 60 * megabyte,
  ...more.limits,
})

/** A text between the questions. */
export const told = (id: string, text: string, label = ''): FieldSeed => ({
  id,
  label,
  required: false,
  kind: 'static',
  text,
})

/** A form of one page. */
export const onePage = (title: string, sections: SectionSeed[]): ProcedureDraft['form'] => ({
  title,
  pages: [{ id: 'apply', title: '申込内容', sections }],
})

/** Name, reading, phone: what most forms ask first. The mail address is known already. */
export const applicant = (title = '申し込む方'): SectionSeed => ({
  id: 'applicant',
  title,
  fields: [
    line('name', '氏名', {
      support: '戸籍や住民票の文字のまま入力できます。',
      example: '青森 花子',
      means: 'applicant-name',
      prefill: 'name',
    }),
    line('kana', 'フリガナ', {
      support: 'ひらがなでも入力できます。',
      example: 'アオモリ ハナコ',
      means: 'applicant-kana',
      prefill: 'kana',
    }),
    line('phone', '電話番号', {
      support: '日中に連絡がとれる番号を入力してください。',
      example: '090-0000-0000',
      maxLength: 20,
      prefill: 'phone',
    }),
  ],
})

/** An organization and who answers for it. */
export const organization = (label: string, more: More = {}): SectionSeed => ({
  id: 'organization',
  title: '回答する方',
  fields: [
    line('body', label, { ...more, means: 'applicant-name', prefill: 'corporate-name' }),
    line('section', '所属', { optional: true, prefill: 'department' }),
    line('person', '担当者の氏名', { prefill: 'contact' }),
    line('phone', '電話番号', { example: '017-000-0000', maxLength: 20, prefill: 'phone' }),
  ],
})
