import { type House, inScope, mine, type Scope } from '../../../database/scope'
import type { Job } from '../../../jobs/jobs'
import type { Tenant } from '../../../kernel/tenant'
import { decryptWith } from '../../../outside/files/encrypted'
import type { ScanResult } from '../../../outside/scanner/scanner'
import { record } from '../../history/record'
import { tenantIdentity } from '../../tenants/keys'
import { applicationById } from '../store'
import { rememberScan, type Unscanned, unscannedFile, unscannedFiles } from './scan-store'

const actor = { kind: 'system', task: 'files.scan' } as const
/** A file that waits longer has lost its own job, or came before there was a scanner. */
const waitedMs = 10 * 60_000
const batch = 20

/** The scanner did not answer: the queue asks again later, and the file stays 検査中. */
class ScannerAway extends Error {
  constructor() {
    super('the scanner is away')
    this.name = 'ScannerAway'
  }
}

/** 検査 of one file that has just arrived. */
export const scanFile = (house: House, tenant: Tenant, job: Job): Promise<void> =>
  scan(house, tenant, String(job.data.attachmentId))

/**
 * Scans files that wait for whatever reason, also those that came while no scanner was set, until none is left or
 * the time is up. A file that cannot be read is passed over.
 * @param until by the house's clock
 */
export async function scanLeftFiles(house: House, tenant: Tenant, until: Date): Promise<void> {
  if (house.scanner.startsAs === 'unscanned') return
  const before = new Date(house.clock.now().getTime() - waitedMs)
  const next = (after: Unscanned | null): Promise<Unscanned[]> =>
    inScope(house, tenant, actor, (scope) => unscannedFiles(scope, { before, after, most: batch }))
  for (let files = await next(null); files.length > 0; files = await next(files.at(-1) ?? null)) {
    for (const file of files) {
      if (house.clock.now() >= until) return
      await scan(house, tenant, file.id).catch((error: unknown) => {
        if (error instanceof ScannerAway) throw error
      })
    }
  }
}

async function scan(house: House, tenant: Tenant, id: string): Promise<void> {
  const open = await inScope(house, tenant, actor, async (scope) => {
    const file = await unscannedFile(scope, id)
    return file && { file, ...(await tenantIdentity(scope)) }
  })
  // Another copy of it was scanned meanwhile, or it is gone.
  if (!open) return
  const { storageKey } = open.file
  const result = await house.scanner.scan(await decryptWith(open.identity, await house.files.get(storageKey)))
  if (result.state === 'unavailable') throw new ScannerAway()
  await inScope(house, tenant, actor, (scope) => settle(scope, storageKey, result))
}

/**
 * Says of every row of these bytes what was found: a correction shares the files it did not replace. The drafts are
 * held first, as a submission holds its own, so that a file is found either before it is submitted, and keeps the
 * draft from it, or after, and its application hears of it.
 */
async function settle(
  scope: Scope,
  storageKey: string,
  result: Exclude<ScanResult, { state: 'unavailable' }>,
): Promise<void> {
  const drafts = mine(scope, 'attachments').select('draft_id').where('storage_key', '=', storageKey)
  await mine(scope, 'drafts')
    .select('draft_id')
    .where('draft_id', 'in', drafts)
    .orderBy('draft_id')
    .forUpdate()
    .execute()
  const found = await rememberScan(scope, storageKey, result)
  if (result.state !== 'malware') return
  for (const { applicationId, field } of found) {
    const application = await applicationById(scope, applicationId, 'hold')
    if (!application) throw new Error('an attachment belongs to an application')
    await record(scope, {
      kind: 'application.malware-found',
      applicationId,
      detail: { number: application.number, fields: [field] },
    })
  }
}
