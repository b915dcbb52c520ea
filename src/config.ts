import { z } from 'zod'

/** An empty variable means the same as an unset one: compose files and shells write both. */
const blankAsMissing = (env: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''))

const settings = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  BASE_URL: z
    .url({ protocol: /^https?$/ })
    .transform((text) => text.replace(/\/+$/, ''))
    .optional(),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z.string().startsWith('postgres').optional(),
  DATABASE_OWNER_URL: z.string().startsWith('postgres').optional(),
  STORAGE_URL: z.string().optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//)
    .optional(),
  MAIL_FROM: z.string().includes('@').optional(),
  CLAMD_URL: z.string().optional(),
  MASTER_KEY: z.string().optional(),
  TRUST_PROXY: z.string().optional(),
  DEMO: z.enum(['0', '1']).optional(),
  DEMO_PASSWORD: z.string().max(1024).optional(),
  PRACTICE_PROVIDER_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  WEB_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(1),
})

/** 設定: what every deployment reads from its environment; see docs/operations/settings.md. */
export type Config = {
  host: string
  port: number
  /** Without a trailing slash. */
  baseUrl: string
  dataDir: string
  databaseUrl: string | undefined
  databaseOwnerUrl: string | undefined
  storageUrl: string
  smtpUrl: string | undefined
  mailFrom: string
  clamdUrl: string | undefined
  masterKey: string | undefined
  /** Addresses of proxies whose X-Forwarded-For counts. */
  trustProxy: readonly string[]
  demo: boolean | undefined
  /** Password of every demo account; without it one is made and printed. */
  demoPassword: string | undefined
  /** Where the practice provider of a demo listens; without it the port after `port`. */
  practiceProviderPort: number | undefined
  webConcurrency: number
}

/** What is wrong with the environment, one line per variable. */
export class ConfigProblem extends Error {}

/**
 * Reads the environment.
 * @throws {ConfigProblem} naming every variable that does not fit
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = settings.safeParse(blankAsMissing(env))
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new ConfigProblem(`These settings do not fit:\n${lines.join('\n')}`)
  }
  const s = parsed.data
  const baseUrl = s.BASE_URL ?? `http://localhost:${s.PORT}`
  return {
    host: s.HOST,
    port: s.PORT,
    baseUrl,
    dataDir: s.DATA_DIR,
    databaseUrl: s.DATABASE_URL,
    databaseOwnerUrl: s.DATABASE_OWNER_URL,
    storageUrl: s.STORAGE_URL ?? `file:${s.DATA_DIR}/files`,
    smtpUrl: s.SMTP_URL,
    mailFrom: s.MAIL_FROM ?? `no-reply@${new URL(baseUrl).hostname}`,
    clamdUrl: s.CLAMD_URL,
    masterKey: s.MASTER_KEY,
    trustProxy: s.TRUST_PROXY ? s.TRUST_PROXY.split(',').map((one) => one.trim()) : [],
    demo: s.DEMO === undefined ? undefined : s.DEMO === '1',
    demoPassword: s.DEMO_PASSWORD,
    practiceProviderPort: s.PRACTICE_PROVIDER_PORT,
    webConcurrency: s.WEB_CONCURRENCY,
  }
}

/**
 * Files are opened from several machines where database or store is not ours: a key made here would be one too many.
 * Commands that touch no file, such as `migrate --make-roles`, need none.
 * @throws {ConfigProblem}
 */
export function checkMasterKey(config: Config): void {
  if (!config.masterKey && (config.databaseUrl || config.storageUrl.startsWith('s3:')))
    throw new ConfigProblem(
      'MASTER_KEY must be set where DATABASE_URL or an s3: STORAGE_URL is: without it, files could not be opened from another machine.\n  Make one with: openssl rand -base64 32',
    )
}

const loopbackHosts = new Set(['localhost', '127.0.0.1', '::1', '[::1]'])

/** Whether a host name means this machine only. */
export const isLoopback = (hostname: string): boolean => loopbackHosts.has(hostname)

/** Whether people reach the service on this machine only, as far as the settings say. */
export const servesThisMachine = (config: Config): boolean =>
  isLoopback(new URL(config.baseUrl).hostname) && config.trustProxy.length === 0

/** The local mailbox stands in for mail only where nobody else can reach it (product settings, SMTP_URL). */
export const usesLocalMailbox = (config: Config): boolean => !config.smtpUrl && servesThisMachine(config)
