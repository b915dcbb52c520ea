import type { IdentityProviders } from './identity'
import { OidcProviders } from './oidc-providers'
import { resolveByDns } from './outward-request'

/**
 * The identity providers of this deployment: none is asked before somebody logs in.
 * @param options.allowLoopback where the service itself runs on this machine, a provider may too, over plain http
 */
export const openIdentity = ({ allowLoopback }: { allowLoopback: boolean }): IdentityProviders =>
  new OidcProviders({
    allowLoopback,
    mostBytes: 256 * 1024,
    longestMs: 5000,
    keepMs: 5 * 60_000,
    resolve: resolveByDns,
  })
