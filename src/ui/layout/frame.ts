import type { Language } from '../../kernel/language'
import type { Place } from '../../urls'
import type { AlarmProps } from '../alarm/alarm'

/** Addresses of the built style sheet and of the modules that a page loads. */
export type Assets = { css: string; scripts: readonly string[] }

/** What the shell of every page of a tenant needs. */
export type Frame = {
  lang: Language
  /** Whose look the page has, and which style sheet. */
  side: 'public' | 'staff'
  tenant: {
    slug: string
    /** 「青森県」 */
    name: string
    /** 「青森県電子申請・届出システム」 */
    systemName: string
    phone: string
    phoneHours: string
    /** Address of the tenant's {@link themeCss}. */
    themeHref: string
    /** Whether choosing how to apply is a page of its own, or stands on 手続き説明. */
    flow: 'standard' | 'short'
    /** Whether staff decide on mandates, on a page of their own. */
    mandateApproval?: boolean
  }
  assets: Assets
  /** The place whose entry in the menu is marked. */
  current?: Place
  signedIn: boolean
  /** Path and query of this page; choosing another language leads back here. */
  here?: string
  now: Date
  /** 緊急のお知らせ above the header. */
  alarm?: AlarmProps
}
