import type { Translated } from '../../kernel/language'
import type { AppliedAs } from './applied-as'
import type { ja } from './applied-as-words.ja'

const kinds = { individual: 'Individual', corporate: 'Corporation', agent: 'Agent' } as const
const accountTypes: Readonly<Record<string, string>> = { prime: ' Prime', member: ' Member', entry: ' Entry' }

function wayIn(applied: Exclude<AppliedAs, { kind: 'guest' }>): string {
  if (applied.way === 'gbizid') return `gBizID${accountTypes[String(applied.said?.accountType)] ?? ''}`
  return applied.way === 'digital-auth' ? 'Digital Authentication App' : ''
}

const inBrackets = (text: string): string => (text === '' ? '' : ` (${text})`)

/** As whom somebody applied; the names themselves stand beside it. */
export const en: Translated<typeof ja> = {
  term: 'Applied as',
  said(applied) {
    if (applied.kind === 'guest') return 'Without an account'
    const { principal } = applied
    const mandate = principal && (principal.mandateId ? 'with a mandate' : 'without a mandate')
    return kinds[applied.kind] + inBrackets([wayIn(applied), mandate].filter(Boolean).join(', '))
  },
}
