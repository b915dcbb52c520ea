import { get } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mistakes } from '../../../testing/page/mistakes'
import { WebWalker } from '../../../testing/web-walker'
import { digitalAuthSettings, readDigitalAuthClaims } from '../../outside/identity/digital-auth'
import { gbizidSettings, readGbizidClaims } from '../../outside/identity/gbizid'
import type { BegunLogin, ProviderSettings } from '../../outside/identity/identity'
import { openIdentity } from '../../outside/identity/open-identity'
import { readStaffOidcClaims, staffOidcSettings } from '../../outside/identity/staff-oidc'
import { type PracticeKind, practiceCallback } from './practice-clients'
import { type PracticeProvider, startPracticeProvider } from './practice-provider'

const baseUrl = 'http://localhost:3000'
const identity = openIdentity({ allowLoopback: true })
let practice: PracticeProvider
beforeAll(async () => {
  practice = await startPracticeProvider({ port: 0, baseUrl })
})
afterAll(() => practice.close())

const settingsOf = (kind: PracticeKind): ProviderSettings =>
  ({ gbizid: gbizidSettings, 'digital-auth': digitalAuthSettings, staff: staffOidcSettings })[kind](
    practice.clients[kind],
  )

const home = (address: string) => address.startsWith(baseUrl)

/** Goes from the service to the provider, where somebody is chosen, and back. */
async function comesBack(kind: PracticeKind, title: string, walker = new WebWalker()) {
  const settings = settingsOf(kind)
  const redirectUri = practiceCallback(baseUrl, 'pref-aomori-u', kind)
  const begun = await identity.beginLogin(settings, {
    redirectUri,
    loginHint: 'a@example.jp',
    prompt: 'login',
  })
  await walker.goesTo(begun.url, home)
  const callbackUrl = await walker.follows(title, home)
  return { settings, begun, callbackUrl, redirectUri, walker }
}

const finished = (one: {
  settings: ProviderSettings
  begun: BegunLogin
  callbackUrl: string
  redirectUri: string
}) =>
  identity.finishLogin(one.settings, {
    callbackUrl: one.callbackUrl,
    checks: one.begun.checks,
    redirectUri: one.redirectUri,
  })

describe('a login at the practice provider', () => {
  it.each([
    ['林 檎太郎', 'prime', 'corporation'],
    ['津軽 桃子', 'member', 'corporation'],
    ['佐藤 実', 'entry', 'sole-proprietor'],
  ])('as %s gives the claims of a %s account of GビズID', async (title, accountType, kind) => {
    const proven = await finished(await comesBack('gbizid', title))
    expect(proven.issuer).toBe(`http://127.0.0.1:${practice.port}/gbizid/`)
    expect(proven.subject).toMatch(/^practice-/)
    const said = readGbizidClaims(proven.claims)
    expect(said).toMatchObject({ accountType, business: { kind } })
    expect(said.business.name).toBe(kind === 'corporation' ? '株式会社りんご堂' : '佐藤商店')
    expect(said.email).toContain('@example.')
  })

  it('as 髙橋 花子 gives the four facts of her card', async () => {
    const proven = await finished(await comesBack('digital-auth', '髙橋 花子'))
    expect(readDigitalAuthClaims(proven.claims)).toEqual({
      name: '髙橋 花子',
      address: '青森県青森市長島一丁目1番1号',
      birthdate: '1985-04-01',
      gender: 'female',
    })
  })

  it('as a member of staff gives name and address', async () => {
    const proven = await finished(await comesBack('staff', '工藤 一郎'))
    expect(proven.subject).toBe('practice-shinsa')
    expect(readStaffOidcClaims(proven.claims)).toEqual({
      name: '工藤 一郎',
      email: 'shinsa@example.lg.jp',
      emailVerified: true,
    })
  })

  it('holds nothing personal in the id_token, so that only userinfo tells it', async () => {
    const came = await comesBack('gbizid', '津軽 桃子')
    const { claims } = await finished({ ...came, settings: { ...came.settings, userinfo: false } })
    expect(Object.keys(claims).sort()).toEqual(
      ['at_hash', 'aud', 'auth_time', 'exp', 'iat', 'iss', 'nonce', 'sub'].filter((one) => one in claims),
    )
    expect(JSON.stringify(claims)).not.toMatch(/津軽|りんご|example\.co\.jp/)
  })

  it('asks for what it should: code, state, nonce, S256, scopes by name', async () => {
    const { url, checks } = await identity.beginLogin(settingsOf('gbizid'), {
      redirectUri: practiceCallback(baseUrl, 'pref-aomori-u', 'gbizid'),
    })
    const asked = new URL(url).searchParams
    expect(asked.get('response_type')).toBe('code')
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect(asked.get('scope')).toBe('openid profile user email')
    expect(asked.get('state')).toBe(checks.state)
    expect(asked.get('nonce')).toBe(checks.nonce)
    expect(url).not.toContain(checks.codeVerifier)
    for (const secret of Object.values(checks)) expect(secret).toMatch(/^[\w-]{43}$/)
  })

  it('asks again whom to be, in a browser that has just been somebody', async () => {
    const { walker } = await comesBack('gbizid', '林 檎太郎')
    const proven = await finished(await comesBack('gbizid', '佐藤 実', walker))
    expect(proven.subject).toBe('practice-sato-entry')
  })

  it('can be given up', async () => {
    await expect(finished(await comesBack('gbizid', 'ログインをやめる'))).rejects.toMatchObject({
      reason: 'access-denied',
    })
  })

  it('is good once', async () => {
    const came = await comesBack('staff', '工藤 一郎')
    await finished(came)
    await expect(finished(came)).rejects.toMatchObject({ reason: 'code-refused' })
  })

  it('is good with the secret and the verifier alone', async () => {
    const came = await comesBack('staff', '工藤 一郎')
    const others = { ...came.settings, clientSecret: 'another' }
    await expect(finished({ ...came, settings: others })).rejects.toMatchObject({ reason: 'client-refused' })
    const again = await comesBack('staff', '工藤 一郎')
    const checks = { ...again.begun.checks, codeVerifier: 'a'.repeat(43) }
    await expect(finished({ ...again, begun: { ...again.begun, checks } })).rejects.toMatchObject({
      reason: 'code-refused',
    })
  })
})

/** The answer to somebody whose browser believes that this machine is called otherwise. */
function statusUnder(host: string): Promise<number | undefined> {
  const path = '/gbizid/.well-known/openid-configuration'
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port: practice.port, path, headers: { host } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    }).once('error', reject)
  })
}

describe('the pages of the practice provider', () => {
  it('say that they are for practice, run no script and break no rule', async () => {
    const { walker } = await comesBack('digital-auth', '髙橋 花子')
    const page = walker.pages.find((one) => one.status === 200)!
    expect(page.heading).toBe('デジタル認証アプリ（練習用）')
    expect(page.text).toContain('これは練習用の画面です。')
    expect(page.html).not.toContain('<script')
    expect(page.headers.get('content-security-policy')).toContain("form-action 'self'")
    expect(mistakes(page)).toEqual([])
  })

  it('lead back to this deployment only', async () => {
    const { url } = await identity.beginLogin(settingsOf('gbizid'), {
      redirectUri: 'http://localhost:3000.evil.example/pref-aomori-u/gbizid/callback',
    })
    const walker = new WebWalker()
    await walker.goesTo(url, (address) => address.startsWith('http://localhost:3000.evil'))
    expect(walker.page.status).toBe(400)
    expect(walker.page.heading).toBe('ログインを続けられません')
    expect(mistakes(walker.page)).toEqual([])
  })

  it('are not shown under another name, or for a login that nobody began', async () => {
    const walker = new WebWalker()
    const at = `http://127.0.0.1:${practice.port}/gbizid/`
    await walker.goesTo(`${at}choose/nobody`, home)
    expect(walker.page.status).toBe(400)
    await walker.goesTo(`${at}nothing`, home)
    expect(walker.page.status).toBe(404)
    expect(await statusUnder('evil.example')).toBe(404)
  })
})

it('does not start where the port is taken', async () => {
  await expect(startPracticeProvider({ port: practice.port, baseUrl })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  })
})
