import type { Scope } from '../../src/database/scope'
import { newId } from '../../src/kernel/ids'
import type { Place } from '../../src/urls'
import type { Authenticator, MakingOptions, ShowingOptions } from '../authenticator'
import type { Page } from '../page/page'
import type { Person } from '../world'

/** The login of applicants, which a tenant has when it says so. */
export const opensAccounts = ({ database }: { database: { asOwner(text: string): Promise<unknown> } }) =>
  database.asOwner(`update tenants set settings = jsonb_set(settings, '{features,login}', 'true')`)

const jsonOf = <Value>(page: Page): Value => JSON.parse(page.html) as Value

type Asking = Extract<Place, 'loginPasskey' | 'staffLoginPasskey' | 'passkeyOptions' | 'staffPasskeyOptions'>

/** The question that a page's script asks for before it asks the device. */
export const asksFor = async <Options>(person: Person, place: Asking, query = {}): Promise<Options> =>
  jsonOf<Options>(await person.asks(person.url(place, {}, query)))

export const showing = (person: Person, side: 'account' | 'staff'): Promise<ShowingOptions> =>
  asksFor(person, side === 'account' ? 'loginPasskey' : 'staffLoginPasskey')

/** Makes a passkey on the page of the account that is logged in. */
export async function makesPasskey(
  person: Person,
  device: Authenticator,
  side: 'account' | 'staff' = 'account',
): Promise<Page> {
  const staff = side === 'staff'
  await person.goesTo(staff ? 'staffPasskeys' : 'passkeys', {})
  const options = await asksFor<MakingOptions>(person, staff ? 'staffPasskeyOptions' : 'passkeyOptions')
  return person.presses('この端末でパスキーを作る', { answer: device.make(options) })
}

/** Presses 「パスキーでログイン」 with an answer of the device. */
export async function logsInWith(
  person: Person,
  answer: (options: ShowingOptions) => string,
  { side = 'account', next = '' }: { side?: 'account' | 'staff'; next?: string } = {},
): Promise<Page> {
  await person.goesTo(side === 'staff' ? 'staff' : 'login', {}, { next: next || undefined })
  return person.presses('パスキーでログイン', { answer: answer(await showing(person, side)) })
}

/** パスキー of a member of staff as a row alone: nobody has the device. */
export async function givenPasskey(
  scope: Scope,
  owner: string,
  side: 'account' | 'staff' = 'staff',
): Promise<string> {
  const passkey = newId()
  await scope.db
    .insertInto('passkeys')
    .values({
      tenant_id: scope.tenant.id,
      passkey_id: passkey,
      account_id: side === 'account' ? owner : null,
      staff_id: side === 'staff' ? owner : null,
      credential_id: `a-key-that-no-device-of-${side}-has`,
      public_key: Buffer.alloc(77),
      counter: 0,
      name: 'Chrome（Windows）',
      made_at: scope.now,
      used_at: null,
      transports: '[]',
    })
    .execute()
  return passkey
}
