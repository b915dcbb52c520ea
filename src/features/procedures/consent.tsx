import type { ComponentChildren, VNode } from 'preact'
import { byLanguage } from '../../kernel/language'
import { Actions, Button, ButtonLink } from '../../ui/button/button'
import { TypedForm } from '../../ui/field/typed-form'
import type { Frame } from '../../ui/layout/frame'
import { url } from '../../urls'
import { en } from './words.en'
import { ja } from './words.ja'

const words = byLanguage({ ja, en })

type ConsentProps = {
  frame: Frame
  /** Where the consent goes, and what goes with it. */
  form: { action: string; method: 'get' | 'post'; fields: readonly (readonly [string, string])[] }
  /** Other words than those of the manual, where the button does more than to agree. */
  text?: string
  button?: string
  kind?: 'main' | 'outline'
  /** It stands in a panel of its own, and needs no line above it. */
  framed?: boolean
  /** What is asked for along with it. */
  children?: ComponentChildren
}

/** 同意する at the foot of 手続き説明 (seed, step 5), beside the way back. */
export function Consent(props: ConsentProps): VNode {
  const { frame, form, text, button, kind = 'main', children } = props
  const w = words(frame.lang).detail
  return (
    <ConsentForm {...props}>
      {form.fields.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <p>{text ?? w.consent}</p>
      <Actions>
        <Button
          kind={kind}
          icon="chevron-right"
          iconAt="end"
          busy={form.method === 'post' ? undefined : false}
        >
          {button ?? w.agree}
        </Button>
        <BackToList frame={frame} />
      </Actions>
    </ConsentForm>
  )
}

function ConsentForm({ form, framed, children }: Pick<ConsentProps, 'form' | 'framed' | 'children'>): VNode {
  const shared = { class: framed ? undefined : 'rule', action: form.action, noValidate: true, children }
  return form.method === 'post' ? <TypedForm {...shared} /> : <form {...shared} method="get" />
}

/** 一覧へ戻る. */
export const BackToList = ({ frame }: { frame: Frame }): VNode => (
  <ButtonLink href={url('procedures', { tenant: frame.tenant.slug })} icon="chevron-left">
    {words(frame.lang).detail.back}
  </ButtonLink>
)
