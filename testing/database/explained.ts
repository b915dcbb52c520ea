import { Client, type ClientConfig } from 'pg'
import { type Db, kyselyOn } from '../../src/database/connection'

/** What a statement really did, as PostgreSQL says it: one node for each step. */
export type Step = {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  Plans?: Step[]
}

export type Explained = { statement: string; steps: Step[] }

/**
 * Runs `work` as the application's role in one tenant, and explains every statement that it sends: none can be forgotten.
 */
export async function explained(
  app: ClientConfig,
  tenantId: string,
  work: (db: Db) => Promise<unknown>,
): Promise<Explained[]> {
  const client = new Client(app)
  await client.connect()
  const sent: { text: string; values: unknown[] }[] = []
  const listening = {
    query(query: { text: string; values: unknown[] }) {
      sent.push(query)
      return client.query({ text: query.text, values: query.values })
    },
  }
  try {
    await client.query('begin')
    await client.query("select set_config('app.tenant', $1, true)", [tenantId])
    await work(kyselyOn(listening as unknown as Client))
    const plans: Explained[] = []
    for (const { text, values } of sent.filter((one) => /^\s*(select|with)\b/.test(one.text)))
      plans.push({ statement: text, steps: await stepsOf(client, { text, values }) })
    return plans
  } finally {
    await client.query('rollback').catch(() => {})
    await client.end()
  }
}

export async function stepsOf(client: Client, query: { text: string; values?: unknown[] }): Promise<Step[]> {
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Step }] }>({
    ...query,
    text: `explain (analyze, timing off, format json) ${query.text}`,
  })
  const flat = (step: Step): Step[] => [step, ...(step.Plans ?? []).flatMap(flat)]
  return flat(rows[0]!['QUERY PLAN'][0].Plan)
}

/** Rows that a step read of its table or index, whether it kept them or not. */
export const rowsRead = (step: Step): number =>
  ((step['Actual Rows'] ?? 0) + (step['Rows Removed by Filter'] ?? 0)) * step['Actual Loops']
