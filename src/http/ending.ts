import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** Time given to running requests when the process is asked to end. */
const graceMs = 25_000

/** Time given to a line that is there and has not said anything yet: its request may be on the way. */
const firstWordMs = 1_000

/**
 * Lets a server end without cutting off anybody: nobody new comes in, lines on which nothing is asked are closed, a
 * line that has just come in has a second to ask, and what was begun is answered to its end, 25 seconds at most.
 * @returns ends the server; resolves when the last line is closed
 */
export function endingOf(
  server: Server,
  { grace = graceMs, firstWord = firstWordMs } = {},
): () => Promise<void> {
  const asked = new Map<Socket, number>()
  let ending = false
  server.on('connection', (socket: Socket) => {
    asked.set(socket, 0)
    socket.once('close', () => asked.delete(socket))
  })
  server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    asked.set(socket, (asked.get(socket) ?? 0) + 1)
    // The browser hears from its last answer that this line will be closed.
    response.shouldKeepAlive &&= !ending
    response.once('close', () => {
      const left = (asked.get(socket) ?? 1) - 1
      if (asked.has(socket)) asked.set(socket, left)
      if (ending && left === 0) socket.end()
    })
  })
  return async () => {
    ending = true
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    const closeSilent = (within: (socket: Socket) => boolean) => {
      for (const [socket, open] of asked) if (open === 0 && within(socket)) socket.destroy()
    }
    closeSilent((socket) => socket.bytesRead > 0)
    const silent = setTimeout(closeSilent, firstWord, () => true)
    const late = setTimeout(() => server.closeAllConnections(), grace)
    await closed
    clearTimeout(silent)
    clearTimeout(late)
  }
}
