import { mine, type Scope } from '../../src/database/scope'
import { accountByLogin } from '../../src/features/applicants/account'
import { accountSessions } from '../../src/features/applicants/account-session'
import { beginCheck, checkHere, type Purpose, proveByLink } from '../../src/features/applicants/address-check'
import { tokenOf } from '../../src/features/applicants/link'
import { reachOfAccount } from '../../src/features/applicants/session'
import { guestCookie, visitCookie } from '../../src/http/cookies'
import { newId } from '../../src/kernel/ids'
import { readGbizidClaims } from '../../src/outside/identity/gbizid'
import type { Place } from '../../src/urls'
import type { As, Person, World } from '../world'
import { asActor, system } from './arrivals'
import { accounts, atHome } from './home'
import { givenPasskey } from './passkeys'
import type { Belongings } from './town'

type Own = Record<'check' | 'identity' | 'format', string>
export type Parts = Partial<Belongings & Own & Record<'session' | 'passkey' | 'token', string>>

/** 利用者: the one whose account has what is asked for, another of the tenant, and one of another tenant. */
export type AccountHolders = Record<'ac' | 'oa' | 'ta', Person>

/** They are at home; the one of another tenant brings their session to the first. */
export async function accountHolders(as: As, world: World): Promise<AccountHolders> {
  const holders = {
    ac: await atHome(as, world, accounts.hanako),
    oa: await atHome(as, world, accounts.office),
    ta: await atHome(as, world, accounts.minato),
  }
  const [here, there] = [guestCookie(accounts.hanako.tenant), guestCookie(accounts.minato.tenant)]
  const foreign = holders.ta.cookies.get(there)!
  holders.oa.cookies.set(there, holders.oa.cookies.get(here)!)
  holders.ac.cookies.set(there, holders.ac.cookies.get(here)!)
  holders.ta.cookies.set(here, foreign)
  return holders
}

type Given = { as: As; world: World; guest: Person; belongings: Pick<Belongings, 'draft' | 'number'> }

/**
 * What 花子's account has, by the places that name it: another device, a passkey, a provider's identity; the guest's draft
 * and application belong to it too. The guest's browser is about to register, and to choose a new password.
 */
export async function accountBelongings(given: Given): Promise<Partial<Record<Place, Parts>>> {
  const { as, world, guest, belongings } = given
  await atHome(as, world, accounts.hanako, { device: 'another' })
  const visitor = guest.cookies.get(visitCookie)!
  return asActor(world, accounts.hanako.tenant, {
    actor: system,
    async work(scope) {
      const account = await accountByLogin(scope, accounts.hanako.email)
      if (!account) throw new Error('花子 has an account')
      const { application_id: application } = await mine(scope, 'applications')
        .select('application_id')
        .where('number', '=', belongings.number)
        .executeTakeFirstOrThrow()
      for (const target of [belongings.draft, application]) await reachOfAccount(scope, account.id, target)
      const sessions = await accountSessions(scope, account.id)
      const session = { session: sessions[0]!.id }
      const checks = (purpose: Purpose) => askedFor(scope, { purpose, visitor, accountId: account.id })
      const [asked, registration] = [await checks('registration'), await checks('registration')]
      const reset = await checks('password-reset')
      for (const { check } of [registration, reset])
        await proveByLink(scope, (await checkHere(scope, check, visitor))!, visitor)
      return {
        accountSession: session,
        passkey: { passkey: await givenPasskey(scope, account.id, 'account') },
        identity: { identity: await givenIdentity(scope, account.id) },
        draftDeletion: { draft: belongings.draft },
        myDataFile: { format: 'json' },
        addressCheck: { check: asked.check },
        addressCheckMail: { check: asked.check },
        registration: { check: registration.check },
        registrationConfirm: { check: registration.check },
        newPassword: { check: reset.check },
        registerLink: { token: asked.token },
        passwordResetLink: { token: (await checks('password-reset')).token },
        emailChangeLink: { token: (await checks('email-change')).token },
      }
    },
  })
}

type Asked = { purpose: Purpose; visitor: string; accountId: string }

async function askedFor(
  scope: Scope,
  { purpose, visitor, accountId }: Asked,
): Promise<{ check: string; token: string }> {
  const of = purpose === 'registration' ? ({ kind: 'individual' } as const) : { accountId }
  const email = `${purpose}@example.jp`
  const check = await beginCheck(scope, { purpose, email, language: 'ja', ...of }, visitor)
  const { link_id } = await mine(scope, 'links')
    .select('link_id')
    .where('target_id', '=', check)
    .executeTakeFirstOrThrow()
  return { check, token: tokenOf(scope.house.keys, scope.tenant.id, link_id) }
}

async function givenIdentity(scope: Scope, accountId: string): Promise<string> {
  const id = newId()
  await scope.db
    .insertInto('identities')
    .values({
      tenant_id: scope.tenant.id,
      identity_id: id,
      account_id: accountId,
      provider: 'gbizid',
      issuer: 'https://idp.example/',
      subject: 'hanako',
      claims: JSON.stringify(readGbizidClaims({ account_type: '2', corp_type: '1', name: 'りんご堂' })),
      linked_at: scope.now,
      used_at: scope.now,
    })
    .execute()
  return id
}
