import { expect, it } from 'vitest'
import type { RolledBackDatabase } from '../../../../testing/database/rolled-back'
import { givenApplication } from '../../../../testing/scenes/deciding'
import { accounts, atHome } from '../../../../testing/scenes/home'
import { accountOf, beginsDraft, belongsTo } from '../../../../testing/scenes/owning'
import { inWorld, type World } from '../../../../testing/world'
import { plainDate } from '../../../kernel/japanese-date'

const { hanako, office } = accounts
type Here = World<RolledBackDatabase>

/** A night as it is: the routine, then its mails. */
async function night(world: Here): Promise<void> {
  await world.runRoutine('accounts.idle')
  await world.runJobs()
}

/** What an address was told of its account. */
const mailsTo = (world: Here, { email }: { email: string }): string[] =>
  world.post.mails
    .filter(({ to, subject }) => to === email && /登録を削除|[Aa]ccount/.test(subject))
    .map(({ subject }) => subject)

/** Every account was made now, and nobody has logged in. */
const madeNow = (world: Here) =>
  world.database.asOwner('update accounts set created_at = $1, last_login_at = null', [
    world.clock.now().toISOString(),
  ])

const warning = (days: number) => `【大切なお知らせ】${days}日後に利用者の登録を削除します`

it('is warned 30 and 7 days before, once each, and is deleted on the 730th day', () =>
  inWorld(async (_as, world) => {
    world.clock.stop()
    const { id, number } = await givenApplication(world, { email: hanako.email })
    await belongsTo(world, hanako, id)
    await madeNow(world)
    world.clock.pass(699, 'days')
    await world.database.asOwner('update accounts set last_login_at = $1 where login_key <> $2', [
      world.clock.now().toISOString(),
      hanako.email,
    ])
    await night(world)
    expect(mailsTo(world, hanako)).toEqual([])
    world.clock.pass(1, 'days')
    for (const _again of [1, 2]) await night(world)
    expect(mailsTo(world, hanako)).toEqual([warning(30)])
    const mail = world.post.to(hanako.email)
    expect(mail.text).toContain(`${plainDate(new Date(world.clock.now().getTime() + 30 * 86_400_000))}以降に`)
    expect(mail.text).toContain('/pref-aomori-u/login')
    for (let days = 701; days < 723; days++) {
      world.clock.pass(1, 'days')
      await night(world)
    }
    expect(mailsTo(world, hanako)).toEqual([warning(30)])
    world.clock.pass(1, 'days')
    for (const _again of [1, 2]) await night(world)
    expect(mailsTo(world, hanako)).toEqual([warning(30), warning(7)])
    world.clock.pass(6, 'days')
    await night(world)
    expect(await accountOf(world, hanako)).not.toBeNull()
    world.clock.pass(1, 'days')
    for (const _again of [1, 2]) await night(world)
    expect(await accountOf(world, hanako)).toBeNull()
    expect(mailsTo(world, hanako)).toEqual([warning(30), warning(7), '【退会】利用者の登録を削除しました'])
    expect(world.post.to(hanako.email).text).toContain('730日のあいだログインがなかったため')
    expect(await world.database.asOwner('select reason from closed_accounts')).toEqual([{ reason: 'idle' }])
    expect(
      await world.database.asOwner("select 1 from access_entries where kind = 'account.closed'"),
    ).toHaveLength(1)
    expect(
      await world.database.asOwner('select 1 from applications where number = $1', [number]),
    ).toHaveLength(1)
    // Everybody else is still there, and was told nothing.
    expect(await accountOf(world, office)).not.toBeNull()
    expect(mailsTo(world, office)).toEqual([])
  }))

it('begins anew with a login', () =>
  inWorld(async (_as, world) => {
    world.clock.stop()
    await madeNow(world)
    world.clock.pass(725, 'days')
    await night(world)
    expect(mailsTo(world, hanako)).toEqual([warning(30)])
    // What a login writes (log-in.ts).
    await world.database.asOwner(
      'update accounts set last_login_at = $1, warned_days = null where login_key = $2',
      [world.clock.now().toISOString(), hanako.email],
    )
    world.clock.pass(40, 'days')
    await night(world)
    world.clock.pass(40, 'days')
    await night(world)
    expect(await accountOf(world, hanako)).not.toBeNull()
    expect(mailsTo(world, hanako)).toEqual([warning(30)])
    world.clock.pass(620, 'days')
    await night(world)
    expect(mailsTo(world, hanako)).toEqual([warning(30), warning(30)])
  }))

it('has thirty days from the first mail and seven from the second, however late they leave', () =>
  inWorld(async (_as, world) => {
    world.clock.stop()
    await madeNow(world)
    // The service was down for years.
    world.clock.pass(1500, 'days')
    world.post.state = 'away'
    await night(world)
    expect(mailsTo(world, hanako)).toEqual([])
    world.clock.pass(5, 'days')
    world.post.state = 'working'
    await night(world)
    expect(mailsTo(world, hanako)).toEqual([warning(30)])
    world.clock.pass(22, 'days')
    await night(world)
    expect(mailsTo(world, hanako)).toEqual([warning(30)])
    world.clock.pass(1, 'days')
    world.post.state = 'away'
    await night(world)
    world.clock.pass(3, 'days')
    world.post.state = 'working'
    await night(world)
    expect(mailsTo(world, hanako)).toEqual([warning(30), warning(7)])
    world.clock.pass(6, 'days')
    await night(world)
    expect(await accountOf(world, hanako)).not.toBeNull()
    world.clock.pass(1, 'days')
    await night(world)
    expect(await accountOf(world, hanako)).toBeNull()
  }))

it('is told again when the queue gave the mail up, and never twice when it did not', () =>
  inWorld(async (_as, world) => {
    world.clock.stop()
    await madeNow(world)
    world.clock.pass(701, 'days')
    await world.runRoutine('accounts.idle')
    const lost = world.jobs.splice(0)
    world.clock.pass(7, 'days')
    await night(world)
    expect(mailsTo(world, hanako)).toEqual([])
    world.clock.pass(1, 'days')
    await night(world)
    expect(mailsTo(world, hanako)).toEqual([warning(30)])
    // The old job comes back after all.
    world.jobs.push(...lost)
    await world.runJobs()
    expect(mailsTo(world, hanako)).toEqual([warning(30)])
  }))

it('goes in the end although its address is dead', () =>
  inWorld(async (_as, world) => {
    world.clock.stop()
    world.post.state = 'refusing'
    await madeNow(world)
    for (const days of [700, 23, 7]) {
      world.clock.pass(days, 'days')
      await night(world)
    }
    expect(await accountOf(world, hanako)).toBeNull()
  }))

it('takes its drafts with it, and the mails speak its language', () =>
  inWorld(async (as, world) => {
    const person = await atHome(as, world, hanako)
    const draft = await beginsDraft(person, world, hanako)
    world.clock.stop()
    await world.database.asOwner("update accounts set language = 'en', created_at = $1", [
      world.clock.now().toISOString(),
    ])
    await world.database.asOwner("update drafts set expires_at = now() + interval '3000 days'")
    for (const days of [700, 23, 7]) {
      world.clock.pass(days, 'days')
      await night(world)
    }
    expect(mailsTo(world, hanako)).toEqual([
      '[Important] Your account will be deleted in 30 days',
      '[Important] Your account will be deleted in 7 days',
      '[Account closed] Your account has been deleted',
    ])
    expect(await world.database.asOwner('select 1 from drafts where draft_id = $1', [draft])).toEqual([])
  }))

it('goes on with the others when one cannot be closed, stops when its time is over, and begins again', () =>
  inWorld(async (_as, world) => {
    world.clock.stop()
    await madeNow(world)
    for (const days of [700, 23]) {
      world.clock.pass(days, 'days')
      await night(world)
    }
    world.clock.pass(7, 'days')
    const broken = await accountOf(world, hanako)
    await world.database.asOwner(
      `insert into closed_accounts select tenant_id, account_id, kind, 'idle', created_at, null, now() from accounts
       where login_key = '${hanako.email}'`,
    )
    await expect(world.runRoutine('accounts.idle')).rejects.toThrow()
    expect(await accountOf(world, hanako)).toEqual(broken)
    expect(await accountOf(world, office)).toBeNull()
    await world.database.asOwner('delete from closed_accounts where account_id = $1', [broken!.id])
    await night(world)
    expect(await accountOf(world, hanako)).toBeNull()
  }))
