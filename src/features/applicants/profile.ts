import { z } from 'zod'
import type { AccountKind } from '../../kernel/actor'

/** 利用者情報: what an account knows of its applicant; '' where nothing was given. Names stand exactly as typed (T2). */
const items = {
  /** 氏名, or 名称 of a corporation. */
  name: z.string().default(''),
  /** In 全角カタカナ. */
  kana: z.string().default(''),
  /** 法人番号, 13 digits. */
  corporateNumber: z.string().default(''),
  /** 代表者氏名 of a corporation, 事務所名 of an agent. */
  representative: z.string().default(''),
  office: z.string().default(''),
  department: z.string().default(''),
  /** 担当者氏名 */
  contact: z.string().default(''),
  /** ISO date, e.g. `1985-04-01`. */
  birthdate: z.string().default(''),
  /** Seven digits. */
  postcode: z.string().default(''),
  address: z.string().default(''),
  phone: z.string().default(''),
}
const profile = z.object(items)

export type Profile = z.output<typeof profile>
export type ProfileItem = keyof Profile

export const emptyProfile: Profile = profile.parse({})

/** A profile as it is stored; items that came later are empty. */
export const profileFrom = (stored: unknown): Profile => {
  const parsed = profile.safeParse(stored ?? {})
  return parsed.success ? parsed.data : emptyProfile
}

type Item = { required: boolean; most: number }

const name = { required: true, most: 50 }
const optionalName = { required: false, most: 50 }
const where = {
  postcode: { required: true, most: 20 },
  address: { required: true, most: 200 },
  phone: { required: true, most: 20 },
}

/** What each 利用者区分 is asked for, in this order; lengths in visible characters. */
export const profileItems: Record<AccountKind, Partial<Record<ProfileItem, Item>>> = {
  individual: { name, kana: name, birthdate: { required: false, most: 20 }, ...where },
  corporate: {
    name: { required: true, most: 100 },
    kana: { required: true, most: 100 },
    corporateNumber: { required: false, most: 20 },
    representative: name,
    department: optionalName,
    contact: name,
    ...where,
  },
  agent: { name, kana: name, office: optionalName, ...where },
}
