import type { Scope } from '../../../database/scope'
import { type Answer, page, seeOther } from '../../../http/answer'
import type { FormInput } from '../../../http/multipart'
import type { Surface } from '../../../http/surface'
import type { Visit } from '../../../http/visit'
import { japaneseOnly } from '../../../kernel/language'
import { refuse } from '../../../kernel/refusal'
import { url } from '../../../urls'
import { recordAccess } from '../../history/access-log'
import { changeSettings } from '../../tenants/change-settings'
import { isAdministrator } from '../policy'
import { readDeskSettings } from './desk-settings'
import { SettingsPage } from './settings-page'
import { ja } from './settings-words.ja'

const words = japaneseOnly({ ja })

/** 設定 */
export function settingsRoutes(surface: Surface): void {
  surface.get('staffSettings', async (scope, visit) => {
    if (!isAdministrator(scope.actor)) refuse('not-found')
    return page(<SettingsPage scope={scope} visit={visit} settings={visit.tenant} />)
  })
  surface.post('staffSettings', postSettings)
}

async function postSettings(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  if (!isAdministrator(scope.actor)) refuse('not-found')
  const read = readDeskSettings(form)
  if ('unknown' in read) {
    const problems = read.unknown.map((id) => ({ id, text: words(visit.lang).unknown[id] }))
    const body = <SettingsPage {...{ scope, visit, settings: visit.tenant, problems }} />
    return page(body, 422)
  }
  await changeSettings(scope, read.settings)
  await recordAccess(scope, { kind: 'settings.changed', object: 'desk' })
  return seeOther(url('staffSettings', { tenant: visit.tenant.slug }, { said: 'saved' }))
}
