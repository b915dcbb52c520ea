import { parentPort, workerData } from 'node:worker_threads'
import decode from 'heic-decode'
import type { HeicAnswer, HeicWish } from './heic'

/** 48 million pixels, a phone's largest, need about 500 MB here: planes, what is put together, and colours. */
const mostMemory = 1024 * 1024 * 1024

const grow = WebAssembly.Memory.prototype.grow
WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, pages: number) {
  if (this.buffer.byteLength + pages * 65_536 > mostMemory)
    throw new RangeError('too much memory for a photo')
  return grow.call(this, pages)
}

async function answer({ bytes, mostPixels }: HeicWish): Promise<HeicAnswer> {
  const images = await decode.all({ buffer: bytes })
  const first = images[0]
  if (!first) return { refused: 'broken' }
  // What the library believes counts as well: boxes can say one thing and pixels another.
  if (first.width * first.height > mostPixels) return { refused: 'too-many-pixels' }
  const { width, height, data } = await first.decode()
  return { width, height, data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) }
}

const said = await answer(workerData as HeicWish).catch((): HeicAnswer => ({ refused: 'broken' }))
parentPort?.postMessage(said, 'data' in said ? [said.data.buffer as ArrayBuffer] : [])
