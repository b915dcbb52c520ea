import type { VNode } from 'preact'
import type { Scope } from '../../../database/scope'
import type { Visit } from '../../../http/visit'
import { japaneseOnly } from '../../../kernel/language'
import { Button } from '../../../ui/button/button'
import { Radios } from '../../../ui/choice/choices'
import { StaffLayout } from '../../../ui/layout/staff-layout'
import { Link } from '../../../ui/link/link'
import { Said } from '../../../ui/said/said'
import { url } from '../../../urls'
import type { DeskSettings } from '../../tenants/change-settings'
import { staffOf } from '../session'
import { viewerChoices } from './desk-settings'
import { ja } from './settings-words.ja'

const words = japaneseOnly({ ja })

type SettingsPageProps = {
  scope: Scope
  visit: Visit
  settings: DeskSettings
  /** What was wrong with a choice, by its field. */
  problems?: readonly { id: string; text: string }[]
}

/** 設定: what the tenant's administrator decides, and the way to the mails' texts. */
export function SettingsPage({ scope, visit, settings, problems = [] }: SettingsPageProps): VNode {
  const w = words(visit.lang)
  const tenant = { tenant: visit.tenant.slug }
  const errorOf = (id: string) => problems.find((one) => one.id === id)?.text
  return (
    <StaffLayout
      frame={visit.frame}
      title={w.title}
      me={staffOf(scope)}
      current="staffSettings"
      csrf={visit.csrf}
      errors={problems}
      said={visit.query.get('said') === 'saved' && <Said tone="done">{w.saved}</Said>}
    >
      <h1>{w.title}</h1>
      <form class="narrow" action={url('staffSettings', tenant)} method="post" noValidate>
        <input type="hidden" name="csrf" value={visit.csrf} />
        <Radios
          id="viewers"
          name="viewers"
          label={w.viewers}
          requirement="required"
          hint={w.viewersHint}
          value={settings.showViewers}
          error={errorOf('viewers')}
          choices={viewerChoices.map((value) => ({ value, ...w.viewerChoices[value] }))}
        />
        <Radios
          id="factor"
          name="factor"
          label={w.factor}
          requirement="required"
          hint={w.factorHint}
          value={settings.staffSecondFactor ? 'needed' : 'free'}
          error={errorOf('factor')}
          choices={[
            { value: 'needed', label: w.factorNeeded },
            { value: 'free', label: w.factorFree, hint: w.factorFreeHint },
          ]}
        />
        <Radios
          id="mandates"
          name="mandates"
          label={w.mandates}
          requirement="required"
          hint={w.mandatesHint}
          value={settings.mandateApproval ? 'decided' : 'free'}
          error={errorOf('mandates')}
          choices={[
            { value: 'free', label: w.mandatesFree },
            { value: 'decided', label: w.mandatesDecided, hint: w.mandatesDecidedHint },
          ]}
        />
        <Button kind="main">{w.save}</Button>
      </form>
      <h2>{w.more}</h2>
      <p>
        <Link href={url('mailTemplates', tenant)}>{w.mailTemplates}</Link>
      </p>
      <p>
        <Link href={url('identitySettings', tenant)}>{w.identity}</Link>
      </p>
    </StaffLayout>
  )
}
