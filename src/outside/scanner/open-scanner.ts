import { ConfigProblem } from '../../config'
import { noScanner } from './no-scanner'
import type { Scanner } from './scanner'

/**
 * The scanner that CLAMD_URL names; without it, none.
 * @throws {ConfigProblem} when one is named: a setting that promises scanning must not be passed over
 */
export function openScanner(clamdUrl: string | undefined): Scanner {
  if (clamdUrl === undefined) return noScanner
  throw new ConfigProblem(
    'CLAMD_URL: this version does not scan files yet; ClamAV comes with a later version.\n  Leave CLAMD_URL out: files are then shown as 未検査.',
  )
}
