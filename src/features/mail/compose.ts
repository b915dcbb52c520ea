import { type House, inScope, type Scope } from '../../database/scope'
import type { Job } from '../../jobs/jobs'
import type { Tenant } from '../../kernel/tenant'
import { type Letter, post } from './post'

export type MailJob = Job & { id: string }

/** Composes in one transaction, sends outside of it. A letter that no longer makes sense is not sent. */
export async function compose(
  house: House,
  tenant: Tenant,
  job: MailJob,
  letter: (scope: Scope) => Promise<Letter | null>,
): Promise<void> {
  const made = await inScope(house, tenant, { kind: 'system', task: job.kind }, letter)
  if (made) await post(house, tenant, { id: job.id, kind: job.kind, letter: made })
}

/** A small fact of a job as text; '' where it is not there. */
export const textOf = (job: Job, key: string): string => String(job.data[key] ?? '')
