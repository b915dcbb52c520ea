import { Worker } from 'node:worker_threads'

type Limits = {
  /** Milliseconds after which it is given up. */
  limitMs: number
  /** Of JavaScript's own memory; a library's memory is limited by the thread itself. */
  heapMb: number
}

/** Threads of ours, from this folder as the sources lie; beside the built server they lie all in one folder. */
const places = { 'pdf-worker': './pdf-worker', 'heic-worker': './heic/heic-worker' }

function fileOf(name: keyof typeof places): URL {
  const built = !import.meta.url.endsWith('.ts')
  return new URL(built ? `./${name}.js` : `${places[name]}.ts`, import.meta.url)
}

/**
 * Asks a new thread one question about a stranger's file, so that none meets what another left behind; one that takes
 * too long or dies costs nothing else.
 * @param wish its `bytes` are copied, everything else is cloned
 * @returns what it said, null where it was given up or died
 */
export function askThread<Answer, Wish extends { bytes: Uint8Array }>(
  name: keyof typeof places,
  wish: Wish,
  { limitMs, heapMb }: Limits,
): Promise<Answer | null> {
  return new Promise((resolve) => {
    // A copy that the thread owns: a small Buffer shares its memory with others.
    const bytes = new Uint8Array(wish.bytes)
    const worker = new Worker(fileOf(name), {
      workerData: { ...wish, bytes },
      transferList: [bytes.buffer],
      // The library talks; what it says of strangers' files is not for our log.
      stdout: true,
      stderr: true,
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 32 },
    })
    const done = (answer: Answer | null) => {
      clearTimeout(timer)
      resolve(answer)
      void worker.terminate()
    }
    const timer = setTimeout(() => done(null), limitMs)
    worker.once('message', done)
    worker.once('error', () => done(null))
    worker.once('exit', () => done(null))
  })
}
