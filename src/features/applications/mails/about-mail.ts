import type { House, Scope } from '../../../database/scope'
import { fullDateTimeSeconds, plainDate } from '../../../kernel/japanese-date'
import type { Tenant } from '../../../kernel/tenant'
import { url } from '../../../urls'
import { findTemplate } from '../../mail/find-template'
import type { MailKind } from '../../mail/mail-kinds'
import { type FilledTemplate, fill, type Values } from '../../mail/template'
import type { Procedure } from '../../procedures/procedure'
import type { Application } from '../application'
import { startOf } from '../decisions/reply-deadline'
import { type Status, statuses } from '../moves'
import { spokenNumber } from '../receipt-number'
import { ja as words } from './mail-words.ja'

/** What a mail tells: how things stood right after what it is about, whatever came since. */
export type Told = {
  kind: MailKind
  application: Pick<Application, 'number' | 'applicantName' | 'arrivedAt'>
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
  const template = await findTemplate(scope, told.kind, told.procedure.content.mails)
  return fill(template, valuesOf(scope.house, scope.tenant, told))
}

function valuesOf(house: Pick<House, 'baseUrl'>, tenant: Tenant, told: Told): Values {
  const { application, procedure, replyBy } = told
  const { title, contact } = procedure.content
  return {
    氏名: application.applicantName || words.nameless,
    整理番号: spokenNumber(application.number),
    手続き名: title,
    処理状況: statuses[told.status],
    到達日時: fullDateTimeSeconds(application.arrivedAt),
    申請状況確認のURL: house.baseUrl + url('status', { tenant: tenant.slug }),
    申込詳細のURL: told.detailUrl,
    返信の期限: replyBy ? plainDate(startOf(replyBy)) : words.noDeadline,
    項目の数: String(told.marks ?? 0),
    問い合わせ先: contact.name,
    電話番号: contact.phone,
    自治体名: tenant.name,
    システム名: tenant.systemName,
  }
}
