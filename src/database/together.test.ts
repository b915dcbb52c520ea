import { expect, it } from 'vitest'
import { together } from './together'

it('waits for everything that was sent before it says what failed', async () => {
  let last = 'on the way'
  const slow = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
    last = 'answered'
  })
  await expect(together(Promise.reject(new Error('the cause')), slow)).rejects.toThrow('the cause')
  expect(last).toBe('answered')
})

it('names the first failure: what comes after it fails for that reason only', async () => {
  const failures = [new Error('duplicate key'), new Error('transaction is aborted')]
  await expect(together(...failures.map((one) => Promise.reject(one)))).rejects.toThrow('duplicate key')
})
