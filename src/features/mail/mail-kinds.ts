import type { HappeningKind } from '../history/happening'

/** 差しこみ: what a template may name between {{ and }}, with what it says and how it looks in a preview. */
export const variables = {
  氏名: { says: '申込者の氏名（様式に氏名がないときは「申込者」）', sample: '髙橋 花子' },
  整理番号: { says: '4桁ずつに区切った整理番号', sample: '2601 1418 1734' },
  手続き名: { says: '手続きの名前', sample: '県立図書館利用者カード申込' },
  処理状況: { says: 'このメールを送る出来事のあとの処理状況', sample: '処理待ち' },
  到達日時: { says: '申し込みが届いた日時', sample: '2026年01月14日 18時41分07秒' },
  申請状況確認のURL: {
    says: '整理番号とパスワードで開く画面',
    sample: 'https://shinsei.example.jp/…/status',
  },
  申込詳細のURL: {
    says: 'この申し込みだけを開く、期限のあるURL',
    sample: 'https://shinsei.example.jp/…/260114181734',
  },
  返信の期限: { says: '返却のときに決めた日（決めないときは「なし」）', sample: '2026年2月12日（木）' },
  項目の数: { says: '直していただく項目の数', sample: '2' },
  問い合わせ先: { says: '手続きの問い合わせ先', sample: '県立図書館 一般閲覧室' },
  電話番号: { says: '問い合わせ先の電話番号', sample: '017-000-0010' },
  自治体名: { says: '自治体・団体の名前', sample: '青森県' },
  システム名: { says: 'このシステムの名前', sample: '青森県電子申請・届出システム' },
} as const satisfies Record<string, { says: string; sample: string }>

export type Variable = keyof typeof variables

const always = [
  '氏名',
  '整理番号',
  '手続き名',
  '処理状況',
  '到達日時',
  '申請状況確認のURL',
  '問い合わせ先',
  '電話番号',
  '自治体名',
  'システム名',
] as const satisfies readonly Variable[]

/** `status`: the 処理状況 that it tells of, for an example. */
export type MailKindRule = { label: string; status: string; offers: readonly Variable[] }

/** メールの種類: the mails about an application that are written from a template, and what each may name. */
export const mailKinds = {
  submitted: { label: '申込完了', status: '処理待ち', offers: always },
  corrected: { label: '申込修正', status: '処理待ち', offers: always },
  withdrawn: { label: '取下げ', status: '取下げ', offers: always },
  taken: { label: '受付', status: '処理中', offers: always },
  returned: {
    label: '返却',
    status: '返却中',
    offers: [...always, '申込詳細のURL', '返信の期限', '項目の数'],
  },
  resubmitted: { label: '再提出', status: '処理待ち', offers: always },
  accepted: { label: '受理', status: '受理', offers: [...always, '申込詳細のURL'] },
  rejected: { label: '不受理', status: '不受理', offers: [...always, '申込詳細のURL'] },
  'malware-found': { label: '添付ファイルの確認', status: '処理待ち', offers: always },
} as const satisfies Record<string, MailKindRule>

export type MailKind = keyof typeof mailKinds

export const isMailKind = (text: string): text is MailKind => Object.hasOwn(mailKinds, text)

/** The kind of mail that tells of a happening, or null where none is written from a template. */
export function mailKindOf(kind: HappeningKind): MailKind | null {
  const name = kind.replace('application.', '')
  return isMailKind(name) ? name : null
}
