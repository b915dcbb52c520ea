import type { Config } from '../config'
import { demoAccounts } from '../demo/accounts'
import { madeDemoPassword } from '../demo/password'
import type { Tenant } from '../kernel/tenant'
import { url } from '../urls'

type Facts = { port: number; tenants: readonly Tenant[]; mailbox: boolean }

/** The lines a person waits for, once, when everything answers. */
export async function greet(config: Config, { port, tenants, mailbox }: Facts): Promise<void> {
  const base = config.port === 0 ? `http://localhost:${port}` : config.baseUrl
  const lines = [`Madoguchi（窓口） ${base}/`]
  for (const tenant of tenants) lines.push(`  ${tenant.systemName}  ${base}/${tenant.slug}`)
  lines.push(...(await demoLines(config, { base, tenants })))
  if (mailbox) lines.push(`  届いたメール（SMTP_URL がないため、ここに届きます）  ${base}/_mail`)
  if (config.baseUrl.startsWith('http:') && new URL(config.baseUrl).hostname !== 'localhost')
    lines.push('  BASE_URL is plain http: browsers keep a session over https (or localhost) only.')
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** Who may log in to the demo, and with which password: a made one is printed at every start. */
async function demoLines(
  config: Config,
  { base, tenants }: { base: string; tenants: readonly Tenant[] },
): Promise<string[]> {
  const made = await madeDemoPassword(config.dataDir)
  const password = made ?? (config.demoPassword ? 'DEMO_PASSWORD' : null)
  const demos = tenants.filter((tenant) => tenant.demo)
  if (!password || demos.length === 0) return []
  const logins = demos.flatMap(({ slug }) => [
    `    ${base}${url('staff', { tenant: slug })}`,
    ...demoAccounts(slug).map(({ login, post }) => `      ${login.padEnd(10)}${post}`),
  ])
  return [`  デモの職員（パスワードはどれも ${password}）`, ...logins]
}
