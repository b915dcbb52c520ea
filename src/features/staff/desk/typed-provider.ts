import { createPrivateKey } from 'node:crypto'
import type { FormInput } from '../../../http/multipart'
import type { NewProvider, Provider, ProviderKind } from '../../providers/provider'

export type ProviderProblem =
  | { id: 'issuer'; what: 'missing' | 'not-an-address' }
  | { id: 'client'; what: 'missing' | 'too-long' }
  | { id: 'secret'; what: 'missing' | 'needed-again' | 'too-long' }
  | { id: 'key'; what: 'not-a-key' }

/** What an administrator typed about a provider; secret and key are only ever read, never shown. */
export type TypedProvider = {
  on: boolean
  issuer: string
  clientId: string
  secret: string
  key: string
  bothFactors: boolean
}

const most = 1000

export const readTypedProvider = (form: FormInput): TypedProvider => ({
  on: form.text('on') === 'on',
  issuer: form.text('issuer').trim().slice(0, most),
  clientId: form.text('client').trim().slice(0, most),
  secret: form
    .text('secret')
    .trim()
    .slice(0, most + 1),
  key: form.text('key').trim().slice(0, 20_000),
  bothFactors: form.text('both') === '1',
})

/**
 * Judges what was typed. Another issuer begins without the secret and the key of the one before: they would be sent to
 * whatever address an administrator types, and so be read (T10).
 */
export function judgeProvider(
  typed: TypedProvider,
  before: Provider | null,
  kind: ProviderKind,
): { provider: NewProvider } | { problems: ProviderProblem[] } {
  const problems: ProviderProblem[] = []
  const moved = before !== null && before.issuer !== typed.issuer
  const key = typed.key === '' ? null : pkcs8Of(typed.key)
  if (typed.issuer !== '' && !isIssuer(typed.issuer)) problems.push({ id: 'issuer', what: 'not-an-address' })
  if (typed.clientId.length > 200) problems.push({ id: 'client', what: 'too-long' })
  if (typed.secret.length > most) problems.push({ id: 'secret', what: 'too-long' })
  if (typed.key !== '' && (key === null || kind !== 'digital-auth'))
    problems.push({ id: 'key', what: 'not-a-key' })
  if (typed.on) problems.push(...missingOf(typed, before, moved))
  if (problems.length > 0) return { problems }
  const kept = moved ? '' : null
  return {
    provider: {
      issuer: typed.issuer,
      clientId: typed.clientId,
      secret: typed.secret === '' ? kept : typed.secret,
      key: key ?? kept,
      bothFactors: typed.bothFactors,
    },
  }
}

function missingOf(typed: TypedProvider, before: Provider | null, moved: boolean): ProviderProblem[] {
  const problems: ProviderProblem[] = []
  if (typed.issuer === '') problems.push({ id: 'issuer', what: 'missing' })
  if (typed.clientId === '') problems.push({ id: 'client', what: 'missing' })
  const has = before !== null && (before.hasSecret || before.hasKey)
  if (typed.secret === '' && typed.key === '' && (moved || !has))
    problems.push({ id: 'secret', what: moved && has ? 'needed-again' : 'missing' })
  return problems
}

/** An origin with a path, nothing behind it. What it leads to is looked at when it is asked (I7). */
const isIssuer = (text: string): boolean =>
  text.length <= 500 && /^https?:\/\/[^\s?#@]+$/.test(text) && URL.canParse(text)

/** A private key in whatever form of PEM, as PKCS #8; null where it is none that can sign here. */
function pkcs8Of(pem: string): string | null {
  try {
    const key = createPrivateKey(pem)
    const curve = key.asymmetricKeyDetails?.namedCurve
    const fits = key.asymmetricKeyType === 'rsa' || (key.asymmetricKeyType === 'ec' && curve === 'prime256v1')
    return fits ? key.export({ type: 'pkcs8', format: 'pem' }).toString() : null
  } catch {
    return null
  }
}
