export type AddressProblem =
  | 'empty'
  | 'missing-at'
  | 'empty-local'
  | 'bad-domain'
  | 'too-long'
  | 'not-ascii'
  | 'two'
  | 'space'
  | 'characters'

/**
 * メールアドレス as people type it: 全角 letters, spaces around it, `mailto:` or `< >` from a copy. Local parts that
 * no standard allows but Japanese phones have (`a..b@`, `a.@`) are taken as they are; only the domain is lower-cased.
 */
export function parseAddress(typed: string): { address: string } | { problem: AddressProblem } {
  const text = plainTyping(typed)
  if (text === '') return { problem: 'empty' }
  const problem = characterProblem(text)
  if (problem) return { problem }
  const at = text.indexOf('@')
  if (at === -1) return { problem: 'missing-at' }
  const local = text.slice(0, at).replace(/^"(.+)"$/, '$1')
  const domain = text
    .slice(at + 1)
    .replace(/\.$/, '')
    .toLowerCase()
  if (local === '') return { problem: 'empty-local' }
  if (local.length > 64 || local.length + 1 + domain.length > 254) return { problem: 'too-long' }
  if (!/^[!#-'*+\-./0-9=?A-Z^_`a-z{|}~]+$/.test(local)) return { problem: 'characters' }
  return isDomain(domain) ? { address: `${local}@${domain}` } : { problem: 'bad-domain' }
}

/** 全角 → 半角, what sticks to a copied address is taken off; spaces beside the @ are a habit of some keyboards. */
const plainTyping = (typed: string): string =>
  typed
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .normalize('NFKC')
    .replace(/[。｡]/g, '.')
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/^<(.*)>$/s, '$1')
    // By no pattern: one that looks for spaces before something goes back over a long row of them again and again.
    .split('@')
    .map((part) => part.trim())
    .join('@')

function characterProblem(text: string): AddressProblem | null {
  if (/[\u0000-\u001f\u007f-\u009f]/.test(text)) return 'characters'
  if ((text.match(/@/g)?.length ?? 0) > 1) return 'two'
  if (/[^\u0020-\u007e]/.test(text)) return 'not-ascii'
  return text.includes(' ') ? 'space' : null
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.')
  const fit = labels.every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label))
  return labels.length >= 2 && fit && /^(?:[a-z]{2,}|xn--.+)$/.test(labels.at(-1) ?? '')
}

/** What is compared when two addresses may be the same one: servers hardly ever tell A from a. */
export const compareKey = (address: string): string => address.toLowerCase()

/** `h****o@example.jp`: enough to recognise one's own address. Always four stars, so that the length is not told. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at)
  const end = local.length > 2 ? local.at(-1) : ''
  return `${local.slice(0, 1)}****${end}${address.slice(at)}`
}
