/**
 * The site map: every address once. The router registers these paths, pages link by {@link url}, redirects and
 * the standing tests read the same table. Paths begin with the tenant's slug; `/` lists the tenants.
 *
 * reach: who may see something there. `public` is anybody; `applicant` needs the session that owns the record,
 * and answers everybody else as an unknown address; `account` needs somebody who is logged in, and leads others to the
 * login; `staff` needs a complete session of a member of staff, leads others
 * to the login, and answers staff without the role as an unknown address; `operator` is for the machine's own operator
 * and probes.
 */
export const siteMap = {
  front: { path: '/', reach: 'public' },
  health: { path: '/healthz', reach: 'operator' },
  ready: { path: '/readyz', reach: 'operator' },
  icon: { path: '/favicon.svg', reach: 'public' },
  formSchema: { path: '/_schemas/form-1.json', reach: 'public' },
  securityContact: { path: '/.well-known/security.txt', reach: 'public' },
  mailbox: { path: '/_mail', reach: 'operator' },
  mailboxMessage: { path: '/_mail/:message', reach: 'operator' },
  gallery: { path: '/_gallery', reach: 'operator' },
  staffGallery: { path: '/_gallery/staff', reach: 'operator' },

  home: { path: '/:tenant', reach: 'public' },
  language: { path: '/:tenant/language/:lang', reach: 'public' },
  theme: { path: '/:tenant/theme.css', reach: 'public' },
  notices: { path: '/:tenant/notices', reach: 'public' },
  notice: { path: '/:tenant/notices/:notice', reach: 'public' },
  procedures: { path: '/:tenant/procedures', reach: 'public' },
  procedure: { path: '/:tenant/procedures/:procedure', reach: 'public' },
  procedureLogin: { path: '/:tenant/procedures/:procedure/login', reach: 'public' },
  favourite: { path: '/:tenant/procedures/:procedure/favourite', reach: 'account' },
  procedureFile: { path: '/:tenant/procedures/:procedure/files/:file', reach: 'public' },
  begin: { path: '/:tenant/procedures/:procedure/draft', reach: 'account' },
  email: { path: '/:tenant/procedures/:procedure/email', reach: 'public' },
  confirmation: { path: '/:tenant/procedures/:procedure/email/:confirmation', reach: 'applicant' },
  resend: { path: '/:tenant/procedures/:procedure/email/:confirmation/mail', reach: 'applicant' },

  continue: { path: '/:tenant/continue/:token', reach: 'public' },
  draft: { path: '/:tenant/apply/:draft', reach: 'applicant' },
  entries: { path: '/:tenant/apply/:draft/entries', reach: 'applicant' },
  attachments: { path: '/:tenant/apply/:draft/attachments/:field', reach: 'applicant' },
  uploads: { path: '/:tenant/apply/:draft/uploads/:field', reach: 'applicant' },
  upload: { path: '/:tenant/apply/:draft/uploads/:field/:upload', reach: 'applicant' },
  attachment: { path: '/:tenant/apply/:draft/files/:attachment', reach: 'applicant' },
  thumbnail: { path: '/:tenant/apply/:draft/files/:attachment/thumbnail', reach: 'applicant' },
  confirm: { path: '/:tenant/apply/:draft/confirm', reach: 'applicant' },
  submission: { path: '/:tenant/apply/:draft/submission', reach: 'applicant' },
  resume: { path: '/:tenant/apply/:draft/resume', reach: 'applicant' },
  handOver: { path: '/:tenant/apply/:draft/phone', reach: 'applicant' },
  photos: { path: '/:tenant/apply/:draft/photos', reach: 'applicant' },
  draftEvents: { path: '/:tenant/apply/:draft/events', reach: 'applicant' },
  phone: { path: '/:tenant/phone/:token', reach: 'public' },

  status: { path: '/:tenant/status', reach: 'public' },
  statusLink: { path: '/:tenant/status/link', reach: 'public' },
  applications: { path: '/:tenant/applications', reach: 'public' },
  application: { path: '/:tenant/applications/:number', reach: 'applicant' },
  complete: { path: '/:tenant/applications/:number/complete', reach: 'applicant' },
  profileUpdate: { path: '/:tenant/applications/:number/profile', reach: 'account' },
  correction: { path: '/:tenant/applications/:number/correction', reach: 'applicant' },
  withdrawal: { path: '/:tenant/applications/:number/withdrawal', reach: 'applicant' },
  reapplication: { path: '/:tenant/applications/:number/reapplication', reach: 'applicant' },
  applicationFile: { path: '/:tenant/applications/:number/files/:attachment', reach: 'applicant' },
  applicationThumbnail: {
    path: '/:tenant/applications/:number/files/:attachment/thumbnail',
    reach: 'applicant',
  },

  postcode: { path: '/:tenant/postcodes/:postcode', reach: 'public' },
  forms: { path: '/:tenant/forms', reach: 'public' },
  formFile: { path: '/:tenant/forms/:file', reach: 'public' },
  verify: { path: '/:tenant/verify', reach: 'public' },
  help: { path: '/:tenant/help', reach: 'public' },
  faq: { path: '/:tenant/faq', reach: 'public' },
  terms: { path: '/:tenant/terms', reach: 'public' },
  privacy: { path: '/:tenant/privacy', reach: 'public' },
  accessibility: { path: '/:tenant/accessibility', reach: 'public' },
  login: { path: '/:tenant/login', reach: 'public' },
  loginStep: { path: '/:tenant/login/step', reach: 'public' },
  loginPasskey: { path: '/:tenant/login/passkey', reach: 'public' },
  logout: { path: '/:tenant/logout', reach: 'public' },
  register: { path: '/:tenant/register', reach: 'public' },
  registerAddress: { path: '/:tenant/register/address', reach: 'public' },
  registerLink: { path: '/:tenant/register/:token', reach: 'public' },
  registration: { path: '/:tenant/registration/:check', reach: 'applicant' },
  registrationConfirm: { path: '/:tenant/registration/:check/confirm', reach: 'applicant' },
  addressCheck: { path: '/:tenant/address-check/:check', reach: 'applicant' },
  addressCheckMail: { path: '/:tenant/address-check/:check/mail', reach: 'applicant' },
  passwordReset: { path: '/:tenant/password-reset', reach: 'public' },
  passwordResetLink: { path: '/:tenant/password-reset/:token', reach: 'public' },
  newPassword: { path: '/:tenant/new-password/:check', reach: 'applicant' },
  emailChangeLink: { path: '/:tenant/email-change/:token', reach: 'public' },
  firstEmailLink: { path: '/:tenant/first-email/:token', reach: 'public' },
  account: { path: '/:tenant/account', reach: 'account' },
  profile: { path: '/:tenant/account/profile', reach: 'account' },
  profileEdit: { path: '/:tenant/account/profile/edit', reach: 'account' },
  accountEmail: { path: '/:tenant/account/email', reach: 'account' },
  accountPassword: { path: '/:tenant/account/password', reach: 'account' },
  accountSessions: { path: '/:tenant/account/sessions', reach: 'account' },
  registered: { path: '/:tenant/account/registered', reach: 'account' },
  accountSession: { path: '/:tenant/account/sessions/:session', reach: 'account' },
  accountProof: { path: '/:tenant/account/proof', reach: 'account' },
  passkeys: { path: '/:tenant/account/passkeys', reach: 'account' },
  passkey: { path: '/:tenant/account/passkeys/:passkey', reach: 'account' },
  passkeyOptions: { path: '/:tenant/account/passkey-options', reach: 'account' },
  passkeyOffer: { path: '/:tenant/account/passkey-offer', reach: 'account' },
  accountDrafts: { path: '/:tenant/account/drafts', reach: 'account' },
  draftDeletion: { path: '/:tenant/account/drafts/:draft', reach: 'account' },
  favourites: { path: '/:tenant/account/favourites', reach: 'account' },
  accountViewers: { path: '/:tenant/account/viewers', reach: 'account' },
  mandates: { path: '/:tenant/account/mandates', reach: 'account' },
  mandateOffer: { path: '/:tenant/account/mandates/new', reach: 'account' },
  mandate: { path: '/:tenant/account/mandates/:mandate', reach: 'account' },
  myData: { path: '/:tenant/account/data', reach: 'account' },
  myDataFile: { path: '/:tenant/account/data/:format', reach: 'account' },
  adoption: { path: '/:tenant/account/adoption', reach: 'account' },
  closing: { path: '/:tenant/account/closing', reach: 'account' },
  identities: { path: '/:tenant/account/identities', reach: 'account' },
  identity: { path: '/:tenant/account/identities/:identity', reach: 'account' },
  gbizid: { path: '/:tenant/gbizid', reach: 'public' },
  gbizidCallback: { path: '/:tenant/gbizid/callback', reach: 'public' },
  digitalAuth: { path: '/:tenant/digital-auth', reach: 'public' },
  digitalAuthCallback: { path: '/:tenant/digital-auth/callback', reach: 'public' },
  staff: { path: '/:tenant/staff', reach: 'public' },
  staffInvitation: { path: '/:tenant/staff/invitations/:token', reach: 'public' },
  staffLogin: { path: '/:tenant/staff/login', reach: 'public' },
  staffCode: { path: '/:tenant/staff/login/code', reach: 'public' },
  staffLoginPasskey: { path: '/:tenant/staff/login/passkey', reach: 'public' },
  staffLogout: { path: '/:tenant/staff/logout', reach: 'public' },
  staffOidc: { path: '/:tenant/staff/oidc', reach: 'public' },
  staffOidcCallback: { path: '/:tenant/staff/oidc/callback', reach: 'public' },
  staffAccount: { path: '/:tenant/staff/account', reach: 'staff' },
  staffPassword: { path: '/:tenant/staff/account/password', reach: 'staff' },
  staffSecondFactor: { path: '/:tenant/staff/account/second-factor', reach: 'staff' },
  staffProof: { path: '/:tenant/staff/account/proof', reach: 'staff' },
  staffPasskeys: { path: '/:tenant/staff/account/passkeys', reach: 'staff' },
  staffPasskey: { path: '/:tenant/staff/account/passkeys/:passkey', reach: 'staff' },
  staffPasskeyOptions: { path: '/:tenant/staff/account/passkey-options', reach: 'staff' },
  staffIdentity: { path: '/:tenant/staff/account/identity', reach: 'staff' },
  staffSession: { path: '/:tenant/staff/account/sessions/:session', reach: 'staff' },
  members: { path: '/:tenant/staff/members', reach: 'staff' },
  member: { path: '/:tenant/staff/members/:member', reach: 'staff' },
  issuedAccounts: { path: '/:tenant/staff/issued-accounts', reach: 'staff' },
  issuedTemplate: { path: '/:tenant/staff/issued-accounts/import/template', reach: 'staff' },
  issuedImports: { path: '/:tenant/staff/issued-accounts/import', reach: 'staff' },
  issuedImport: { path: '/:tenant/staff/issued-accounts/import/:import', reach: 'staff' },
  issuedResult: { path: '/:tenant/staff/issued-accounts/import/:import/result', reach: 'staff' },
  issuedAccount: { path: '/:tenant/staff/issued-accounts/:account', reach: 'staff' },

  staffSettings: { path: '/:tenant/staff/settings', reach: 'staff' },
  identitySettings: { path: '/:tenant/staff/settings/identity', reach: 'staff' },
  mandatesDesk: { path: '/:tenant/staff/mandates', reach: 'staff' },
  mandateDecision: { path: '/:tenant/staff/mandates/:mandate', reach: 'staff' },
  mailTemplates: { path: '/:tenant/staff/mail-templates', reach: 'staff' },
  mailTemplate: { path: '/:tenant/staff/mail-templates/:kind', reach: 'staff' },
  inbox: { path: '/:tenant/staff/applications', reach: 'staff' },
  case: { path: '/:tenant/staff/applications/:number', reach: 'staff' },
  difference: { path: '/:tenant/staff/applications/:number/difference', reach: 'staff' },
  taking: { path: '/:tenant/staff/applications/:number/taking', reach: 'staff' },
  acceptance: { path: '/:tenant/staff/applications/:number/acceptance', reach: 'staff' },
  rejection: { path: '/:tenant/staff/applications/:number/rejection', reach: 'staff' },
  return: { path: '/:tenant/staff/applications/:number/return', reach: 'staff' },
  completion: { path: '/:tenant/staff/applications/:number/completion', reach: 'staff' },
  notes: { path: '/:tenant/staff/applications/:number/notes', reach: 'staff' },
  caseFile: { path: '/:tenant/staff/applications/:number/files/:attachment', reach: 'staff' },
  casePicture: { path: '/:tenant/staff/applications/:number/files/:attachment/picture', reach: 'staff' },
  blackOut: { path: '/:tenant/staff/applications/:number/files/:attachment/black-out', reach: 'staff' },
  caseThumbnail: {
    path: '/:tenant/staff/applications/:number/files/:attachment/thumbnail',
    reach: 'staff',
  },
} as const satisfies Record<
  string,
  { path: `/${string}`; reach: 'public' | 'applicant' | 'account' | 'staff' | 'operator' }
>

export type Place = keyof typeof siteMap

type ParamsOf<Path extends string> = Path extends `${string}:${infer Param}/${infer Rest}`
  ? Param | ParamsOf<`/${Rest}`>
  : Path extends `${string}:${infer Param}`
    ? Param
    : never

export type PlaceParams<P extends Place> = Record<ParamsOf<(typeof siteMap)[P]['path']>, string>

export type Query = Record<string, string | number | readonly string[] | undefined>

/** The address of a place, relative to the origin, e.g. `url('procedure', { tenant: 'mihon', procedure: 'card' })`. */
export function url<P extends Place>(place: P, params: PlaceParams<P>, query: Query = {}): string {
  const filled = siteMap[place].path.replace(/:([a-z]+)/g, (_, name: string) =>
    encodeURIComponent((params as Record<string, string>)[name] ?? ''),
  )
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined) continue
    for (const one of Array.isArray(value) ? value : [value]) search.append(key, String(one))
  }
  return search.size > 0 ? `${filled}?${search}` : filled
}
