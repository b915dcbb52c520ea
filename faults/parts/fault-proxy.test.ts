import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { FaultProxy } from './fault-proxy'

const echo = createServer((socket) => {
  socket.on('error', () => {})
  socket.pipe(socket)
})
let proxy: FaultProxy
beforeEach(async () => {
  if (!echo.listening) await once(echo.listen(0, '127.0.0.1'), 'listening')
  proxy = await FaultProxy.before({ port: (echo.address() as AddressInfo).port })
})
afterEach(async () => {
  await proxy.close()
  echo.close()
})

async function call(): Promise<Socket> {
  const socket = connect(proxy.port, '127.0.0.1')
  await once(socket, 'connect')
  return socket
}

/** What comes back until the connection ends or as much came as was sent. */
async function echoed(socket: Socket, text: string): Promise<string> {
  socket.write(text)
  let back = ''
  try {
    for await (const piece of socket) {
      back += piece
      if (back.length >= text.length) break
    }
  } catch (error) {
    return `${back}${(error as NodeJS.ErrnoException).code}`
  }
  return back
}

it('carries what is sent, both ways and whatever its size', async () => {
  const text = 'x'.repeat(1_000_000)
  expect(await echoed(await call(), text)).toBe(text)
})

it('refuses, and lets in again when it is healed, at the same port', async () => {
  await proxy.make({ does: 'refuse' })
  await expect(call()).rejects.toThrow('ECONNREFUSED')
  await proxy.heal()
  expect(await echoed(await call(), 'again')).toBe('again')
})

it('resets at once, or after so many bytes', async () => {
  await proxy.make({ does: 'reset' })
  const socket = connect(proxy.port, '127.0.0.1')
  expect(await echoed(socket, 'x')).toBe('ECONNRESET')
  await proxy.make({ does: 'cut', after: 100 })
  expect(await echoed(await call(), 'x'.repeat(101))).toBe('ECONNRESET')
})

it('cuts a connection that is open', async () => {
  const socket = await call()
  socket.write('x')
  await once(socket, 'data')
  const failed = once(socket, 'error')
  proxy.cutAll()
  expect(await failed).toMatchObject([{ code: 'ECONNRESET' }])
})

it('says the same to everybody', async () => {
  await proxy.make({ does: 'answer', text: 'HTTP/1.1 503 Slow Down\r\n\r\n' })
  expect(await echoed(await call(), 'GET / HTTP/1.1\r\n'.repeat(3))).toBe('HTTP/1.1 503 Slow Down\r\n\r\n')
})

it('is slow, and quick again for what is still on its way', async () => {
  await proxy.make({ does: 'rate', perSecond: 10 })
  const back = echoed(await call(), 'x'.repeat(50_000))
  await proxy.make({ does: 'pass' })
  expect((await back).length).toBe(50_000)
})
