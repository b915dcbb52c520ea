import type { Config } from '../config'
import { type DemoAccount, demoApplicants, demoStaff } from '../demo/accounts'
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
  const listed = (door: 'login' | 'staff', accountsOf: (slug: string) => DemoAccount[]) =>
    demos.flatMap(({ slug }) => [
      `    ${base}${url(door, { tenant: slug })}`,
      ...accountsOf(slug).map(({ login, who }) => `      ${login.padEnd(22)}${who}`),
    ])
  return [
    `  デモの利用者（パスワードはどれも ${password}）`,
    ...listed('login', demoApplicants),
    '  デモの職員（パスワードは同じ）',
    ...listed('staff', demoStaff),
  ]
}
