import type { AppliedAs } from './applied-as'

const kinds = { individual: '個人', corporate: '法人', agent: '代理人' } as const
const accountTypes: Readonly<Record<string, string>> = {
  prime: 'プライム',
  member: 'メンバー',
  entry: 'エントリー',
}

/** How somebody had logged in; nothing for a password of ours. */
function wayIn(applied: Exclude<AppliedAs, { kind: 'guest' }>): string {
  if (applied.way === 'gbizid') return `GビズID${accountTypes[String(applied.said?.accountType)] ?? ''}`
  return applied.way === 'digital-auth' ? 'デジタル認証アプリ' : ''
}

const inBrackets = (text: string): string => (text === '' ? '' : `（${text}）`)

/** 申込者の区分 */
export const ja = {
  term: '申込者の区分',
  /** 「法人（GビズIDプライム）」, 「代理人 﨑山 代（本人：髙橋 花子、委任状あり）」 */
  said(applied: AppliedAs): string {
    if (applied.kind === 'guest') return '利用者登録なし'
    const { principal } = applied
    if (!principal) return kinds[applied.kind] + inBrackets(wayIn(applied))
    const about = [
      wayIn(applied),
      `本人：${principal.name}`,
      principal.mandateId ? '委任状あり' : '委任状なし',
    ]
    return `${kinds[applied.kind]} ${applied.name}${inBrackets(about.filter(Boolean).join('、'))}`
  },
}
