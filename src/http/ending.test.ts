import { once } from 'node:events'
import { Agent, createServer, request, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { endingOf } from './ending'

let server: Server
let port = 0
const agent = new Agent({ keepAlive: true })

beforeEach(async () => {
  server = createServer((incoming, response) => {
    text(incoming).then(
      (body) => response.end(`got ${body}`),
      () => {},
    )
  })
})
afterEach(() => {
  agent.destroy()
  server.closeAllConnections()
  server.close()
})

const listening = async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
}

/** A post whose body comes when it is told to. */
function slowPost() {
  const outgoing = request({ port, host: '127.0.0.1', method: 'POST', agent })
  outgoing.write('half ')
  const answered = once(outgoing, 'response').then(async ([response]) => ({
    body: await text(response),
    connection: response.headers.connection,
  }))
  return { finish: () => outgoing.end('and half'), answered }
}

it('answers what was begun to its end, and lets nobody else in', async () => {
  const end = endingOf(server, { firstWord: 200 })
  await listening()
  const first = slowPost()
  first.finish()
  expect(await first.answered).toMatchObject({ body: 'got half and half' })
  const slow = slowPost()
  await once(server, 'request')
  const silent = connect(port, '127.0.0.1')
  await once(server, 'connection')

  const ended = end()
  await once(silent, 'close')
  const late = connect(port, '127.0.0.1')
  expect(((await once(late, 'error')) as [NodeJS.ErrnoException])[0].code).toBe('ECONNREFUSED')
  slow.finish()
  expect((await slow.answered).body).toBe('got half and half')
  await ended
})

it('hears what is on its way on a line that came in just before', async () => {
  const end = endingOf(server)
  await listening()
  const fresh = connect(port, '127.0.0.1')
  await once(server, 'connection')
  const ended = end()
  fresh.write('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\nhi')
  expect(await text(fresh)).toContain('got hi')
  await ended
})

it('gives up what does not come to an end', async () => {
  const end = endingOf(server, { grace: 20 })
  await listening()
  const never = slowPost()
  const cut = expect(never.answered).rejects.toThrow()
  await once(server, 'request')
  await end()
  await cut
})
