import type { VNode } from 'preact'
import type { Visit } from '../../../http/visit'
import { carried, type Way } from '../../../http/way'
import { japaneseOnly } from '../../../kernel/language'
import { Button } from '../../../ui/button/button'
import { KeptFields } from '../../../ui/field/kept-fields'
import { Icon } from '../../../ui/icon/icon'
import { DoorLayout } from '../../../ui/layout/door-layout'
import { PageHead } from '../../../ui/layout/page-parts'
import { Link } from '../../../ui/link/link'
import { url } from '../../../urls'
import { CodeField } from '../code-field'
import type { Offer } from '../second-factor'
import { SetUpSteps } from '../set-up-steps'
import { ja } from '../words.ja'

const words = japaneseOnly({ ja })

type CodePageProps = { visit: Visit; way: Way; login: string; problem?: string }

/** ログイン 2 / 2: the code of the second factor. */
export function CodePage({ visit, way, login, problem }: CodePageProps): VNode {
  const w = words(visit.lang)
  const errors = problem ? [{ id: 'code', text: problem }] : []
  return (
    <DoorLayout frame={visit.frame} title={w.code.title} errors={errors}>
      <PageHead title={w.code.title} kicker={w.login.step(2)} />
      <p class="lead">{w.code.lead}</p>
      <Checked visit={visit} login={login} />
      <form action={url('staffCode', { tenant: visit.tenant.slug })} method="post" noValidate>
        <input type="hidden" name="csrf" value={visit.csrf} />
        <KeptFields fields={carried(way)} />
        <CodeField lang={visit.lang} problem={problem} />
        <div class="stack-actions">
          <Button kind="main">{w.code.submit}</Button>
        </div>
      </form>
      <div class="door-foot">
        <p>
          <b>{w.code.recovery}</b>
        </p>
        <p>{w.code.recoveryText}</p>
      </div>
    </DoorLayout>
  )
}

/** ログイン 2 / 2 for somebody without a second factor, where the tenant asks for one. */
export function SetUpPage({ visit, way, login, problem, offer }: CodePageProps & { offer: Offer }): VNode {
  const w = words(visit.lang)
  const errors = problem ? [{ id: 'code', text: problem }] : []
  return (
    <DoorLayout frame={visit.frame} title={w.setUp.title} errors={errors}>
      <PageHead title={w.setUp.title} kicker={w.login.step(2)} />
      <p class="lead">{w.setUp.lead}</p>
      <Checked visit={visit} login={login} />
      <form action={url('staffCode', { tenant: visit.tenant.slug })} method="post" noValidate>
        <input type="hidden" name="csrf" value={visit.csrf} />
        <KeptFields fields={carried(way)} />
        <SetUpSteps lang={visit.lang} offer={offer} problem={problem} />
        <div class="stack-actions">
          <Button kind="main">{w.setUp.submit}</Button>
        </div>
      </form>
    </DoorLayout>
  )
}

function Checked({ visit, login }: { visit: Visit; login: string }): VNode {
  const w = words(visit.lang).code
  return (
    <p class="door-checked">
      <Icon name="check-circle" />
      <span>
        <b>{login}</b> {w.checked}
      </span>
      <Link href={url('staff', { tenant: visit.tenant.slug })}>{w.other}</Link>
    </p>
  )
}
