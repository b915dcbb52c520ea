import type { KindSamples } from '../src/features/forms/fields/kind'
import type { KindName, kinds } from '../src/features/forms/fields/kinds'
import type { CrossCheck } from '../src/features/forms/form'
import type { Condition } from '../src/features/forms/logic/condition'
import type { OwnTemplates } from '../src/features/mail/template'
import type { Audience } from '../src/features/procedures/catalogue-query'
import type { Feature, Flow } from '../src/kernel/tenant'
import type { DocumentId } from '../src/ui/masking/templates'

/** An instant in ISO 8601 with its offset, e.g. `2026-01-26T00:00:00+09:00`. */
export type Instant = `${string}+09:00`

/** The name of a file in `seeds/files`. */
export type SeedFile = `${string}.${'pdf' | 'xlsx' | 'png' | 'jpg'}`

/** Everything a demo tenant begins with: plain data. */
export interface TenantSeed {
  slug: string
  name: string
  systemName: string
  phone: string
  phoneHours: string
  sender: { name: string; address: string }
  theme: { colour: string; tint: string }
  flow: Flow
  popularWords: string[]
  features: Record<Feature, boolean>
  /** In their order; a unit comes after the one it belongs to. */
  units: UnitSeed[]
  categories: { id: string; name: string; icon: string }[]
  /** Newest first. */
  notices: NoticeSeed[]
  terms: { title: string; body: string; publishedAt: Instant }
  faq: { question: string; answer: string }[]
  /** In the order among equals. */
  procedures: ProcedureSeed[]
  downloads: DownloadSeed[]
  synonymGroups: string[][]
  mails?: MailSeeds
}

/** Mails in somebody's own words, by kind. */
export type MailSeeds = OwnTemplates

export interface UnitSeed {
  id: string
  parent?: string
  name: string
  reading: string
  phone?: string
}

export interface NoticeSeed {
  date: Instant
  title: string
  body: string
  important?: boolean
}

/** 申請書ダウンロード: a paper form that the list offers. */
export interface DownloadSeed {
  id: string
  title: string
  reading: string
  fileName: string
  file: SeedFile
  unit: string
  category: string
}

export interface ProcedureSeed {
  slug: string
  title: string
  reading: string
  summary: string
  description: string
  unit: string
  categories: string[]
  audience: Audience[]
  opensAt: Instant
  closesAt: Instant | null
  contact: { name: string; phone: string }
  fee: string | null
  processing: string | null
  needed: string[]
  otherWays: string | null
  legalBasis: string | null
  keywords: string[]
  /** ダウンロードファイル1…n. */
  files: { label: string; fileName: string; file: SeedFile }[]
  /** 利用目的 (`L7`); the form carries the same text. */
  purpose: string
  nextSteps: string | null
  /** What people should know before they choose how to log in. */
  loginNote?: string
  mails?: MailSeeds
  /** Which login is demanded; everybody without it. */
  identity?: { guests?: boolean; gbizid?: 'prime' | 'member' }
  /** 代理人; `named` without it. */
  agents?: 'no' | 'named' | 'mandate'
  form: FormSeed
}

/** A procedure as it is written here; {@link withPurpose} puts the purpose at the head of its form. */
export type ProcedureDraft = Omit<ProcedureSeed, 'form'> & { form: Omit<FormSeed, 'purpose'> }

export const withPurpose = (draft: ProcedureDraft): ProcedureSeed => ({
  ...draft,
  form: { ...draft.form, purpose: draft.purpose },
})

/** A form document; `seeds.test.ts` reads each by the parser of forms. */
export interface FormSeed {
  title: string
  purpose: string
  pages: PageSeed[]
  checks?: CrossCheck[]
}

export interface PageSeed {
  id: string
  title: string
  visibleIf?: Condition
  sections: SectionSeed[]
}

export interface SectionSeed {
  id: string
  title?: string
  text?: string
  visibleIf?: Condition
  fields: FieldSeed[]
}

/** A field as a form document may write it: what has a default may be left out. */
export type FieldSeed = {
  [Name in KindName]: KindSamples<(typeof kinds)[Name]>['field'] & { kind: Name }
}[KindName]

export interface AttachmentSeed {
  kind: 'attachment'
  maxCount: number
  types: ('pdf' | 'png' | 'gif' | 'jpeg' | 'tiff')[]
  maxBytes: number
  maxTotalBytes: number
  warning?: string
  masking?: [DocumentId, ...DocumentId[]]
}
