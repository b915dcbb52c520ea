import type { VNode } from 'preact'
import type { Visit } from '../../../http/visit'
import type { Way } from '../../../http/way'
import { japaneseOnly } from '../../../kernel/language'
import { Button, ButtonLink } from '../../../ui/button/button'
import { KeptFields } from '../../../ui/field/kept-fields'
import { DoorLayout } from '../../../ui/layout/door-layout'
import { PageHead } from '../../../ui/layout/page-parts'
import { Link } from '../../../ui/link/link'
import { RecoveryCodes } from '../recovery-codes'
import { ja } from '../words.ja'

const words = japaneseOnly({ ja })

type Again = NonNullable<Way['again']>

/** もう一度送る: logged in again, what was typed before goes out by one press. */
export function SendAgainPage({ visit, again, home }: { visit: Visit; again: Again; home: string }): VNode {
  const w = words(visit.lang).again
  return (
    <DoorLayout frame={visit.frame} title={w.title}>
      <PageHead title={w.title} />
      <p class="lead">{w.text}</p>
      <SendAgain visit={visit} again={again} label={w.button} />
      <p>
        <Link href={home}>{w.elsewhere}</Link>
      </p>
    </DoorLayout>
  )
}

type RecoveryCodesPageProps = { visit: Visit; way: Way; codes: readonly string[]; home: string }

/** 回復コード: shown once, with the way on. */
export function RecoveryCodesPage({ visit, way, codes, home }: RecoveryCodesPageProps): VNode {
  const w = words(visit.lang)
  return (
    <DoorLayout frame={visit.frame} title={w.recovery.title}>
      <PageHead title={w.recovery.title} />
      <RecoveryCodes lang={visit.lang} codes={codes} />
      {way.again ? (
        <SendAgain visit={visit} again={way.again} label={w.again.button} />
      ) : (
        <p class="stack-actions">
          <ButtonLink kind="main" href={way.next ?? home}>
            {w.recovery.next}
          </ButtonLink>
        </p>
      )}
    </DoorLayout>
  )
}

function SendAgain({ visit, again, label }: { visit: Visit; again: Again; label: string }): VNode {
  return (
    <form action={again.action} method="post">
      <input type="hidden" name="csrf" value={visit.csrf} />
      <KeptFields fields={again.fields} />
      <div class="stack-actions">
        <Button kind="main">{label}</Button>
      </div>
    </form>
  )
}
