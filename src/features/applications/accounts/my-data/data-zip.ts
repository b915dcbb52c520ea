import { makeZip } from 'client-zip'
import { openedIn, openPlain } from '../../files/plain-file'
import type { DataFile } from './data-files'
import { applicationParts, type DataSource, dataJson, draftParts } from './data-stream'

/** What stands in the ZIP besides files, in words. */
export type ZipWords = {
  json: string
  readMe: string
  intro: string
  leftOut: Record<NonNullable<DataFile['leftOut']> | 'unreadable', string>
}

type Entry = { name: string; lastModified: Date; input: AsyncIterable<Uint8Array> | string }

/**
 * The ZIP of my data: the JSON, the files, and what was left out and why. Files are decrypted while they leave, one at a
 * time; nothing is compressed, for pictures and PDF are already. One that cannot be read does not cost the others.
 */
export function dataZip(source: DataSource, identity: string, words: ZipWords): ReadableStream<Uint8Array> {
  return leavable(makeZip(entries(source, identity, words), { buffersAreUTF8: true }))
}

/** A browser that goes away in the middle is no error: what was open is let go of, and nobody is told. */
function leavable(zip: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = zip.getReader()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.read()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel: (reason) => reader.cancel(reason).catch(() => {}),
    },
    { highWaterMark: 0 },
  )
}

async function* entries(source: DataSource, identity: string, words: ZipWords): AsyncGenerator<Entry> {
  const lastModified = source.scope.now
  const left: string[] = []
  yield { name: words.json, lastModified, input: dataJson(source) }
  for await (const file of filesOf(source)) {
    if (file.leftOut) left.push(`${file.path}: ${words.leftOut[file.leftOut]}`)
    else {
      const unreadable = () => void left.push(`${file.path}: ${words.leftOut.unreadable}`)
      yield { name: file.path, lastModified, input: plainBytes(source, file, { identity, unreadable }) }
    }
  }
  yield { name: words.readMe, lastModified, input: [words.intro, ...left, ''].join('\n') }
}

async function* filesOf(source: DataSource): AsyncGenerator<DataFile> {
  for await (const { files } of applicationParts(source)) yield* files
  for await (const { files } of draftParts(source)) yield* files
}

/** What a file holds; where the store fails or its bytes were changed, the entry ends and is told. */
async function* plainBytes(
  { scope }: DataSource,
  { attachment }: DataFile,
  { identity, unreadable }: { identity: string; unreadable(): void },
): AsyncGenerator<Uint8Array> {
  try {
    yield* await openPlain(openedIn(scope, identity, attachment))
  } catch {
    unreadable()
  }
}
