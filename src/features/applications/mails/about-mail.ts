import type { House, Scope } from '../../../database/scope'
import { fullDateTimeSeconds, plainDate } from '../../../kernel/japanese-date'
import { byLanguage, type Language } from '../../../kernel/language'
import type { Tenant } from '../../../kernel/tenant'
import { url } from '../../../urls'
import { defaultTemplatesInEnglish } from '../../mail/default-templates.en'
import { defaultTemplates } from '../../mail/default-templates.ja'
import { ownTemplate } from '../../mail/find-template'
import type { MailKind } from '../../mail/mail-kinds'
import { type FilledTemplate, fill, type Values } from '../../mail/template'
import type { Procedure } from '../../procedures/procedure'
import type { Application } from '../application'
import { startOf } from '../decisions/reply-deadline'
import type { Status } from '../moves'
import { spokenNumber } from '../receipt-number'
import { statusName } from '../status-track'
import { en } from './mail-words.en'
import { ja } from './mail-words.ja'

const words = byLanguage({ ja, en })

/** What a mail tells: how things stood right after what it is about, whatever came since. */
export type Told = {
  kind: MailKind
  application: Pick<Application, 'number' | 'applicantName' | 'arrivedAt' | 'language'>
  procedure: Procedure
  status: Status
  /** 申込詳細のURL; '' where this mail carries none. */
  detailUrl: string
  marks?: number
  replyBy?: string | null
}

/**
 * The mail about an application, from the words of its procedure or tenant. Previews show what this writes, and the
 * job sends it: name, number, procedure, state, deadline and links, never an answer, a reason or a ひとこと (D7).
 */
export async function writeMail(scope: Scope, told: Told): Promise<FilledTemplate> {
  const own = await ownTemplate(scope, told.kind, told.procedure.content.mails)
  const inJapanese = () => fill(own ?? defaultTemplates[told.kind], valuesOf(scope, told, 'ja'))
  if (told.application.language === 'ja') return inJapanese()
  const { subject, body } = fill(defaultTemplatesInEnglish[told.kind], valuesOf(scope, told, 'en'))
  // What a tenant wrote itself may say what no default says: it follows as it is (docs/decisions/0019).
  const theirs = own && [{ text: `\n${en.asWritten}\n\n`, inserted: false }, ...inJapanese().body]
  return { subject, body: [...body, ...(theirs ?? [])] }
}

type Here = { house: Pick<House, 'baseUrl'>; tenant: Tenant }

function valuesOf({ house, tenant }: Here, told: Told, lang: Language): Values {
  const { application, procedure, replyBy } = told
  const w = words(lang)
  const { title, contact } = procedure.content
  return {
    氏名: application.applicantName || w.nameless,
    整理番号: spokenNumber(application.number),
    手続き名: title,
    処理状況: w.status(statusName(told.status, lang), statusName(told.status, 'ja')),
    到達日時: fullDateTimeSeconds(application.arrivedAt, lang),
    申請状況確認のURL: house.baseUrl + url('status', { tenant: tenant.slug }),
    申込詳細のURL: told.detailUrl,
    返信の期限: replyBy ? plainDate(startOf(replyBy), lang) : w.noDeadline,
    項目の数: String(told.marks ?? 0),
    問い合わせ先: contact.name,
    電話番号: contact.phone,
    自治体名: tenant.name,
    システム名: tenant.systemName,
  }
}
