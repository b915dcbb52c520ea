import { expect, it } from 'vitest'
import { jpeg } from '../../../../testing/files/naughty-files'
import { draftOf, reachesTheForm } from '../../../../testing/scenes/applying'
import { sendsByScript } from '../../../../testing/scenes/uploading'
import { cast, inWorld } from '../../../../testing/world'
import type { FileStore } from '../../../outside/files/file-store'

async function keysOf(files: FileStore): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of files.list('')) keys.push(key)
  return keys.sort()
}

it.each([
  ['before it was read', 'get', []],
  ['before its small picture was', 'get', ['thumbnail']],
  ['while its small picture was made', 'put', []],
] as const)('a file that was taken back %s is not found, and nothing of it is left', (_, moment, looked) =>
  inWorld(async (as, world) => {
    const guest = as(cast.hanako)
    const form = await reachesTheForm(guest, world)
    const before = await keysOf(world.house.files)
    await sendsByScript(guest, { form, name: '免許証.jpg', bytes: await jpeg() })
    const [file] = await world.database.asOwner<{ id: string }>('select attachment_id as id from attachments')
    const small = { draft: draftOf(form), attachment: file?.id ?? '' }
    for (const place of looked) await guest.goesTo(place, small)
    const { files } = world.house
    const takenBack = async () => {
      const [gone] = await world.database.asOwner<{ keys: string[] }>(
        'delete from attachments returning array_remove(array[storage_key, thumbnail_key], null) as keys',
      )
      for (const key of gone?.keys ?? []) await files.delete(key)
    }
    world.house.files = new Proxy(files, {
      get:
        (store, name: keyof typeof files) =>
        async (...given: never[]) => {
          if (name === moment) await takenBack()
          return (store[name] as (...given: never[]) => unknown)(...given)
        },
    })
    const answer = await guest.goesTo('thumbnail', small)
    // What was read in time may still be shown; it is the person's own.
    expect(answer.status).toBe(moment === 'get' ? 404 : 200)
    expect(world.reports).toEqual([])
    world.house.files = files
    expect(await world.runJobs()).toEqual([])
    expect(await keysOf(files)).toEqual(before)
  }),
)

it('an object that is gone although its row names it is a defect of ours, and not said to have been taken back', () =>
  inWorld(async (as, world) => {
    const guest = as(cast.hanako)
    const form = await reachesTheForm(guest, world)
    await sendsByScript(guest, { form, name: '免許証.jpg', bytes: await jpeg() })
    const [file] = await world.database.asOwner<{ id: string; key: string }>(
      'select attachment_id as id, storage_key as key from attachments',
    )
    await world.house.files.delete(file?.key ?? '')
    const answer = await guest.goesTo('thumbnail', { draft: draftOf(form), attachment: file?.id ?? '' })
    expect(answer.status).toBe(500)
  }))
