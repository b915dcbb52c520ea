import { type Config, isLoopback, servesThisMachine } from '../../config'
import type { House } from '../../database/scope'
import type { Tenant } from '../../kernel/tenant'
import { log, plainError } from '../log'
import { practicePort, practiceSecret } from './practice-clients'
import { type PracticeProvider, startPracticeProvider } from './practice-provider'

/**
 * Whether a deployment may have a practice provider: nobody else can reach the service or it, and there is a demo to
 * practise with. With `PORT=0` no address to come back to is known, so it needs a port of its own to be wanted.
 */
export const practisesIdentity = (config: Config, tenants: readonly Pick<Tenant, 'demo'>[]): boolean =>
  servesThisMachine(config) &&
  isLoopback(config.host) &&
  (config.port !== 0 || config.practiceProviderPort !== undefined) &&
  tenants.some(({ demo }) => demo)

/**
 * Starts the practice provider where it belongs, once in a deployment: by the first process. A taken port, or packages
 * that are not installed, are a line in the log: the rest of the service goes on.
 * @returns null where there is none
 */
export async function practiseWithDemo(
  config: Config,
  { tenants, house }: { tenants: readonly Tenant[]; house: Pick<House, 'keys'> },
): Promise<PracticeProvider | null> {
  if (!practisesIdentity(config, tenants)) return null
  const port = practicePort(config)
  try {
    return await startPracticeProvider({
      port,
      baseUrl: config.baseUrl,
      secretOf: practiceSecret(house.keys),
    })
  } catch (error) {
    const { code } = plainError(error)
    const hint = hints[code ?? ''] ?? 'the practice provider did not start'
    log.warn({ event: 'practice-provider.absent', port, hint, ...plainError(error) })
    return null
  }
}

const hints: Readonly<Record<string, string>> = {
  EADDRINUSE: 'its port is taken: choose another with PRACTICE_PROVIDER_PORT',
  ERR_MODULE_NOT_FOUND: 'oidc-provider is not installed: npm ci --include=dev',
}
