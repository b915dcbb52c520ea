import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, it } from 'vitest'
import { isDatabaseAway } from './away'
import { PooledDatabase } from './database'

/** One message of PostgreSQL's protocol: its letter, its length, its body. */
function message(letter: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head.write(letter)
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

const welcome = message('R', Buffer.alloc(4))
const ready = message('Z', Buffer.from('I'))
const lastWords = message('E', Buffer.from('SFATAL\0C57P01\0Munexpected postmaster exit\0\0'))

it('a connection whose database dies in the breath in which it lets us in ends one request, not the process', async () => {
  // What a backend says that was born just before its postmaster was killed: all of it arrives at once.
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => socket.end(Buffer.concat([welcome, ready, lastWords])))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const database = new PooledDatabase({
    host: '127.0.0.1',
    port,
    user: 'madoguchi_app',
    database: 'madoguchi',
  })

  const error = await database.outside(async () => 1).catch((reason: unknown) => reason)
  expect(isDatabaseAway(error)).toBe(true)

  await database.close()
  server.close()
})
