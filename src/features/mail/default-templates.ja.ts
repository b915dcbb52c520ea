import type { MailKind } from './mail-kinds'
import { mailKinds } from './mail-kinds'
import type { MailTemplate } from './template'

const facts = `手続き名：{{手続き名}}
整理番号：{{整理番号}}
処理状況：{{処理状況}}
到達日時：{{到達日時}}`

const status = `■ 申請状況確認
{{申請状況確認のURL}}
整理番号と、申込完了の画面に表示されたパスワードで、処理状況の確認、修正、取下げができます。
パスワードがわからないときは、同じ画面からURLを受け取れます。`

const detail = `■ 申込詳細のURL
{{申込詳細のURL}}
（この申し込みだけを開くURLです。ほかの人に知らせないでください。）`

const signature = `--------------------------------------------------
手続きについてのお問い合わせ
{{問い合わせ先}}　電話 {{電話番号}}

{{自治体名}}　{{システム名}}
※このメールに返信しても、お問い合わせには対応できません。
`

const mail = (kind: MailKind, ...parts: string[]): MailTemplate => ({
  subject: `【${mailKinds[kind].label}】{{手続き名}}（{{整理番号}}）`,
  body: ['{{氏名}} 様', ...parts, signature].join('\n\n'),
})

/** 標準の文面: stands until a tenant or a procedure has words of its own. */
export const defaultTemplates: Record<MailKind, MailTemplate> = {
  submitted: mail('submitted', '申し込みが届きました。', facts, status),
  corrected: mail('corrected', '申込内容を修正しました。整理番号は変わりません。', facts, status),
  withdrawn: mail('withdrawn', '申し込みを取り下げました。', facts, status),
  taken: mail('taken', '申し込みを受け付けました。職員が内容を確認しています。', facts, status),
  returned: mail(
    'returned',
    `直していただきたいところが{{項目の数}}項目あります。
直すところと理由は、下のURLのページにあります。ほかの内容とファイルは、そのまま残っています。`,
    `返信の期限：{{返信の期限}}\n${facts}`,
    detail,
  ),
  resubmitted: mail('resubmitted', '直した内容が届きました。整理番号は変わりません。', facts, status),
  accepted: mail(
    'accepted',
    '申し込みを受理しました。窓口からのお知らせは、下のURLのページにあります。',
    facts,
    detail,
  ),
  rejected: mail(
    'rejected',
    '申し込みを受理できませんでした。理由は、下のURLのページにあります。',
    facts,
    detail,
  ),
  'malware-found': mail(
    'malware-found',
    '添付ファイルから、不正なプログラムの疑いがあるものが見つかりました。',
    facts,
    status,
  ),
}
