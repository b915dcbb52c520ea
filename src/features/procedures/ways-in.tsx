import type { VNode } from 'preact'
import { byLanguage } from '../../kernel/language'
import type { Feature } from '../../kernel/tenant'
import { ButtonLink } from '../../ui/button/button'
import type { Frame } from '../../ui/layout/frame'
import { Link } from '../../ui/link/link'
import { NumberedTitle } from '../../ui/panel/panel'
import { url } from '../../urls'
import { LoginForm } from '../applicants/login-form'
import type { Procedure } from './procedure'
import { en } from './ways-in-words.en'
import { ja } from './ways-in-words.ja'

const words = byLanguage({ ja, en })

export type WaysInProps = {
  frame: Frame
  procedure: Procedure
  /** What this tenant offers; the rest says that it does not. */
  features: Readonly<Record<Feature, boolean>>
  /** The proof for the form of ③; null where the page carries none, because nobody can log in. */
  csrf: string | null
  level?: 'h2' | 'h3'
}

/** Where every way in leads on to. */
const nextOf = ({ frame, procedure }: WaysInProps): string =>
  url('procedure', { tenant: frame.tenant.slug, procedure: procedure.slug })

/** ② 利用者登録される方はこちら: leads on to this procedure once registered. */
export function RegisterWay(props: WaysInProps): VNode {
  const { frame, features, level } = props
  const w = words(frame.lang)
  return (
    <>
      <NumberedTitle number={2} level={level}>
        {w.register.head}
      </NumberedTitle>
      {features.register ? (
        <>
          <p>{w.register.text}</p>
          <p>
            <Link href={url('register', { tenant: frame.tenant.slug }, { next: nextOf(props) })} mark="next">
              {w.register.link}
            </Link>
          </p>
        </>
      ) : (
        <p>
          {w.register.link}：<b>{w.unavailable}</b>
        </p>
      )}
    </>
  )
}

/** ③ 利用者ID and パスワード. */
export function MemberWay(props: WaysInProps): VNode {
  const { frame, features, csrf, level } = props
  const w = words(frame.lang)
  return (
    <>
      <NumberedTitle number={3} level={level}>
        {w.member.head}
      </NumberedTitle>
      <p class="field-hint">{w.member.text}</p>
      {features.login && csrf !== null ? (
        <LoginForm
          tenant={frame.tenant.slug}
          lang={frame.lang}
          csrf={csrf}
          way={{ next: nextOf(props), again: null }}
          kind="outline"
        />
      ) : (
        <p>
          <b>{w.unavailable}</b>
        </p>
      )}
    </>
  )
}

/** ④ GビズIDでログインする. */
export function GbizidWay(props: WaysInProps): VNode {
  const { frame, features, level } = props
  const w = words(frame.lang)
  return (
    <>
      <NumberedTitle number={4} level={level}>
        {w.gbizid.head}
      </NumberedTitle>
      <p class="field-hint">{w.gbizid.text}</p>
      {features.gbizid ? (
        <ButtonLink
          href={url('gbizid', { tenant: frame.tenant.slug }, { next: nextOf(props) })}
          icon="external"
          iconAt="end"
          block
        >
          {w.gbizid.button}
        </ButtonLink>
      ) : (
        <p>
          <b>{w.unavailable}</b>
        </p>
      )}
    </>
  )
}
