import type { VNode } from 'preact'
import { mine, type Scope } from '../../../database/scope'
import { page } from '../../../http/answer'
import { deviceOf } from '../../../http/device'
import type { Surface } from '../../../http/surface'
import { accountWay } from '../../../http/way'
import { byLanguage } from '../../../kernel/language'
import type { Crumb } from '../../../ui/breadcrumb/breadcrumb'
import { PageHead } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { wordsIn } from '../../../ui/words'
import { url } from '../../../urls'
import { recordAccess } from '../../history/access-log'
import { record } from '../../history/record'
import { type Owner, passkeysOf } from '../../passkeys/passkey'
import { passkeyRoutes } from '../../passkeys/passkey-routes'
import type { PasskeyPageProps, PasskeySide } from '../../passkeys/side'
import { en } from '../../passkeys/words.en'
import { ja } from '../../passkeys/words.ja'
import { accountActorOf } from '../account'
import { isProven, ownAccount } from '../prove-again'
import { goOn } from '../public/way-on'
import { OfferPage } from './passkey-offer-page'

const words = byLanguage({ ja, en })

/** パスキー of マイページ, and the page that offers one after a login. */
export function accountPasskeyRoutes(surface: Surface): void {
  passkeyRoutes(surface, accountSide)
  surface.get('passkeyOffer', async (scope, visit) => {
    const way = accountWay.ofQuery(visit)
    const some = (await passkeysOf(scope, ownerOf(scope))).length > 0
    return some ? goOn(visit, way) : page(<OfferPage visit={visit} side={accountSide} way={way} />)
  })
}

const ownerOf = (scope: Scope): Owner => ({ kind: 'account', id: accountActorOf(scope).accountId })

const accountSide: PasskeySide = {
  side: 'public',
  places: {
    list: 'passkeys',
    one: 'passkey',
    options: 'passkeyOptions',
    proof: 'accountProof',
    home: 'account',
  },
  lead: 'lead',
  back: 'back',
  async person(scope) {
    const { login, email, profile } = await ownAccount(scope)
    const shown = login ?? email
    return { owner: ownerOf(scope), login: shown, name: profile.name || shown }
  },
  isProven: async (scope, ahead) => isProven(scope, ahead),
  async holdOtherWays(scope) {
    const { id, passwordHash } = await ownAccount(scope, true)
    const identity = await mine(scope, 'identities')
      .select('identity_id')
      .where('account_id', '=', id)
      .limit(1)
      .executeTakeFirst()
    return passwordHash !== null || identity !== undefined
  },
  async changed(scope, visit, what) {
    const { accountId } = accountActorOf(scope)
    await recordAccess(scope, { kind: 'account.changed', object: accountId })
    if (what === 'renamed') return
    const detail = { accountId, at: scope.now.toISOString(), device: deviceOf(visit.agent) }
    await record(scope, { kind: `account.passkey-${what}`, detail })
  },
  Page: AccountPasskeyPage,
}

function AccountPasskeyPage({ visit, title, below, problems, children }: PasskeyPageProps): VNode {
  const w = words(visit.lang)
  const list = { label: w.title, href: url('passkeys', { tenant: visit.tenant.slug }) }
  const home = { label: wordsIn(visit.lang).myPage, href: url('account', { tenant: visit.tenant.slug }) }
  const crumbs: Crumb[] = below ? [home, list, { label: title }] : [home, { label: title }]
  return (
    <PublicLayout
      frame={visit.frame}
      title={title}
      width="mail"
      crumbs={crumbs}
      errors={problems ?? []}
      noindex
    >
      <PageHead title={title} />
      {children}
    </PublicLayout>
  )
}
