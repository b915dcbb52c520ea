import type { ProfileSource } from '../src/features/applicants/profile-source'
import type { Condition, Expression } from '../src/features/forms/logic/condition'
import type { AttachmentSeed, FieldSeed, ProcedureDraft, SectionSeed } from './seed'

/** What may be said of a question besides its words. */
export type More = {
  support?: string
  example?: string
  optional?: true
  means?: 'applicant-name' | 'applicant-kana'
  /** What of the profile it begins with, for who is logged in. */
  prefill?: ProfileSource
  visibleIf?: Condition
  /** Optional but for this. */
  requiredIf?: Condition
}

const frame = (id: string, label: string, { optional, ...more }: More) => ({
  id,
  label,
  required: !optional && more.requiredIf === undefined,
  ...withoutSettings(more),
})

/** What belongs to the frame of a question only; what is undefined is left out. */
const withoutSettings = ({ support, example, means, prefill, visibleIf, requiredIf }: More) =>
  Object.fromEntries(
    Object.entries({ support, example, means, prefill, visibleIf, requiredIf }).filter(
      ([, value]) => value !== undefined,
    ),
  ) as More

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
  options: more.options.map(optionOf),
})

const optionOf = (option: string) => {
  const [value = '', text = ''] = option.split(': ')
  const [words = '', hint] = text.split('｜')
  return { value, label: words, ...(hint === undefined ? {} : { hint }) }
}

/** Any of these, written as those of {@link oneOf}. */
export const someOf = (id: string, label: string, more: More & { options: string[] }): FieldSeed => ({
  ...frame(id, label, more),
  kind: 'choices',
  options: more.options.map(optionOf),
})

export const yesOrNo = (
  id: string,
  label: string,
  more: More & { yes?: string; no?: string } = {},
): FieldSeed => ({
  ...frame(id, label, more),
  kind: 'yesNo',
  ...(more.yes === undefined ? {} : { yes: more.yes }),
  ...(more.no === undefined ? {} : { no: more.no }),
})

export const yen = (
  id: string,
  label: string,
  more: More & { min?: number; max?: number } = {},
): FieldSeed => ({
  ...frame(id, label, more),
  kind: 'money',
  min: more.min ?? 0,
  ...(more.max === undefined ? {} : { max: more.max }),
})

/** Worked out by the form. */
export const worked = (
  id: string,
  label: string,
  more: {
    formula: Expression
    unit?: string
    rounding?: 'down' | 'up'
    support?: string
    visibleIf?: Condition
  },
): FieldSeed => ({ id, label, required: false, kind: 'calculated', unit: '円', ...more })

/** What a question is of any kind that has few settings of its own. */
export const asked = <Kind extends 'name' | 'address' | 'phone' | 'corporateNumber' | 'corporateName'>(
  kind: Kind,
  id: string,
  label: string,
  more: More = {},
) => ({ ...frame(id, label, more), kind })

export const number = (
  id: string,
  label: string,
  more: More & { minDigits: number; maxDigits: number; barcode?: true },
): FieldSeed => ({
  ...frame(id, label, more),
  kind: 'reference',
  minDigits: more.minDigits,
  maxDigits: more.maxDigits,
  ...(more.barcode ? { barcode: true } : {}),
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
