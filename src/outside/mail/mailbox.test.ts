import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ConfigProblem, readConfig } from '../../config'
import { MailRefused } from './mail'
import { Mailbox } from './mailbox'
import { openMailer } from './open-mailer'

let folder = ''
let time = 0
let box: Mailbox

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-mail-'))
  time = Date.UTC(2026, 0, 28)
  box = await Mailbox.open(folder, () => {
    time += 1000
    return new Date(time)
  })
})
afterEach(() => rm(folder, { recursive: true }))

const mail = (id: string, more = {}) => ({
  id,
  from: { name: '窓口', address: 'no-reply@localhost' },
  to: 'hanako@example.jp',
  subject: '件名',
  text: '本文',
  ...more,
})

it('shows mails, the newest first, and each by its id', async () => {
  for (const id of ['b', 'c', 'a']) await box.send(mail(id))
  expect((await box.list()).map((one) => one.id)).toEqual(['a', 'c', 'b'])
  expect(await box.read('c')).toMatchObject({ to: 'hanako@example.jp', text: '本文', at: expect.any(Date) })
  expect(await box.read('d')).toBeNull()
  expect(await box.read('../master.key')).toBeNull()
})

it('keeps a mail once, whoever sends it again', async () => {
  await box.send(mail('a'))
  await box.send(mail('a', { text: 'again' }))
  expect((await box.list()).map((one) => one.text)).toEqual(['本文'])
})

it('is for its owner only', async () => {
  await box.send(mail('a'))
  expect((await stat(join(folder, 'mailbox', 'a.json'))).mode & 0o777).toBe(0o600)
  expect((await stat(join(folder, 'mailbox'))).mode & 0o777).toBe(0o700)
})

it('keeps the newest 500', async () => {
  for (let count = 0; count < 503; count++) await box.send(mail(`m${count}`))
  expect(await readdir(join(folder, 'mailbox'))).toHaveLength(500)
  expect(await box.read('m502')).not.toBeNull()
})

it('refuses what a mail server must never get', async () => {
  await expect(box.send(mail('a', { to: 'a@b.jp,c@d.jp' }))).rejects.toThrow(MailRefused)
  await expect(box.send(mail('../a'))).rejects.toThrow(MailRefused)
})

it('stands in for mail on this machine only', async () => {
  const { mailer, mailbox } = await openMailer(readConfig({ DATA_DIR: folder }))
  expect(mailer).toBe(mailbox)
  const open = (env: Record<string, string>) => openMailer(readConfig({ DATA_DIR: folder, ...env }))
  await expect(open({ BASE_URL: 'https://apply.example' })).rejects.toThrow(ConfigProblem)
  await expect(open({ TRUST_PROXY: '10.0.0.1' })).rejects.toThrow(ConfigProblem)
  const smtp = await open({ SMTP_URL: 'smtp://localhost:2525' })
  expect(smtp.mailbox).toBeNull()
  smtp.mailer.close?.()
})
