import { ConfigProblem } from '../../config'
import { ClamdScanner } from './clamd'
import { noScanner } from './no-scanner'
import type { Scanner } from './scanner'

const usualPort = 3310

/**
 * The scanner that CLAMD_URL names; without it, none. It need not answer yet: files wait for it.
 * @throws {ConfigProblem} when the address is not understood: a setting that promises scanning must not be passed over
 */
export function openScanner(clamdUrl: string | undefined): Scanner {
  if (clamdUrl === undefined) return noScanner
  const path = /^unix:(\/.+)$/.exec(clamdUrl)?.[1]
  if (path) return new ClamdScanner({ path: path.replace(/^\/+/, '/') })
  if (/^tcp:\/\//.test(clamdUrl) && URL.canParse(clamdUrl)) {
    const { hostname, port } = new URL(clamdUrl)
    if (hostname)
      return new ClamdScanner({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || usualPort })
  }
  throw new ConfigProblem('CLAMD_URL must be tcp://host:3310 or unix:/path/to/clamd.ctl')
}
