import { describe, expect, it } from 'vitest'
import { ConfigProblem, checkMasterKey, isLoopback, readConfig, usesLocalMailbox } from './config'

const key = Buffer.from(Array.from({ length: 32 }, (_, n) => n)).toString('base64')

describe('the settings', () => {
  it('are safe for one’s own machine where nothing is set', () => {
    const config = readConfig({})
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      baseUrl: 'http://localhost:3000',
      dataDir: './data',
      databaseUrl: undefined,
      trustProxy: [],
      demo: undefined,
    })
    expect(usesLocalMailbox(config)).toBe(true)
  })

  it('take an empty variable for one that is not set', () => {
    expect(readConfig({ PORT: '', SMTP_URL: ' ', DEMO: '' })).toEqual(readConfig({}))
  })

  it('read what is set', () => {
    const config = readConfig({
      PORT: '8080',
      BASE_URL: 'https://apply.example.jp/',
      TRUST_PROXY: '10.0.0.1, 10.0.0.2',
      DEMO: '0',
      DATABASE_URL: 'postgres://app@db/madoguchi',
      MASTER_KEY: key,
    })
    expect(config).toMatchObject({
      port: 8080,
      baseUrl: 'https://apply.example.jp',
      trustProxy: ['10.0.0.1', '10.0.0.2'],
      demo: false,
    })
    expect(config.mailFrom).toBe('no-reply@apply.example.jp')
    expect(usesLocalMailbox(config)).toBe(false)
  })

  it.each([
    [{ PORT: 'x' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ PORT: '1.5' }, 'PORT'],
    [{ BASE_URL: 'apply.example.jp' }, 'BASE_URL'],
    [{ BASE_URL: 'ftp://apply.example.jp' }, 'BASE_URL'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    [{ SMTP_URL: 'mail.example.jp' }, 'SMTP_URL'],
    [{ MAIL_FROM: 'nobody' }, 'MAIL_FROM'],
    [{ DEMO: 'yes' }, 'DEMO'],
    [{ PRACTICE_PROVIDER_PORT: '0' }, 'PRACTICE_PROVIDER_PORT'],
    [{ WEB_CONCURRENCY: '0' }, 'WEB_CONCURRENCY'],
  ])('name the variable that does not fit: %j', (env, name) => {
    expect(() => readConfig(env)).toThrow(ConfigProblem)
    expect(() => readConfig(env)).toThrow(name)
  })

  it('name all that do not fit at once', () => {
    expect(() => readConfig({ PORT: 'x', DEMO: 'yes' })).toThrow(/PORT[\s\S]*DEMO/)
  })

  it('want a master key where files lie elsewhere', () => {
    const check = (env: NodeJS.ProcessEnv) => () => checkMasterKey(readConfig(env))
    expect(check({ DATABASE_URL: 'postgres://app@db/madoguchi' })).toThrow('MASTER_KEY')
    expect(check({ STORAGE_URL: 's3://bucket' })).toThrow('openssl rand')
    expect(check({ DATABASE_URL: 'postgres://app@db/madoguchi', MASTER_KEY: key })).not.toThrow()
    expect(check({})).not.toThrow()
  })

  it.each([
    [{ BASE_URL: 'https://apply.example.jp' }],
    [{ SMTP_URL: 'smtp://localhost' }],
    [{ TRUST_PROXY: '10.0.0.1' }],
  ])('keep mails in a local mailbox only where nobody else can reach it: not with %j', (env) => {
    expect(usesLocalMailbox(readConfig(env))).toBe(false)
  })

  it('know this machine by its names', () => {
    expect(['localhost', '127.0.0.1', '::1', '[::1]'].every(isLoopback)).toBe(true)
    expect(['localhost.example.jp', '127.0.0.1.example', '0.0.0.0', ''].some(isLoopback)).toBe(false)
  })
})
