// The reference of a login: argon2id alone, one hash after the other, with the parameters of the product's own hashes.
import { argon2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { ratePerSecond } from './client.mjs'

const derive = promisify(argon2)
let parameters

process.on('message', async ({ task, milliseconds, ...setting }) => {
  if (task === 'open') parameters = setting.parameters
  const hash = () => derive('argon2id', { message: 'a password', nonce: randomBytes(16), ...parameters })
  process.send(task === 'open' ? {} : { rate: await ratePerSecond([undefined], milliseconds, hash) })
})
process.on('disconnect', () => process.exit())
