import type { VNode } from 'preact'
import { byLanguage } from '../../kernel/language'
import type { Feature } from '../../kernel/tenant'
import { ButtonLink } from '../../ui/button/button'
import type { Frame } from '../../ui/layout/frame'
import { Panel } from '../../ui/panel/panel'
import { url } from '../../urls'
import type { Barrier } from './who-may-apply'
import { en } from './who-words.en'
import { ja } from './who-words.ja'

const words = byLanguage({ ja, en })

type BarrierProps = {
  frame: Frame
  barrier: Barrier
  features: Readonly<Record<Feature, boolean>>
  /** Where the login leads on to. */
  next: string
}

/** Who may apply, said to somebody who may not as they are, with the way in that helps. */
export function BarrierPanel(props: BarrierProps): VNode {
  const { frame, barrier } = props
  const w = words(frame.lang)
  return (
    <Panel tone="choice" title={w.title[barrier]}>
      <BarrierWords {...props} />
    </Panel>
  )
}

/** The same inside a page of its own. */
export function BarrierWords({ frame, barrier, features, next }: BarrierProps): VNode {
  const w = words(frame.lang)
  const tenant = { tenant: frame.tenant.slug }
  return (
    <>
      <p>{w.text[barrier]}</p>
      {frame.signedIn && <p>{w.signedIn}</p>}
      {barrier === 'login' ? (
        <ButtonLink kind="main" href={url('login', tenant, { next })} icon="chevron-right" iconAt="end">
          {w.login}
        </ButtonLink>
      ) : features.gbizid ? (
        <ButtonLink kind="main" href={url('gbizid', tenant, { next })} icon="external" iconAt="end">
          {w.gbizid}
        </ButtonLink>
      ) : (
        <p>
          <b>{w.unavailable}</b>
        </p>
      )}
    </>
  )
}

/** The title of a page that says no more than that. */
export const barrierTitle = (frame: Frame, barrier: Barrier): string => words(frame.lang).title[barrier]
