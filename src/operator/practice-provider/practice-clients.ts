import { practicePeople } from '../../../seeds/practice-people'
import type { Config } from '../../config'
import type { Keys } from '../../kernel/secrets'

/** Which provider is practised: each has an issuer, a client and people of its own. */
export type PracticeKind = keyof typeof practicePeople

export const practiceKinds = Object.keys(practicePeople) as PracticeKind[]

/** What a tenant's settings need to point at the practice provider. */
export type PracticeClient = { issuer: string; clientId: string; clientSecret: string }

export type PracticeClients = Readonly<Record<PracticeKind, PracticeClient>>

/** GビズID's issuer ends in a slash, so all of them do. By number: names of this machine have cookies of their own. */
export const practiceIssuer = (port: number, kind: PracticeKind): string =>
  `http://127.0.0.1:${port}/${kind}/`

/**
 * The clients as they are known on both sides.
 * @param secretOf for a client; from the deployment's keys, or something fixed in a test
 */
export function practiceClients(port: number, secretOf: (kind: PracticeKind) => string): PracticeClients {
  const client = (kind: PracticeKind): PracticeClient => ({
    issuer: practiceIssuer(port, kind),
    clientId: `practice-${kind}`,
    clientSecret: secretOf(kind),
  })
  return { gbizid: client('gbizid'), 'digital-auth': client('digital-auth'), staff: client('staff') }
}

export const practiceSecret =
  (keys: Keys) =>
  (kind: PracticeKind): string =>
    keys.derive(`practice-provider:${kind}`).toString('base64url')

/** Where the practice provider listens: PRACTICE_PROVIDER_PORT, or the port after the service's own. */
export const practicePort = ({ practiceProviderPort, port }: Config): number =>
  practiceProviderPort ?? port + 1

/** The address of a tenant that a login comes back to, by kind. */
const callbacks: Readonly<Record<PracticeKind, string>> = {
  gbizid: 'gbizid/callback',
  'digital-auth': 'digital-auth/callback',
  staff: 'staff/oidc/callback',
}

export const practiceCallback = (baseUrl: string, tenant: string, kind: PracticeKind): string =>
  `${baseUrl}/${tenant}/${callbacks[kind]}`

/** Whether an address is where this deployment wants logins of this kind to come back, for any of its tenants. */
export function isPracticeCallback(baseUrl: string, kind: PracticeKind, address: string): boolean {
  const tenant = address.slice(baseUrl.length + 1).split('/', 1)[0] ?? ''
  return /^[a-z0-9-]{1,63}$/.test(tenant) && address === practiceCallback(baseUrl, tenant, kind)
}
