import { describe, expect, it } from 'vitest'
import { makeReceiptNumber } from '../src/features/applications/receipt-number'
import { newId } from '../src/kernel/ids'
import { type Place, siteMap } from '../src/urls'
import type { Asking } from './browserless'
import { checksums } from './database/checksums'
import type { Page } from './page/page'
import { isPiecewise, type Method, piecewise, posting, proofOf, type Route, routesOf } from './routes'
import { addressOf, addressWith, type Everybody, everybody, type Kind, kinds } from './scenes/everybody'
import { inWorld, type Person, type World } from './world'

/**
 * Who gets what, for every route there is (one sign: everybody the same): `+` a page, `>` a way on, `?` asked again (422), `!` too late (409),
 * `L` the login, `x` not found, `.` refused as forged or misplaced (400, 403). A post brings its proof and nothing else.
 *
 * A route that is not here fails, and so does whoever is let in where the table does not say so.
 */
const table = `
                          no me gu rd rc ex ap au pu ed um ac oa ta ad ou om ot
acceptance            GET   L  L  L  x  x  +  x  x  x  x  x  L  L  L  x  x  x  L
acceptance            POST  L  L  L  .  .  >  .  x  x  x  x  L  L  L  x  x  x  L
accessibility         GET   +
account               GET   L  L  L  L  L  L  L  L  L  L  L  +  +  L  L  L  L  L
accountDrafts         GET   L  L  L  L  L  L  L  L  L  L  L  +  +  L  L  L  L  L
accountEmail          GET   L  L  L  L  L  L  L  L  L  L  L  +  +  L  L  L  L  L
accountEmail          POST  L  L  L  L  L  L  L  L  L  L  L  ?  ?  L  L  L  L  L
accountPassword       GET   L  L  L  L  L  L  L  L  L  L  L  +  +  L  L  L  L  L
accountPassword       POST  L  L  L  L  L  L  L  L  L  L  L  ?  ?  L  L  L  L  L
accountProof          GET   L  L  L  L  L  L  L  L  L  L  L  >  >  L  L  L  L  L
accountProof          POST  L  L  L  L  L  L  L  L  L  L  L  ?  ?  L  L  L  L  L
accountSession        POST  L  L  L  L  L  L  L  L  L  L  L  >  x  L  L  L  L  L
accountSessions       GET   L  L  L  L  L  L  L  L  L  L  L  +  +  L  L  L  L  L
accountViewers        GET   L  L  L  L  L  L  L  L  L  L  L  +  +  L  L  L  L  L
addressCheck          GET   x  +  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x
addressCheck          POST  x  ?  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x
addressCheckMail      POST  x  >  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x
adoption              GET   L  L  L  L  L  L  L  L  L  L  L  +  +  L  L  L  L  L
adoption              POST  L  L  L  L  L  L  L  L  L  L  L  ?  ?  L  L  L  L  L
application           GET   x  +  x  x  x  x  x  x  x  x  x  +  x  x  x  x  x  x
applicationFile       GET   x  +  x  x  x  x  x  x  x  x  x  +  x  x  x  x  x  x
applicationThumbnail  GET   x  +  x  x  x  x  x  x  x  x  x  +  x  x  x  x  x  x
applications          GET   +
attachment            GET   x  +  x  x  x  x  x  x  x  x  x  +  x  x  x  x  x  x
attachments           GET   x  +  x  x  x  x  x  x  x  x  x  +  x  x  x  x  x  x
attachments           POST  x  +  x  x  x  x  x  x  x  x  x  +  x  x  x  x  x  x
begin                 POST  L  L  L  L  L  L  L  L  L  L  L  >  >  L  L  L  L  L
blackOut              GET   L  L  L  x  x  +  x  x  x  x  x  L  L  L  x  x  x  L
blackOut              POST  L  L  L  x  x  ?  x  x  x  x  x  L  L  L  x  x  x  L
case                  GET   L  L  L  +  +  +  +  x  x  x  x  L  L  L  x  x  x  L
caseFile              GET   L  L  L  +  +  +  +  x  x  x  x  L  L  L  x  x  x  L
casePicture           GET   L  L  L  +  +  +  +  x  x  x  x  L  L  L  x  x  x  L
caseThumbnail         GET   L  L  L  +  +  +  +  x  x  x  x  L  L  L  x  x  x  L
closing               GET   L  L  L  L  L  L  L  L  L  L  L  +  +  L  L  L  L  L
closing               POST  L  L  L  L  L  L  L  L  L  L  L  ?  ?  L  L  L  L  L
complete              GET   x  +  x  x  x  x  x  x  x  x  x  +  x  x  x  x  x  x
completion            GET   L  L  L  x  x  +  x  x  x  x  x  L  L  L  x  x  x  L
completion            POST  L  L  L  .  .  >  .  x  x  x  x  L  L  L  x  x  x  L
confirm               GET   x  +  x  x  x  x  x  x  x  x  x  +  x  x  x  x  x  x
confirmation          GET   x  +  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x
confirmation          POST  x  ?  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x
continue              GET   +
continue              POST  >
correction            POST  x  >  x  x  x  x  x  x  x  x  x  >  x  x  x  x  x  x
difference            GET   L  L  L  +  +  +  +  x  x  x  x  L  L  L  x  x  x  L
digitalAuth           GET   +
digitalAuthCallback   GET   +
draft                 GET   x  +  x  x  x  x  x  x  x  x  x  +  x  x  x  x  x  x
draft                 POST  x  >  x  x  x  x  x  x  x  x  x  >  x  x  x  x  x  x
draftDeletion         GET   L  L  L  L  L  L  L  L  L  L  L  +  x  L  L  L  L  L
draftDeletion         POST  L  L  L  L  L  L  L  L  L  L  L  >  x  L  L  L  L  L
draftEvents           GET   x  !  x  x  x  x  x  x  x  x  x  !  x  x  x  x  x  x
email                 GET   >
email                 POST  >
emailChangeLink       GET   +
emailChangeLink       POST  >
entries               POST  x  +  x  x  x  x  x  x  x  x  x  +  x  x  x  x  x  x
faq                   GET   +
favourite             POST  L  L  L  L  L  L  L  L  L  L  L  >  >  L  L  L  L  L
favourites            GET   L  L  L  L  L  L  L  L  L  L  L  +  +  L  L  L  L  L
firstEmailLink        GET   x
firstEmailLink        POST  x
formFile              GET   +
formSchema            GET   +
forms                 GET   +
front                 GET   +
gallery               GET   +
gbizid                GET   +
gbizidCallback        GET   +
handOver              GET   x  +  x  x  x  x  x  x  x  x  x  +  x  x  x  x  x  x
handOver              POST  x  >  x  x  x  x  x  x  x  x  x  >  x  x  x  x  x  x
health                GET   +
help                  GET   +
home                  GET   +
icon                  GET   +
identities            GET   L  L  L  L  L  L  L  L  L  L  L  +  +  L  L  L  L  L
identities            POST  L  L  L  L  L  L  L  L  L  L  L  ?  ?  L  L  L  L  L
identity              POST  L  L  L  L  L  L  L  L  L  L  L  >  x  L  L  L  L  L
identitySettings      GET   L  L  L  x  x  x  x  x  x  x  x  L  L  L  +  x  x  L
identitySettings      POST  L  L  L  x  x  x  x  x  x  x  x  L  L  L  >  x  x  L
inbox                 GET   L  L  L  +  +  +  +  x  x  x  x  L  L  L  x  +  x  L
issuedAccount         GET   L  L  L  x  x  x  x  x  x  x  +  L  L  L  +  x  x  L
issuedAccount         POST  L  L  L  x  x  x  x  x  x  x  >  L  L  L  >  x  x  L
issuedAccounts        GET   L  L  L  x  x  x  x  x  x  x  +  L  L  L  +  x  +  L
issuedAccounts        POST  L  L  L  x  x  x  x  x  x  x  +  L  L  L  +  x  ?  L
issuedImport          GET   L  L  L  x  x  x  x  x  x  x  +  L  L  L  x  x  x  L
issuedImport          POST  L  L  L  x  x  x  x  x  x  x  >  L  L  L  x  x  x  L
issuedImports         GET   L  L  L  x  x  x  x  x  x  x  +  L  L  L  +  x  +  L
issuedImports         POST  L  L  L  x  x  x  x  x  x  x  ?  L  L  L  ?  x  ?  L
issuedResult          POST  L  L  L  x  x  x  x  x  x  x  !  L  L  L  x  x  x  L
issuedTemplate        GET   L  L  L  x  x  x  x  x  x  x  +  L  L  L  +  x  +  L
language              GET   >
login                 GET   +  +  +  +  +  +  +  +  +  +  +  >  >  +  +  +  +  +
login                 POST  ?
loginPasskey          GET   +
loginPasskey          POST  ?
loginStep             GET   >
loginStep             POST  L
logout                POST  >
mailTemplate          GET   L  L  L  x  x  x  x  x  x  x  x  L  L  L  +  x  x  L
mailTemplate          POST  L  L  L  x  x  x  x  x  x  x  x  L  L  L  >  x  x  L
mailTemplates         GET   L  L  L  x  x  x  x  x  x  x  x  L  L  L  +  x  x  L
mailbox               GET   x
mailboxMessage        GET   x
mandate               GET   L  L  L  L  L  L  L  L  L  L  L  +  x  L  L  L  L  L
mandate               POST  L  L  L  L  L  L  L  L  L  L  L  .  x  L  L  L  L  L
mandateDecision       POST  L  L  L  x  x  x  x  x  x  x  x  L  L  L  x  x  x  L
mandateOffer          GET   L  L  L  L  L  L  L  L  L  L  L  +  +  L  L  L  L  L
mandateOffer          POST  L  L  L  L  L  L  L  L  L  L  L  ?  ?  L  L  L  L  L
mandates              GET   L  L  L  L  L  L  L  L  L  L  L  +  +  L  L  L  L  L
mandatesDesk          GET   L  L  L  x  x  x  x  x  x  x  x  L  L  L  x  x  x  L
member                GET   L  L  L  x  x  x  x  x  x  x  +  L  L  L  +  x  x  L
member                POST  L  L  L  x  x  x  x  x  x  x  >  L  L  L  >  x  x  L
members               GET   L  L  L  x  x  x  x  x  x  x  +  L  L  L  +  x  +  L
members               POST  L  L  L  x  x  x  x  x  x  x  +  L  L  L  +  x  ?  L
myData                GET   L  L  L  L  L  L  L  L  L  L  L  +  +  L  L  L  L  L
myData                POST  L  L  L  L  L  L  L  L  L  L  L  ?  ?  L  L  L  L  L
myDataFile            POST  L  L  L  L  L  L  L  L  L  L  L  +  +  L  L  L  L  L
newPassword           GET   x  +  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x
newPassword           POST  x  ?  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x
notes                 POST  L  L  L  .  >  >  >  x  x  x  x  L  L  L  x  x  x  L
notice                GET   +
notices               GET   +
passkey               GET   L  L  L  L  L  L  L  L  L  L  L  +  x  L  L  L  L  L
passkey               POST  L  L  L  L  L  L  L  L  L  L  L  .  x  L  L  L  L  L
passkeyOffer          GET   L  L  L  L  L  L  L  L  L  L  L  >  +  L  L  L  L  L
passkeyOptions        GET   L  L  L  L  L  L  L  L  L  L  L  +  +  L  L  L  L  L
passkeys              GET   L  L  L  L  L  L  L  L  L  L  L  +  +  L  L  L  L  L
passkeys              POST  L  L  L  L  L  L  L  L  L  L  L  ?  ?  L  L  L  L  L
passwordReset         GET   +
passwordReset         POST  ?
passwordResetLink     GET   +
passwordResetLink     POST  >
phone                 GET   +
phone                 POST  >
photos                GET   x  +  x  x  x  x  x  x  x  x  x  +  x  x  x  x  x  x
photos                POST  x  >  x  x  x  x  x  x  x  x  x  >  x  x  x  x  x  x
postcode              GET   +
privacy               GET   +
procedure             GET   +
procedureFile         GET   +
procedureLogin        GET   +  +  +  +  +  +  +  +  +  +  +  >  >  +  +  +  +  +
procedures            GET   +
profile               GET   L  L  L  L  L  L  L  L  L  L  L  +  +  L  L  L  L  L
profileEdit           GET   L  L  L  L  L  L  L  L  L  L  L  +  +  L  L  L  L  L
profileEdit           POST  L  L  L  L  L  L  L  L  L  L  L  ?  ?  L  L  L  L  L
profileUpdate         POST  L  L  L  L  L  L  L  L  L  L  L  ?  x  L  L  L  L  L
ready                 GET   +
reapplication         GET   x  +  x  x  x  x  x  x  x  x  x  +  x  x  x  x  x  x
reapplication         POST  x  ?  x  x  x  x  x  x  x  x  x  ?  x  x  x  x  x  x
register              GET   +  +  +  +  +  +  +  +  +  +  +  >  >  +  +  +  +  +
registerAddress       GET   >
registerAddress       POST  >
registerLink          GET   +
registerLink          POST  >
registered            GET   L  L  L  L  L  L  L  L  L  L  L  +  +  L  L  L  L  L
registration          GET   x  +  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x
registration          POST  x  ?  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x
registrationConfirm   GET   x  >  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x
registrationConfirm   POST  x  >  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x
rejection             GET   L  L  L  x  x  +  x  x  x  x  x  L  L  L  x  x  x  L
rejection             POST  L  L  L  .  .  >  .  x  x  x  x  L  L  L  x  x  x  L
resend                POST  x  >  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x
resume                GET   x  +  x  x  x  x  x  x  x  x  x  +  x  x  x  x  x  x
resume                POST  x  >  x  x  x  x  x  x  x  x  x  L  x  x  x  x  x  x
return                GET   L  L  L  x  x  +  x  x  x  x  x  L  L  L  x  x  x  L
return                POST  L  L  L  .  .  >  .  x  x  x  x  L  L  L  x  x  x  L
securityContact       GET   +
staff                 GET   +  +  +  >  >  >  >  >  >  >  >  +  +  +  >  >  >  +
staffAccount          GET   L  L  L  +  +  +  +  +  +  +  +  L  L  L  +  +  +  L
staffCode             GET   >
staffCode             POST  L
staffGallery          GET   +
staffIdentity         GET   L  L  L  +  +  +  +  +  +  +  +  L  L  L  +  +  +  L
staffIdentity         POST  L  L  L  ?  ?  ?  ?  ?  ?  ?  ?  L  L  L  ?  ?  ?  L
staffInvitation       GET   +
staffInvitation       POST  ?
staffLogin            GET   >
staffLogin            POST  ?
staffLoginPasskey     GET   +
staffLoginPasskey     POST  ?
staffLogout           POST  >
staffOidc             GET   x
staffOidcCallback     GET   x
staffPasskey          GET   L  L  L  x  x  +  x  x  x  x  x  L  L  L  x  x  x  L
staffPasskey          POST  L  L  L  x  x  >  x  x  x  x  x  L  L  L  x  x  x  L
staffPasskeyOptions   GET   L  L  L  +  +  +  +  +  +  +  +  L  L  L  +  +  +  L
staffPasskeys         GET   L  L  L  +  +  +  +  +  +  +  +  L  L  L  +  +  +  L
staffPasskeys         POST  L  L  L  ?  ?  ?  ?  ?  ?  ?  ?  L  L  L  ?  ?  ?  L
staffPassword         GET   L  L  L  +  +  +  +  +  +  +  +  L  L  L  +  +  +  L
staffPassword         POST  L  L  L  ?  ?  ?  ?  ?  ?  ?  ?  L  L  L  ?  ?  ?  L
staffProof            GET   L  L  L  >  >  >  >  >  >  >  >  L  L  L  >  >  >  L
staffProof            POST  L  L  L  ?  ?  ?  ?  ?  ?  ?  ?  L  L  L  ?  ?  ?  L
staffSecondFactor     GET   L  L  L  +  +  +  +  +  +  +  +  L  L  L  +  +  +  L
staffSecondFactor     POST  L  L  L  ?  ?  ?  ?  ?  ?  ?  ?  L  L  L  ?  ?  ?  L
staffSession          POST  L  L  L  x  x  >  x  x  x  x  x  L  L  L  x  x  x  L
staffSettings         GET   L  L  L  x  x  x  x  x  x  x  x  L  L  L  +  x  x  L
staffSettings         POST  L  L  L  x  x  x  x  x  x  x  x  L  L  L  >  x  x  L
status                GET   +
status                POST  ?
statusLink            POST  ?
submission            POST  x  !  x  x  x  x  x  x  x  x  x  !  x  x  x  x  x  x
taking                POST  L  L  L  .  >  >  .  x  x  x  x  L  L  L  x  x  x  L
terms                 GET   +
theme                 GET   +
thumbnail             GET   x  +  x  x  x  x  x  x  x  x  x  +  x  x  x  x  x  x
upload                DEL   x  +  x  x  x  x  x  x  x  x  x  +  x  x  x  x  x  x
upload                GET   x
upload                PAT   x  +  x  x  x  x  x  x  x  x  x  +  x  x  x  x  x  x
uploads               POST  x  +  x  x  x  x  x  x  x  x  x  +  x  x  x  x  x  x
verify                GET   +
withdrawal            GET   x  +  x  x  x  x  x  x  x  x  x  +  x  x  x  x  x  x
withdrawal            POST  x  >  x  x  x  x  x  x  x  x  x  >  x  x  x  x  x  x
`

const signs: Record<number, string> = {
  200: '+',
  201: '+',
  204: '+',
  303: '>',
  422: '?',
  409: '!',
  404: 'x',
  401: 'L',
  400: '.',
  403: '.',
}
/** Who gets one of these changes nothing. */
const refused = 'Lx.'

const signOf = (page: Page): string => {
  const toLogin = /^\/[^/]+\/(staff|login)\?next=/.test(page.headers.get('location') ?? '')
  return page.status === 303 && toLogin ? 'L' : (signs[page.status] ?? String(page.status))
}

/** What a page of ours would send, so that only who sends it decides. */
const sent: Partial<Record<Place, Record<string, string>>> = {
  taking: { lock: '1' },
  acceptance: { lock: '1' },
  rejection: { lock: '1', reason: '対象の方ではないためです。' },
  completion: { lock: '1' },
  return: { lock: '1', mark: 'user-number', 'reason.user-number': '1桁違っています。', reply: 'none' },
  notes: { body: '電話で確かめました。' },
  staffPasskey: { deed: 'rename', name: '執務室のパソコン' },
  members: { login: 'newcomer', name: '新人 のぞみ', unit: 'library', role: 'reader' },
  member: { deed: 'disable' },
  issuedAccount: { deed: 'stop' },
  issuedAccounts: {
    ...{ key: `${newId()}.${'A'.repeat(22)}`, unit: 'library', login: 'kita-003', kind: 'corporate' },
    ...{ name: '北の書店', kana: 'キタノショテン', email: 'kita@example.jp' },
  },
  issuedImport: { count: '1' },
  staffSettings: { viewers: 'unit', factor: 'free', mandates: 'free' },
  identitySettings: { provider: 'gbizid', on: 'off' },
  mailTemplate: { subject: '受理しました', body: '{{整理番号}}\n{{手続き名}}\n{{申請状況確認のURL}}' },
  withdrawal: { reason: '間違えたためです。' },
}
const head = `${' '.repeat(26)}${kinds.join(' ')}`
const short: Partial<Record<Method, string>> = { PATCH: 'PAT', DELETE: 'DEL' }
const nameOf = ({ place, method }: Route): string =>
  `${place.padEnd(21)} ${(short[method] ?? method).padEnd(4)}`
/** One sign where everybody gets the same. */
const lineOf = (route: Route, row: readonly string[]): string => {
  const told = new Set(row).size === 1 ? row.slice(0, 1) : row
  return `${nameOf(route)} ${told.map((sign) => sign.padStart(2)).join(' ')}`
}

/** One person after the other asks for the same; each keeps the cookies that they came with. */
class Askers {
  readonly everybody: Everybody
  private readonly proofs = new Map<Kind, string>()

  private constructor(all: Everybody) {
    this.everybody = all
  }

  static async meet(all: Everybody): Promise<Askers> {
    const askers = new Askers(all)
    for (const kind of kinds) askers.proofs.set(kind, await proofOf(all.people[kind]))
    return askers
  }

  async ask(kind: Kind, { method, place }: Route, address: string): Promise<Page> {
    const person: Person = this.everybody.people[kind]
    const cookies = [...person.cookies]
    const proof = { csrf: this.proofs.get(kind) ?? '' }
    const page = await person.asks(address, askingOf(method, place, proof))
    person.cookies.clear()
    for (const [name, value] of cookies) person.cookies.set(name, value)
    return page
  }
}

function askingOf(method: Method, place: Place, proof: { csrf: string }): Asking {
  if (method === 'GET') return {}
  return isPiecewise(place) ? piecewise(method, proof.csrf) : posting({ ...proof, ...sent[place] })
}

const expected = new Map(
  table
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => [line.slice(0, 26).trim(), line.slice(26).trim().split(/ +/)] as const),
)

/** What the table says of one person; of a route that is not in it, that anything may happen. */
function expectedOf(route: Route, place: number): string {
  const row = expected.get(nameOf(route)) ?? ['+']
  return row[row.length === 1 ? 0 : place] ?? '+'
}

/** What a route does is undone, so that the next finds everything as it was; what a refusal does would stay, and be seen. */
async function undone<T>(world: Settled, work: () => Promise<T>): Promise<T> {
  const jobs = world.jobs.length
  await world.database.asOwner('savepoint asked')
  const result = await work()
  await world.database.asOwner('rollback to savepoint asked; release savepoint asked')
  world.jobs.length = jobs
  return result
}

type Settled = Parameters<Parameters<typeof inWorld>[0]>[1]

const unknownTo = ({ belongings }: Everybody, world: World) => ({
  ...belongings,
  ...{
    confirmation: newId(),
    draft: newId(),
    upload: newId(),
    attachment: newId(),
    draftAttachment: newId(),
  },
  ...{ member: newId(), session: newId(), account: newId(), import: newId(), passkey: newId() },
  ...{ check: newId(), identity: newId(), mandate: newId() },
  ...{ number: makeReceiptNumber(987_654_321n, world.clock.now()) },
})

/** A page without the proof in its forms, which is another one each time, and without the address that was asked for. */
const said = ({ html }: Page): string =>
  html
    .replaceAll(/(name="csrf" value=")[\w-]+/g, '$1')
    .replaceAll(/(\/language\/\w+\?next=|name="choose:language" value="\w+ )[^"]+/g, '$1')

const namesSomething = (route: Route): boolean =>
  /:(number|draft|upload|attachment|confirmation|member|session|account|import|passkey|check|identity|mandate)/.test(
    siteMap[route.place].path,
  )

describe('every kind of person at every route', () => {
  it(
    'gets what the table says, and nobody who is refused changes anything or learns what there is',
    () =>
      inWorld(async (as, world) => {
        world.clock.stop()
        const all = await everybody(as, world)
        const askers = await Askers.meet(all)
        const unknown = unknownTo(all, world)
        const before = await checksums(world.database)
        const jobs = world.jobs.length
        const lines: string[] = []
        for (const route of routesOf(world.app).known) {
          const row: string[] = []
          for (const [place, kind] of kinds.entries()) {
            const ask = () => askers.ask(kind, route, addressOf(all, route.place))
            const mayStay = refused.includes(expectedOf(route, place))
            const page = await (mayStay ? ask() : undone(world, ask))
            row.push(signOf(page))
            if (page.status !== 404 || !namesSomething(route)) continue
            const never = await askers.ask(kind, route, addressWith(unknown, route.place))
            expect([nameOf(route), kind, said(page)]).toEqual([nameOf(route), kind, said(never)])
            expect([...page.headers.keys()]).toEqual([...never.headers.keys()])
          }
          lines.push(lineOf(route, row))
          expect([nameOf(route), await checksums(world.database)]).toEqual([nameOf(route), before])
        }
        expect(world.jobs.length).toBe(jobs)
        expect(world.defects).toEqual([])
        expect([head, ...lines.sort()].join('\n')).toBe(table.slice(1, -1))
      }),
    120_000,
  )

  it(
    'is not known under the address of another tenant, whatever cookies are brought along',
    () =>
      inWorld(async (as, world) => {
        const all = await everybody(as, world)
        const askers = await Askers.meet(all)
        const elsewhere = { ...all.belongings, tenant: 'demo-city-u' }
        const before = await checksums(world.database)
        for (const route of routesOf(world.app).known) {
          const { reach } = siteMap[route.place]
          if (reach !== 'applicant' && reach !== 'staff') continue
          for (const kind of kinds) {
            if (kind === 'ot' && reach === 'staff' && !namesSomething(route)) continue
            const page = await askers.ask(kind, route, addressWith(elsewhere, route.place))
            const atHome = reach === 'staff' && kind !== 'ot'
            expect([nameOf(route), kind, signOf(page)]).toEqual([nameOf(route), kind, atHome ? 'L' : 'x'])
          }
        }
        expect(await checksums(world.database)).toEqual(before)
      }),
    60_000,
  )
})
