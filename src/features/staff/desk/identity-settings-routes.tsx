import type { Scope } from '../../../database/scope'
import { type Answer, afterwards, page, seeOther } from '../../../http/answer'
import type { FormInput } from '../../../http/multipart'
import type { Surface } from '../../../http/surface'
import type { Visit } from '../../../http/visit'
import { japaneseOnly } from '../../../kernel/language'
import { refuse } from '../../../kernel/refusal'
import { IdentityAway, IdentityRefused } from '../../../outside/identity/identity'
import { url } from '../../../urls'
import { recordAccess } from '../../history/access-log'
import { offer } from '../../providers/offer'
import {
  type ProviderKind,
  providerKinds,
  providerOf,
  putProvider,
  settingsToTry,
} from '../../providers/provider'
import { isAdministrator } from '../policy'
import { IdentitySettingsPage } from './identity-settings-page'
import { ja } from './identity-settings-words.ja'
import { judgeProvider, readTypedProvider } from './typed-provider'

const words = japaneseOnly({ ja })

/** ログインの提供者, for システム管理者 alone. */
export function identitySettingsRoutes(surface: Surface): void {
  surface.get('identitySettings', async (scope, visit) => {
    if (!isAdministrator(scope.actor)) refuse('not-found')
    const kind = kindIn(visit.query.get('saved'))
    const w = words(visit.lang)
    const said = kind && { tone: 'done' as const, text: w.saved(w.names[kind]) }
    return page(await settingsPage(scope, visit, { said: said ?? null }))
  })
  surface.post('identitySettings', async (scope, visit, form) => {
    if (!isAdministrator(scope.actor)) refuse('not-found')
    const kind = kindIn(form.text('provider')) ?? refuse('bad-request')
    return form.text('deed') === 'check' ? check(scope, visit, kind) : save(scope, visit, { form, kind })
  })
}

const kindIn = (text: string | null): ProviderKind | undefined => providerKinds.find((one) => one === text)

type Shown = Pick<Parameters<typeof IdentitySettingsPage>[0], 'typed' | 'said'>

async function settingsPage(scope: Scope, visit: Visit, shown: Shown) {
  const known = {
    gbizid: await providerOf(scope, 'gbizid'),
    'digital-auth': await providerOf(scope, 'digital-auth'),
    staff: await providerOf(scope, 'staff'),
  }
  return <IdentitySettingsPage {...{ scope, visit, known }} {...shown} />
}

async function save(
  scope: Scope,
  visit: Visit,
  { form, kind }: { form: FormInput; kind: ProviderKind },
): Promise<Answer> {
  const typed = readTypedProvider(form)
  const judged = judgeProvider(typed, await providerOf(scope, kind), kind)
  if ('problems' in judged) {
    const { problems } = judged
    return page(await settingsPage(scope, visit, { typed: { kind, typed, problems } }), 422)
  }
  await putProvider(scope, kind, judged.provider)
  await offer(scope, kind, typed.on)
  await recordAccess(scope, { kind: 'settings.changed', object: `identity:${kind}` })
  return seeOther(url('identitySettings', { tenant: visit.tenant.slug }, { saved: kind }))
}

/** 接続を確かめる, with what is saved; the provider is asked outside of any transaction. */
async function check(scope: Scope, visit: Visit, kind: ProviderKind): Promise<Answer> {
  const w = words(visit.lang)
  const name = w.names[kind]
  const settings = await settingsToTry(scope, kind)
  if (!settings)
    return page(await settingsPage(scope, visit, { said: { tone: 'trouble', text: w.notSet } }), 422)
  return afterwards(async (transact) => {
    const wrong = await scope.house.identity.tryProvider(settings).then(() => null, reasonOf)
    const text = wrong === null ? w.checked(name) : w.wrong(name, wrong)
    const tone = wrong === null ? 'done' : 'trouble'
    return transact(async (later) =>
      page(await settingsPage(later, visit, { said: { tone, text } }), wrong === null ? 200 : 422),
    )
  })
}

/** In words what is wrong; anything that is no answer of a provider is a defect. */
function reasonOf(error: unknown): string {
  if (!(error instanceof IdentityAway || error instanceof IdentityRefused)) throw error
  return (ja.reasons as Partial<Record<string, string>>)[error.reason] ?? ja.otherReason
}
