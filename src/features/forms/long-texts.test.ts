import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { expect, it } from 'vitest'
import { readingCount } from '../../../testing/texts/every-reading'

const readings = fileURLToPath(new URL('../../../testing/texts/every-reading.ts', import.meta.url))

/** In a thread, since a regular expression that never ends cannot be stopped from within. */
const thread = `
const { parentPort, workerData } = require('node:worker_threads')
import('vite').then(async ({ runnerImport }) => {
  const { module } = await runnerImport(workerData, { configFile: false, logLevel: 'error' })
  for (const { name, texts, read } of module.everyReading()) {
    parentPort.postMessage({ begun: name })
    read()
    parentPort.postMessage({ ended: name, texts })
  }
}).catch((error) => parentPort.postMessage({ failed: String(error.stack) }))
`

type Message = { begun: string } | { ended: string; texts: number } | { failed: string }

/** Generous: it takes some seconds. A pattern that goes back over a hundred thousand characters again and again takes hours. */
const limitMs = 110_000

it(
  'is read to its end by every kind, however long and whatever is repeated in it',
  async () => {
    const worker = new Worker(thread, { eval: true, workerData: readings })
    const ended = new Set<string>()
    let busy = ''
    let failed = ''
    worker.on('message', (message: Message) => {
      if ('failed' in message) failed = message.failed
      else if ('begun' in message) busy = message.begun
      else if (message.texts > 100) ended.add(message.ended)
    })
    const limit = setTimeout(() => void worker.terminate(), limitMs)
    await once(worker, 'exit')
    clearTimeout(limit)
    expect(failed).toBe('')
    expect(ended.size, `stuck in ${busy}`).toBe(readingCount)
  },
  limitMs + 10_000,
)
