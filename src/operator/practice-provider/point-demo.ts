import { type House, inScope, type Scope } from '../../database/scope'
import { offer } from '../../features/providers/offer'
import {
  type Provider,
  type ProviderKind,
  providerKinds,
  providerOf,
  providers,
  putProvider,
} from '../../features/providers/provider'
import { changeStaff, staffByLogin } from '../../features/staff/staff'
import type { Tenant } from '../../kernel/tenant'
import type { PracticeClients } from './practice-clients'

type Demo = {
  tenants: readonly Tenant[]
  /** Null where it did not start this time. */
  clients: PracticeClients | null
  /** Whether this deployment has a practice provider at all. */
  practises: boolean
}

/**
 * Points the demo's tenants at the practice provider, at every start: the issuer holds its port. A provider that somebody
 * set up themselves stays; who logged in before is known under the new issuer too. A demo that can never practise does not
 * offer what leads nowhere.
 */
export async function pointDemo(house: House, { tenants, clients, practises }: Demo): Promise<void> {
  const actor = { kind: 'system', task: 'practice' } as const
  for (const tenant of tenants.filter(({ demo }) => demo))
    await inScope(house, tenant, actor, async (scope) => {
      for (const kind of providerKinds) {
        const before = await providerOf(scope, kind)
        if (clients) await point(scope, { kind, clients, before })
        else if (!practises && !before && tenant.features[providers[kind].feature])
          await offer(scope, kind, false)
      }
    })
}

type At = { kind: ProviderKind; clients: PracticeClients; before: Provider | null }

async function point(scope: Scope, { kind, clients, before }: At): Promise<void> {
  const { issuer, clientId, clientSecret } = clients[kind]
  if (before && before.clientId !== clientId) return
  await putProvider(scope, kind, {
    ...{ issuer, clientId, secret: clientSecret, key: '' },
    bothFactors: before?.bothFactors ?? true,
  })
  if (before && before.issuer !== issuer) await rename(scope, before.issuer, issuer)
  if (!before && kind === 'staff') await linkExaminer(scope, issuer)
}

/** The same people at another port. */
async function rename(scope: Scope, from: string, to: string): Promise<void> {
  await scope.db
    .updateTable('identities')
    .set({ issuer: to })
    .where('tenant_id', '=', scope.tenant.id)
    .where('issuer', '=', from)
    .execute()
  await scope.db
    .updateTable('staff')
    .set({ oidc_issuer: to })
    .where('tenant_id', '=', scope.tenant.id)
    .where('oidc_issuer', '=', from)
    .execute()
}

/** 審査 of the demo can come by the provider at once; linking can be tried with everybody else. */
async function linkExaminer(scope: Scope, issuer: string): Promise<void> {
  const examiner = await staffByLogin(scope, 'shinsa')
  if (examiner)
    await changeStaff(scope, examiner.id, { oidc_issuer: issuer, oidc_subject: 'practice-shinsa' })
}
