import { Readable } from 'node:stream'
import { type House, inScope, type Scope } from '../../../database/scope'
import { Refusal } from '../../../kernel/refusal'
import type { Tenant } from '../../../kernel/tenant'
import { decryptWith, FileDamaged } from '../../../outside/files/encrypted'
import { FileMissing } from '../../../outside/files/file-store'
import { proven } from '../../attachments/proven'
import type { Attachment } from '../application'
import { markDamaged, stillHas } from './attachment-store'

const actor = { kind: 'system', task: 'files.check' } as const

/** Everything that reading a file's plain bytes takes, after the transaction that found it. */
export type Opened = { house: House; tenant: Tenant; identity: string; file: Attachment }

export const openedIn = ({ house, tenant }: Scope, identity: string, file: Attachment): Opened => ({
  house,
  tenant,
  identity,
  file,
})

/**
 * The plain bytes of an attachment on their way out, whoever they go to: decrypted, and proven to be what was received
 * (`U12`). Where they are not, the stream fails before its last bytes, whoever runs the machine is told, and staff see it
 * at the file, until it is right again.
 * @throws {FileDamaged} at once or through the stream; {Refusal} `not-found` where the file was taken back since it was
 * found, while it waited for its turn; what the store throws
 */
export async function openPlain(opened: Opened): Promise<Readable> {
  const { house, identity, file } = opened
  try {
    const plain = proven(await decryptWith(identity, await house.files.get(file.storageKey)), file)
    const told = Readable.from(telling(opened, plain), { objectMode: false, highWaterMark: 64 * 1024 })
    told.once('close', () => plain.destroy())
    return told
  } catch (error) {
    throw await remembering(opened, error)
  }
}

async function* telling(opened: Opened, plain: Readable): AsyncGenerator<Uint8Array> {
  try {
    yield* plain as AsyncIterable<Uint8Array>
  } catch (error) {
    throw await remembering(opened, error)
  }
  if (opened.file.damagedAt) await mark(opened, null)
}

async function remembering(opened: Opened, error: unknown): Promise<unknown> {
  if (!(error instanceof FileDamaged)) return unlessTakenBack(opened, error)
  opened.house.report('file.damaged', error)
  await mark(opened, opened.house.clock.now())
  return error
}

const mark = ({ house, tenant, file }: Opened, at: Date | null): Promise<void> =>
  inScope(house, tenant, actor, (scope) => markDamaged(scope, file.storageKey, at))

/** Objects go with their rows, also while somebody waits for one: who asked for it is told that it is not there. */
export async function unlessTakenBack({ house, tenant, file }: Opened, error: unknown): Promise<unknown> {
  if (!(error instanceof FileMissing)) return error
  const stands = await inScope(house, tenant, actor, (scope) => stillHas(scope, file))
  return stands ? error : new Refusal('not-found')
}
