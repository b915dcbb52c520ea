import type { ProfileSource } from '../src/features/applicants/profile-source'
import type { Condition } from '../src/features/forms/logic/condition'
import type { FieldSeed } from './seed'

/** What may be said of a question of these besides its words; required unless `optional`. */
type More = { support?: string; optional?: true; prefill?: ProfileSource; visibleIf?: Condition }

const frame = (id: string, label: string, { optional, ...more }: More) => ({
  id,
  label,
  required: !optional,
  ...more,
})

/** 氏名 with フリガナ, in the boxes of 氏 and 名. */
export const fullName = (
  id: string,
  label: string,
  more: More & { means?: 'applicant-name'; kana?: 'required' | 'optional' | 'none' } = {},
): FieldSeed => ({ ...frame(id, label, more), kind: 'name' })

/** 生年月日; `min` as in a date. */
export const birthday = (
  id: string,
  label: string,
  more: More & { min?: string | { today: true; plusYears: number } } = {},
): FieldSeed => ({ min: '1900-01-01', ...frame(id, label, more), kind: 'date', birthday: true })

export const day = (id: string, label: string, more: More = {}): FieldSeed => ({
  ...frame(id, label, more),
  kind: 'date',
})

export const address = (id: string, label: string, more: More = {}): FieldSeed => ({
  ...frame(id, label, more),
  kind: 'address',
})

export const phone = (id: string, label: string, more: More = {}): FieldSeed => ({
  ...frame(id, label, more),
  kind: 'phone',
})

export const yesOrNo = (
  id: string,
  label: string,
  more: More & { yes?: string; no?: string } = {},
): FieldSeed => ({ ...frame(id, label, more), kind: 'yesNo' })

/** 該当する方のみ: the same questions, asked where this holds. */
export const onlyIf = (visibleIf: Condition, ...fields: FieldSeed[]): FieldSeed[] =>
  fields.map((field) => ({ ...field, visibleIf }))
