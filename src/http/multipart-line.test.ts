import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { afterEach, expect, it } from 'vitest'
import { ClientGone, type OnFile, readForm } from './multipart'

let server: Server | undefined
afterEach(() => server?.close())

/** A server that reads one form and answers with what became of it. */
async function listening(onFile: OnFile): Promise<{ port: number; outcome: Promise<unknown> }> {
  const { promise, resolve } = Promise.withResolvers<unknown>()
  server = createServer((incoming: IncomingMessage, outgoing: ServerResponse) => {
    readForm(incoming, incoming.headers, {}, onFile).then(
      (form) => {
        outgoing.end('done')
        resolve(form)
      },
      (error: Error) => {
        outgoing.statusCode = 403
        outgoing.end(error.message)
        resolve(error)
      },
    )
  })
  await new Promise<void>((done) => void server!.listen(0, '127.0.0.1', done))
  return { port: (server.address() as AddressInfo).port, outcome: promise }
}

const head =
  '--x\r\nContent-Disposition: form-data; name="f"; filename="f.pdf"\r\nContent-Type: application/pdf\r\n\r\n'
const posting = (port: number) =>
  request({
    port,
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': 50_000_000 },
  })

it('knows a browser that hangs up in the middle of a file', async () => {
  const { port, outcome } = await listening(async ({ stream }) => void (await buffer(stream)))
  const client = posting(port)
  client.on('error', () => {})
  client.write(head + 'x'.repeat(100_000), () => client.destroy())
  expect(await outcome).toBeInstanceOf(ClientGone)
})

it('answers a refused upload although most of it is still to come', async () => {
  const { port } = await listening(async () => {
    throw new Error('forged')
  })
  const client = posting(port)
  client.on('error', () => {})
  const answer = new Promise<IncomingMessage>((resolve) => client.once('response', resolve))
  client.write(head + 'x'.repeat(1_000_000))
  const response = await answer
  expect([response.statusCode, (await buffer(response)).toString()]).toEqual([403, 'forged'])
  client.destroy()
})
