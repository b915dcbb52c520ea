import { Client, type ClientConfig, escapeLiteral } from 'pg'
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

/**
 * Runs `work` as the application's role in one tenant, and explains every statement that it sends: none can be forgotten.
 * Each twice, planned for its values and planned for any, as PostgreSQL does with a statement that has a name.
 */
export async function explained(
  app: ClientConfig,
  tenantId: string,
  work: (db: Db) => Promise<unknown>,
): Promise<Step[]> {
  const client = new Client(app)
  await client.connect()
  const sent: Sent[] = []
  const listening = {
    query({ text, values }: Sent) {
      sent.push({ text, values })
      return client.query({ text, values })
    },
  }
  try {
    await client.query('begin')
    await client.query("select set_config('app.tenant', $1, true)", [tenantId])
    await work(kyselyOn(listening as unknown as Client))
    const steps: Step[] = []
    for (const [place, { text, values }] of sent.entries()) {
      if (!/^\s*(select|with)\b/.test(text)) continue
      await client.query(`prepare sent_${place} as ${text}`)
      const literals = values.map((value) => literalOf(value)).join(', ')
      const executed = `execute sent_${place}${literals ? ` (${literals})` : ''}`
      for (const plan of ['force_custom_plan', 'force_generic_plan']) {
        await client.query(`set local plan_cache_mode = ${plan}`)
        steps.push(...(await stepsOf(client, executed)))
      }
    }
    return steps
  } finally {
    await client.query('rollback').catch(() => {})
    await client.end()
  }
}

type Sent = { text: string; values: unknown[] }

const literalOf = (value: unknown): string => {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return escapeLiteral(`{${value.map((one) => JSON.stringify(one)).join(',')}}`)
  return escapeLiteral(value instanceof Date ? value.toISOString() : String(value))
}

/** Every step of a statement that is run for it. */
export async function stepsOf(client: Client, statement: string): Promise<Step[]> {
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Step }] }>(
    `explain (analyze, timing off, format json) ${statement}`,
  )
  const flat = (step: Step): Step[] => [step, ...(step.Plans ?? []).flatMap(flat)]
  return flat(rows[0]!['QUERY PLAN'][0].Plan)
}

/** Rows that a step read of its table or index, whether it kept them or not. */
export const rowsRead = (step: Step): number =>
  ((step['Actual Rows'] ?? 0) + (step['Rows Removed by Filter'] ?? 0)) * step['Actual Loops']
