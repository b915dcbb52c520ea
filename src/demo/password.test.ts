import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { demoStaff } from './accounts'
import { chooseDemoPassword, madeDemoPassword } from './password'

let folder = ''
const dataDir = async () => {
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-demo-'))
  return folder
}
afterEach(() => rm(folder, { recursive: true, force: true }))

it('makes a password that only its owner’s account may read, and finds it again', async () => {
  const dir = await dataDir()
  expect(await madeDemoPassword(dir)).toBeNull()
  const made = await chooseDemoPassword(dir, undefined)
  expect(made).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)
  expect(await madeDemoPassword(dir)).toBe(made)
  expect((await stat(join(dir, 'demo-password'))).mode & 0o777).toBe(0o600)
})

it('writes a given one nowhere', async () => {
  const dir = await dataDir()
  await chooseDemoPassword(dir, undefined)
  expect(await chooseDemoPassword(dir, 'short')).toBe('short')
  expect(await madeDemoPassword(dir)).toBeNull()
})

it('names each account with its unit and role', () => {
  expect(demoStaff('pref-aomori-u')).toContainEqual({ login: 'shinsa', who: '県立図書館・審査' })
  expect(demoStaff('demo-city-u').map(({ login }) => login)).toEqual(['shinsa', 'kanri'])
  expect(demoStaff('nowhere')).toEqual([])
})
