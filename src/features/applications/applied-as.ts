import type { AccountKind, Actor, LoginWay } from '../../kernel/actor'

/** 本人: for whom an agent applies; with an account where a mandate says so. */
export type Principal = { name: string; accountId?: string; mandateId?: string }

/** 申込者の区分: as whom somebody applied. It never changes, whoever corrects the application later. */
export type AppliedAs =
  | { kind: 'guest' }
  | {
      kind: AccountKind
      accountId: string
      name: string
      way: LoginWay
      /** What a provider said at that login, e.g. the kind of GビズID account. */
      said: Readonly<Record<string, unknown>> | null
      principal?: Principal
    }

/** Who somebody is as they apply. */
export function appliedAs(actor: Actor, principal: Principal | null): AppliedAs {
  if (actor.kind !== 'account') return { kind: 'guest' }
  const { accountKind: kind, accountId, name, way, said } = actor
  return { kind, accountId, name, way, said, ...(principal && { principal }) }
}

/** For whom; null where somebody applied for themselves. */
export const principalIn = (applied: AppliedAs): Principal | null =>
  applied.kind === 'guest' ? null : (applied.principal ?? null)

/** Both names, wherever an agent acts for somebody. */
export type BothNames = { principal: string; agent: string }

export function bothNamesIn(applied: AppliedAs): BothNames | null {
  const principal = principalIn(applied)
  return principal && applied.kind !== 'guest' ? { principal: principal.name, agent: applied.name } : null
}
