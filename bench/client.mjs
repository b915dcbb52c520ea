import { connect } from 'node:net'

/**
 * A keep-alive connection that asks one thing at a time and does as little as possible, so that it is the server that is
 * measured. A body in chunks must not hold the mark of its end.
 */
export class Line {
  #socket
  #kept = Buffer.alloc(0)
  #waiting

  /** @returns a connected line */
  static async open({ host, port }) {
    const line = new Line()
    line.#socket = connect({ host, port, noDelay: true })
    await new Promise((resolve, reject) => line.#socket.once('connect', resolve).once('error', reject))
    line.#socket.on('data', (chunk) => line.#read(chunk))
    line.#socket.on('close', () => line.#waiting?.reject(new Error('the server closed the connection')))
    line.#socket.on('error', () => {})
    return line
  }

  /** Sends a whole request as text; resolves with `{ status, head }`. */
  ask(request) {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject }
      this.#socket.write(request)
    })
  }

  close() {
    this.#waiting = undefined
    this.#socket.destroy()
  }

  #read(chunk) {
    this.#kept = this.#kept.length > 0 ? Buffer.concat([this.#kept, chunk]) : chunk
    const end = this.#kept.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = this.#kept.latin1Slice(0, end)
    const bodyEnd = endOfBody(this.#kept, end + 4, head)
    if (bodyEnd === undefined) return
    this.#kept = this.#kept.subarray(bodyEnd)
    const { resolve } = this.#waiting
    this.#waiting = undefined
    resolve({ status: Number(head.slice(9, 12)), head })
  }
}

/** Where the body ends that begins at `start`; undefined while some of it has not come. */
function endOfBody(bytes, start, head) {
  if (/^transfer-encoding: *chunked/im.test(head)) {
    const last = bytes.indexOf('0\r\n\r\n', start)
    return last < 0 ? undefined : last + 5
  }
  const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0)
  return bytes.length < start + length ? undefined : start + length
}

/**
 * Lets every line work until the time is over.
 * @param work does one thing on a line; resolves with false when nothing is left to do
 * @returns things done per second
 */
export async function ratePerSecond(lines, milliseconds, work) {
  const begin = performance.now()
  const end = begin + milliseconds
  let done = 0
  await Promise.all(
    lines.map(async (line) => {
      while (performance.now() < end && (await work(line)) !== false) done += 1
    }),
  )
  return (done * 1000) / (performance.now() - begin)
}
