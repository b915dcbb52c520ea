import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { ConfigProblem } from '../../config'
import { openScanner } from './open-scanner'

it('calls no file clean where no scanner is set', async () => {
  const scanner = openScanner(undefined)
  const stream = Readable.from([Buffer.from('x')])
  expect(scanner.startsAs).toBe('unscanned')
  expect(await scanner.scan(stream)).toBe('unavailable')
  expect(stream.destroyed).toBe(true)
})

it('stops the start when a scanner is named that this version cannot ask', () => {
  expect(() => openScanner('tcp://localhost:3310')).toThrow(ConfigProblem)
})
