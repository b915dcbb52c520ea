import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { staffCast } from '../../../../seeds/cast'
import { HostileProvider } from '../../../../testing/hostile-provider'
import type { FormPost } from '../../../../testing/page/form'
import { mistakes } from '../../../../testing/page/mistakes'
import { asActor, system } from '../../../../testing/scenes/arrivals'
import { atDesk } from '../../../../testing/scenes/desk'
import { comesBy, practice, practising } from '../../../../testing/scenes/practice'
import { type As, inWorld, type Person, type World } from '../../../../testing/world'
import { mine } from '../../../database/scope'
import type { PracticeProvider } from '../../../operator/practice-provider/practice-provider'
import { type ProviderKind, settingsToTry } from '../../providers/provider'

const tenant = staffCast.kanri.tenant
const path = `/${tenant}/staff/settings/identity`

let provider: PracticeProvider
beforeAll(async () => {
  provider = await practice()
})
afterAll(() => provider.close())

/** What the form of one provider on the page would send, with these words in it. */
function filled(person: Person, kind: ProviderKind, words: Record<string, string>): FormPost {
  const form = person.page.root.find('form').find((one) => {
    const hidden = one.find('input').find((input) => input.get('name') === 'provider')
    return hidden?.get('value') === kind
  })
  if (!form) throw new Error(`no form for ${kind}`)
  const csrf = person.page.value('csrf')
  const fields = { on: 'on', issuer: '', client: '', secret: '', key: '', ...words }
  return {
    method: 'post',
    action: path,
    pairs: [...Object.entries({ csrf, provider: kind, deed: 'save', ...fields })],
  } as FormPost
}

const kept = (world: World, kind: ProviderKind) =>
  asActor(world, tenant, { actor: system, work: (scope) => settingsToTry(scope, kind) })

const administrator = async (as: As, world: World): Promise<Person> => {
  const kanri = await atDesk(as, world, staffCast.kanri)
  await kanri.opens(path)
  return kanri
}

const good = { issuer: 'https://gbiz-id.go.jp/oauth/', client: 'the-client', secret: 'canary-secret' }

describe('ログインの提供者', () => {
  it('shows what to register there, and how it stands; by default the issuer of GビズID', () =>
    inWorld(async (as, world) => {
      const kanri = await administrator(as, world)
      expect(kanri.page.text).toContain(`https://apply.example.jp/${tenant}/gbizid/callback`)
      expect(kanri.page.text).toContain(`https://apply.example.jp/${tenant}/digital-auth/callback`)
      expect(kanri.page.text).toContain(`https://apply.example.jp/${tenant}/staff/oidc/callback`)
      expect(kanri.page.html).toContain('value="https://gbiz-id.go.jp/oauth/"')
      expect(mistakes(kanri.page)).toEqual([])
    }))

  it('keeps what was given out, wrapped, and never shows the secret again (T10)', () =>
    inWorld(async (as, world) => {
      const kanri = await administrator(as, world)
      const version = (await world.tenants.find(tenant))!.version
      const saved = await kanri.sends(filled(kanri, 'gbizid', good))
      expect(saved.status).toBe(303)
      await kanri.opens(path)
      expect(kanri.page.text).toContain('保存されています。画面には出しません。')
      const clientSecret = 'canary-secret'
      expect(await kept(world, 'gbizid')).toMatchObject({ clientId: 'the-client', clientSecret })
      const after = (await world.tenants.find(tenant))!
      expect([after.features.gbizid, after.version]).toEqual([true, version + 1])
      // Empty keeps it.
      await kanri.sends(filled(kanri, 'gbizid', { ...good, client: 'another', secret: '' }))
      expect(await kept(world, 'gbizid')).toMatchObject({ clientId: 'another', clientSecret })
      expect(world.answers.map(({ page }) => page.html).join()).not.toContain('canary-secret')
      const rows = await asActor(world, tenant, {
        actor: system,
        work: (scope) => mine(scope, 'identity_providers').selectAll().execute(),
      })
      expect(rows[0]!.wrapped_secret!.toString('latin1')).not.toContain('canary-secret')
      const log = await asActor(world, tenant, {
        actor: system,
        work: (scope) =>
          mine(scope, 'access_entries').select('object').where('kind', '=', 'settings.changed').execute(),
      })
      expect(log.map(({ object }) => object)).toEqual(['identity:gbizid', 'identity:gbizid'])
    }))

  it('sends a kept secret to no other issuer: it is asked for again', () =>
    inWorld(async (as, world) => {
      const kanri = await administrator(as, world)
      await kanri.sends(filled(kanri, 'gbizid', good))
      const moved = { ...good, issuer: 'https://evil.example/', secret: '' }
      const page = await kanri.sends(filled(kanri, 'gbizid', moved))
      expect(page.status).toBe(422)
      expect(page.text).toContain('入力し直してください。前のものは新しい発行者へは送りません。')
      expect(mistakes(page)).toEqual([])
      expect(await kept(world, 'gbizid')).toMatchObject({ issuer: good.issuer })
      // Switched off it may move, and leaves its secret behind.
      await kanri.sends(filled(kanri, 'gbizid', { ...moved, on: 'off' }))
      expect(await kept(world, 'gbizid')).toMatchObject({ issuer: moved.issuer, clientSecret: '' })
    }))

  it.each([
    [{ issuer: '' }, '発行者のURLを入力してください。'],
    [{ issuer: 'gbiz-id' }, '発行者は https:// で始まるURLです。'],
    [{ issuer: 'https://idp.example/?a=b' }, '発行者は https:// で始まるURLです。'],
    [{ client: '' }, 'クライアントIDを入力してください。'],
    [{ secret: '' }, 'クライアントシークレットを入力してください。'],
  ])('asks again for %j, and keeps the rest of what was typed', (wrong, text) =>
    inWorld(async (as, world) => {
      const kanri = await administrator(as, world)
      const page = await kanri.sends(filled(kanri, 'staff', { ...good, client: 'the-client', ...wrong }))
      expect(page.status).toBe(422)
      expect(page.text).toContain(text)
      expect(page.html).not.toContain('canary-secret')
      expect(mistakes(page)).toEqual([])
      expect(await kept(world, 'staff')).toBeNull()
    }),
  )

  it('takes a key for デジタル認証アプリ instead of a secret, and says what is none', () =>
    inWorld(async (as, world) => {
      const kanri = await administrator(as, world)
      const with_ = (key: string) => filled(kanri, 'digital-auth', { ...good, secret: '', key })
      expect((await kanri.sends(with_('canary-key'))).text).toContain('秘密鍵として読めません。')
      const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
      const pem = privateKey.export({ type: 'sec1', format: 'pem' }).toString()
      expect((await kanri.sends(with_(pem))).status).toBe(303)
      expect((await kept(world, 'digital-auth'))?.clientKey).toContain('BEGIN PRIVATE KEY')
      await kanri.opens(path)
      expect(kanri.page.html).not.toContain('BEGIN PRIVATE KEY-----\n')
    }))

  it('is off everywhere when it is off', () =>
    inWorld(async (as, world) => {
      await practising(world, provider)
      const guest = as({ tenant, email: 'somebody@guest.example.jp' })
      await guest.goesTo('login', {})
      guest.page.link('GビズIDでログインする')
      const kanri = await administrator(as, world)
      const now = (await kept(world, 'gbizid'))!
      const off = { on: 'off', issuer: now.issuer, client: now.clientId }
      expect((await kanri.sends(filled(kanri, 'gbizid', off))).status).toBe(303)
      await guest.goesTo('login', {})
      expect(guest.page.text).not.toContain('GビズID')
      expect(guest.page.text).toContain('デジタル認証アプリでログインする')
      expect((await guest.goesTo('gbizid', {})).text).toContain('利用できません')
      expect((await guest.goesTo('gbizidCallback', {})).text).toContain('利用できません')
    }))

  it('is unknown to all other staff', () =>
    inWorld(async (as, world) => {
      for (const one of [staffCast.shinsa, staffCast.sakusei, staffCast.koho]) {
        const person = await atDesk(as, world, one)
        expect((await person.opens(path)).status).toBe(404)
      }
    }))
})

describe('接続を確かめる', () => {
  const checks = (kanri: Person) =>
    kanri.sends({
      ...filled(kanri, 'gbizid', {}),
      pairs: [
        ['csrf', kanri.page.value('csrf')],
        ['provider', 'gbizid'],
        ['deed', 'check'],
      ],
    } as FormPost)

  it('says that it works', () =>
    inWorld(async (as, world) => {
      await practising(world, provider)
      const kanri = await administrator(as, world)
      const page = await checks(kanri)
      expect(page.text).toContain('GビズIDにつながりました。')
      expect(mistakes(page)).toEqual([])
    }))

  it.each([
    ['failing', {}, 'いまは使えない'],
    ['page', {}, '案内ではありませんでした'],
    ['redirecting', {}, '別のURLへ案内されました'],
    ['well', { issuer: 'https://another.example/' }, '名乗る発行者が、入力したものと違います'],
  ] as const)('says in words what is wrong: %s %j', (mood, metadata, text) =>
    inWorld(async (as, world) => {
      const hostile = await HostileProvider.start()
      const kanri = await administrator(as, world)
      await kanri.sends(filled(kanri, 'gbizid', { ...good, issuer: hostile.issuer }))
      hostile.moods.discovery = mood
      hostile.metadata = metadata
      const page = await checks(kanri)
      expect(page.status).toBe(422)
      expect(page.text).toContain('GビズIDにつながりません。')
      expect(page.text).toContain(text)
      await hostile.goesAway()
      expect((await checks(kanri)).text).toContain('返事がありません')
      expect(world.defects).toEqual([])
    }),
  )
})

it('lets an applicant in with what was typed', () =>
  inWorld(async (as, world) => {
    const kanri = await administrator(as, world)
    const { issuer, clientId, clientSecret } = provider.clients.gbizid
    await kanri.sends(filled(kanri, 'gbizid', { issuer, client: clientId, secret: clientSecret }))
    const guest = as({ tenant, email: 'somebody@guest.example.jp' })
    await comesBy(guest, `/${tenant}/gbizid`, '佐藤 実')
    expect(guest.page.heading).toBe('利用規約をお読みください')
  }))
