import type { KyselyPlugin } from 'kysely'
import { expect, it } from 'vitest'
import { asActor } from '../../../../testing/scenes/arrivals'
import { accounts } from '../../../../testing/scenes/home'
import { accountOf, owns } from '../../../../testing/scenes/owning'
import { inWorld } from '../../../../testing/world'
import type { Scope } from '../../../database/scope'
import type { AccountActor } from '../../../kernel/actor'
import { newestOwn, ownPage, returnedOwn } from './own-applications'
import { parseOwnQuery } from './own-query'

const { hanako } = accounts

/** The same scope, which counts what it asks the database. */
function counting(scope: Scope): { scope: Scope; asked: () => number } {
  let asked = 0
  const plugin: KyselyPlugin = {
    transformQuery({ node }) {
      asked += 1
      return node
    },
    transformResult: async ({ result }) => result,
  }
  return { scope: { ...scope, db: scope.db.withPlugin(plugin) }, asked: () => asked }
}

it('reads a page of thousands in one statement, titles and all', () =>
  inWorld(async (_as, world) => {
    const { id, number } = await owns(world, hanako)
    await world.database.asOwner(`with made as (
        insert into applications (tenant_id, application_id, number, draft_id, procedure_id, version, status, lock, revision,
          email, password_mac, arrived_at, unit_id)
        select tenant_id, gen_random_uuid(), 'n' || n, gen_random_uuid(), procedure_id, version,
          case when n % 1000 = 0 then 'returned' else 'done' end, 1, 1, email, password_mac,
          arrived_at - n * interval '1 minute', unit_id
        from applications, generate_series(1, 5000) n where application_id = '${id}' returning *
      ) insert into account_reach select tenant_id, account_id, application_id, now()
        from made join accounts using (tenant_id) where login_key = '${hanako.email}'`)
    const account = await accountOf(world, hanako)
    const actor: AccountActor = {
      ...{
        kind: 'account',
        accountId: account!.id,
        accountKind: 'individual',
        name: '',
        email: hanako.email,
      },
      ...{ way: 'password', said: null, provedAt: world.clock.now() },
      session: { id: account!.id, token: '', expired: false, accountId: account!.id },
    }
    await asActor(world, hanako.tenant, {
      actor,
      async work(plain) {
        const { scope, asked } = counting(plain)
        const query = (search: string) => parseOwnQuery(new URLSearchParams(search))
        const first = await ownPage(scope, query(''))
        expect(asked()).toBe(1)
        expect(first.rows.map((one) => one.number)).toEqual([
          number,
          ...Array.from({ length: 19 }, (_, n) => `n${n + 1}`),
        ])
        expect(new Set(first.rows.map(({ title }) => title)).size).toBe(1)
        const next = await ownPage(scope, {
          ...query('status=done'),
          from: { side: 'after', cursor: first.after! },
        })
        expect(asked()).toBe(2)
        expect(next.rows).toHaveLength(20)
        expect((await newestOwn(scope, 5)).length).toBe(5)
        expect((await returnedOwn(scope, 20)).map((one) => one.number)).toEqual([
          'n5000',
          'n4000',
          'n3000',
          'n2000',
          'n1000',
        ])
        expect(asked()).toBe(4)
      },
    })
  }))
