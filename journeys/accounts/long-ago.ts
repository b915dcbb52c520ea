import { expect } from 'vitest'
import { idleDays } from '../../src/features/applicants/idle'
import { plainDate } from '../../src/kernel/japanese-date'
import { ask } from '../database'
import { type Mail, mailTo } from '../mailbox'
import { runRoutine } from '../processes'
import type { Deployment } from '../server'

const day = 86_400_000

/** So many days go by for these accounts and their browsers: everything about them happened so much longer ago. */
export async function timePasses(
  deployment: Deployment,
  days: number,
  logins: readonly string[],
): Promise<void> {
  await ask(
    deployment,
    `update accounts set created_at = created_at - make_interval(days => $1),
       last_login_at = last_login_at - make_interval(days => $1),
       warned_at = warned_at - make_interval(days => $1),
       warning_asked_at = warning_asked_at - make_interval(days => $1)
     where login_key = any($2)`,
    [days, logins],
  )
  await ask(
    deployment,
    `update sessions s set created_at = s.created_at - make_interval(days => $1),
       seen_at = s.seen_at - make_interval(days => $1)
     from accounts a where a.tenant_id = s.tenant_id and a.account_id = s.account_id and login_key = any($2)`,
    [days, logins],
  )
}

/** Ten minutes and more go by: limits of mails and of wrong passwords have room again. */
export const limitsForget = (deployment: Deployment) =>
  ask(deployment, "update limit_events set at = at - interval '1 day'")

/** The night comes: accounts that nobody logs in to are told, or deleted. */
export const nightFalls = (deployment: Deployment): Promise<void> => runRoutine(deployment, 'accounts.idle')

/** The warning, which says from which day on the account may be deleted. */
export async function warned(deployment: Deployment, email: string, days: 30 | 7): Promise<Mail> {
  const mail = await mailTo(deployment, email, `【大切なお知らせ】${days}日後に利用者の登録を削除します`)
  expect(mail.text).toContain(
    `${plainDate(new Date(Date.now() + days * day))}以降に、利用者の登録を削除します。`,
  )
  // The days count from when the mail left, which its job writes down after it did.
  await expect.poll(async () => (await warningsOf(deployment, email)).map((one) => one.days)).toEqual([days])
  return mail
}

const warningsOf = (deployment: Deployment, email: string) =>
  ask<{ days: number }>(
    deployment,
    'select warned_days as days from accounts where login_key = $1 and warned_at is not null',
    [email],
  )

/** What is left of an account: a line without a name, and an entry in 閲覧記録; its address and name are in no log. */
export async function onlyALineIsLeft(
  deployment: Deployment,
  { email, name }: { email: string; name: string },
): Promise<void> {
  const left = await ask<{ account: string; days: number; logged: number }>(
    deployment,
    `select account_id as account, round(extract(epoch from closed_at - last_login_at) / 86400)::int as days,
       (select count(*)::int from access_entries e
        where e.tenant_id = c.tenant_id and e.kind = 'account.closed' and e.object = c.account_id::text) as logged
     from closed_accounts c where reason = 'idle' order by closed_at desc limit 1`,
  )
  expect(left).toEqual([{ account: expect.any(String), days: idleDays, logged: 1 }])
  const log = deployment.output.split('\n').filter((line) => line.startsWith('{'))
  expect(log.filter((line) => line.includes(email) || line.includes(name))).toEqual([])
}
