/** 機能: what a tenant can switch off. Each is shown as 「この自治体では利用できません」 while it is off. */
export type Feature = 'register' | 'login' | 'gbizid' | 'digitalAuth' | 'staffOidc' | 'verify'

/** 標準の流れ or 簡易な流れ (説明, 同意 and identity on one page). */
export type Flow = 'standard' | 'short'

/** 自治体: one prefecture, city or other body. Its slug is the first segment of every address. */
export type Tenant = {
  id: string
  slug: string
  /** 青森県 */
  name: string
  /** 青森県電子申請・届出システム */
  systemName: string
  phone: string
  phoneHours: string
  /** Who its mails come from; null means the operator's MAIL_FROM under the system's name. */
  sender: { name: string; address: string; replyTo?: string } | null
  /** Two colours, `#rrggbb`. */
  theme: { colour: string; tint: string }
  flow: Flow
  popularWords: readonly string[]
  features: Record<Feature, boolean>
  /** Whether staff must show a second factor (P9); only the demo's tenants do without. */
  staffSecondFactor: boolean
  /** 「この申込を見た職員」 on the applicant's page: not at all, by 所属, or by 所属 and name. */
  showViewers: 'none' | 'unit' | 'name'
  /** Whether staff decide on each 委任状 before it holds. */
  mandateApproval: boolean
  /** How many bytes all its applicants may send in a day; undefined means what the service allows. */
  uploadBytesPerDay?: number | undefined
  demo: boolean
  /** Grows with everything published; pages kept in memory belong to one version. */
  version: number
}
