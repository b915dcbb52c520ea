import { randomBytes } from 'node:crypto'
import { Client } from 'pg'

/** 外の部品: the servers that `npm run test:services` has started; without it, a deployment brings its own. */
export type Services = {
  /** PostgreSQL, with the roles and the empty database that `migrate --make-roles` made. */
  database: { administratorUrl: string; ownerUrl: string; appUrl: string }
  mail: { url: string; maildir: string }
  clamd: { url: string }
  store: { endpoint: string; region: string; accessKey: string; secretKey: string; bucket: string }
}

export const services: Services | null = process.env.JOURNEY_SERVICES
  ? (JSON.parse(process.env.JOURNEY_SERVICES) as Services)
  : null

/** A database, a bucket's corner and a sender of its own for one deployment. */
export type Corner = { env: NodeJS.ProcessEnv; ownerUrl: string; maildir: string; sender: string }

/** What one deployment is told of the servers; its rows, files and mails lie apart from those of the others. */
export async function cornerOf({ database, mail, clamd, store }: Services): Promise<Corner> {
  const name = `journey_${randomBytes(6).toString('hex')}`
  const client = new Client({ connectionString: database.administratorUrl })
  await client.connect()
  await client.query(`create database ${name} template madoguchi owner madoguchi_owner`)
  await client.end()
  const ownerUrl = inDatabase(database.ownerUrl, name)
  const sender = `no-reply@${name.replace('_', '-')}.example.jp`
  return {
    ownerUrl,
    maildir: mail.maildir,
    sender,
    env: {
      DATABASE_URL: inDatabase(database.appUrl, name),
      DATABASE_OWNER_URL: ownerUrl,
      MASTER_KEY: randomBytes(32).toString('base64'),
      SMTP_URL: mail.url,
      MAIL_FROM: sender,
      CLAMD_URL: clamd.url,
      STORAGE_URL: `s3://${store.bucket}?endpoint=${encodeURIComponent(store.endpoint)}&region=${store.region}`,
      AWS_ACCESS_KEY_ID: store.accessKey,
      AWS_SECRET_ACCESS_KEY: store.secretKey,
      WEB_CONCURRENCY: '2',
    },
  }
}

function inDatabase(url: string, name: string): string {
  const at = new URL(url)
  at.pathname = `/${name}`
  return at.href
}
