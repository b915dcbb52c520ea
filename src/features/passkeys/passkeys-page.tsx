import type { VNode } from 'preact'
import type { Scope } from '../../database/scope'
import type { Visit } from '../../http/visit'
import { fullDateTime } from '../../kernel/japanese-date'
import { byLanguage } from '../../kernel/language'
import { ButtonLink } from '../../ui/button/button'
import { Link } from '../../ui/link/link'
import { Note } from '../../ui/note/note'
import { PasskeyForm, PasskeyList } from '../../ui/passkey/passkey'
import { url } from '../../urls'
import { mostPasskeys, type Passkey } from './passkey'
import type { PasskeySide } from './side'
import { en } from './words.en'
import { ja } from './words.ja'

const words = byLanguage({ ja, en })

type PasskeysPageProps = {
  side: PasskeySide
  scope: Scope
  visit: Visit
  passkeys: readonly Passkey[]
  /** A new one may be made without another proof. */
  proven: boolean
  error?: string | undefined
}

/** パスキー: those there are, and a new one. */
export function PasskeysPage(props: PasskeysPageProps): VNode {
  const { side, scope, visit, passkeys, error } = props
  const w = words(visit.lang)
  const tenant = { tenant: visit.tenant.slug }
  const said = visit.query.get('said') ?? ''
  return (
    <side.Page
      scope={scope}
      visit={visit}
      title={w.title}
      problems={error ? [{ id: 'passkey-make', text: error }] : []}
    >
      {Object.hasOwn(w.said, said) && (
        <Note tone="ok">
          <p role="status">{w.said[said as keyof typeof w.said]}</p>
        </Note>
      )}
      <p>{w[side.lead]}</p>
      <section class="section stack">
        <h2>{w.list}</h2>
        {passkeys.length === 0 ? <p>{w.none}</p> : <Rows {...props} />}
      </section>
      <section class="section stack">
        <h2>{w.makeTitle}</h2>
        <Making {...props} />
      </section>
      <p>
        <Link href={url(side.places.home, tenant)}>{w[side.back]}</Link>
      </p>
    </side.Page>
  )
}

function Rows({ side, visit, passkeys }: PasskeysPageProps): VNode {
  const w = words(visit.lang)
  return (
    <PasskeyList
      rows={passkeys.map(({ id, name, madeAt, usedAt }) => ({
        href: url(side.places.one, { tenant: visit.tenant.slug, passkey: id }),
        name,
        note: `${w.made(fullDateTime(madeAt, visit.lang))}　${usedAt ? w.used(fullDateTime(usedAt, visit.lang)) : w.unused}`,
      }))}
    />
  )
}

function Making({ side, visit, passkeys, proven, error }: PasskeysPageProps): VNode {
  const w = words(visit.lang)
  const here = url(side.places.list, { tenant: visit.tenant.slug })
  if (passkeys.length >= mostPasskeys) return <p>{w.many(mostPasskeys)}</p>
  if (!proven)
    return (
      <>
        <p>{w.proveFirst}</p>
        <p class="stack-actions">
          <ButtonLink
            kind="main"
            href={url(side.places.proof, { tenant: visit.tenant.slug }, { next: here })}
          >
            {w.toProof}
          </ButtonLink>
        </p>
      </>
    )
  return (
    <>
      <p>{w.makeText}</p>
      <MakingForm side={side} visit={visit} error={error} />
    </>
  )
}

type MakingFormProps = Pick<PasskeysPageProps, 'side' | 'visit' | 'error'> & { next?: string | null }

/** The button that makes a passkey on this device. */
export function MakingForm({ side, visit, error, next }: MakingFormProps): VNode {
  const w = words(visit.lang)
  const tenant = { tenant: visit.tenant.slug }
  return (
    <PasskeyForm
      mode="make"
      kind="main"
      action={url(side.places.list, tenant)}
      options={url(side.places.options, tenant)}
      words={{ label: w.make, failed: w.makeFailed, known: w.makeKnown }}
      error={error}
      without={
        <Note>
          <p>{w.without}</p>
        </Note>
      }
    >
      <input type="hidden" name="csrf" value={visit.csrf} />
      {next && <input type="hidden" name="next" value={next} />}
    </PasskeyForm>
  )
}
