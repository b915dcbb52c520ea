import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { testMasterKey } from '../../../testing/master-key'
import { readConfig } from '../../config'
import { makeKeys } from '../../kernel/secrets'
import type { Tenant } from '../../kernel/tenant'
import { practiceClients, practicePort, practiceSecret } from './practice-clients'
import { practisesIdentity, practiseWithDemo } from './practise-with-demo'

const demo = [{ demo: false }, { demo: true }]
const house = { keys: makeKeys(testMasterKey) }

describe('a practice provider', () => {
  it('is there where the demo runs on one’s own machine', () => {
    expect(practisesIdentity(readConfig({}), demo)).toBe(true)
    expect(practicePort(readConfig({ PORT: '4000' }))).toBe(4001)
    expect(practicePort(readConfig({ PRACTICE_PROVIDER_PORT: '5000' }))).toBe(5000)
  })

  it.each([
    [{ BASE_URL: 'https://apply.example.jp' }],
    [{ HOST: '0.0.0.0' }],
    [{ TRUST_PROXY: '10.0.0.1' }],
    [{ PORT: '0' }],
  ])('is not there with %j', async (env) => {
    const config = readConfig(env)
    expect(practisesIdentity(config, demo)).toBe(false)
    expect(await practiseWithDemo(config, { tenants: demo as Tenant[], house })).toBeNull()
  })

  it('is not there without a demo', () => {
    expect(practisesIdentity(readConfig({}), [{ demo: false }])).toBe(false)
  })

  it('has secrets of this deployment’s own', () => {
    const { gbizid, staff } = practiceClients(3001, practiceSecret(house.keys))
    expect(gbizid.issuer).toBe('http://127.0.0.1:3001/gbizid/')
    expect(gbizid.clientSecret).toMatch(/^[\w-]{43}$/)
    expect(gbizid.clientSecret).not.toBe(staff.clientSecret)
  })

  it('whose port is taken stops nothing', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const config = readConfig({ PRACTICE_PROVIDER_PORT: String(port) })
    expect(await practiseWithDemo(config, { tenants: demo as Tenant[], house })).toBeNull()
    other.close()
  })

  it('is closed as the deployment ends', async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    const { port } = taken.address() as AddressInfo
    await new Promise((resolve) => taken.close(resolve))
    const config = readConfig({ PRACTICE_PROVIDER_PORT: String(port) })
    const practice = await practiseWithDemo(config, { tenants: demo as Tenant[], house })
    const description = `${practice!.clients.gbizid.issuer}.well-known/openid-configuration`
    expect(await (await fetch(description)).json()).toMatchObject({ issuer: practice!.clients.gbizid.issuer })
    await practice!.close()
    await expect(fetch(description)).rejects.toThrow()
  })
})
