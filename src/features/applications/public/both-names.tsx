import type { VNode } from 'preact'
import { byLanguage, type Language } from '../../../kernel/language'
import { Facts } from '../../../ui/facts/facts'
import { Section } from '../../../ui/layout/page-parts'
import { Marked } from '../../../ui/marked'
import { Labelled } from '../../../ui/panel/panel'
import type { BothNames } from '../applied-as'
import { en } from './principal-words.en'
import { ja } from './principal-words.ja'

const words = byLanguage({ ja, en })

type BothProps = { lang: Language; both: BothNames | null }

/** 本人 and 代理人, beside every page of the form. */
export function BothNamesLabels({ lang, both }: BothProps): VNode | null {
  const w = words(lang)
  return (
    both && (
      <>
        <Labelled label={w.principal}>{both.principal}</Labelled>
        <Labelled label={w.agent}>{both.agent}</Labelled>
      </>
    )
  )
}

/** Whose an application is, below its title in an agent's lists. */
export function PrincipalLine({ lang, name }: { lang: Language; name: string | null }): VNode | null {
  if (!name) return null
  return (
    <>
      <br />
      <small>
        <Marked>{words(lang).of(name)}</Marked>
      </small>
    </>
  )
}

/** The same in the one line of a card. */
export const principalNote = (lang: Language, name: string | null): string =>
  name ? `${words(lang).of(name)}　` : ''

/** 本人 and 代理人 as a section of 申込確認, 申込完了 and 申込詳細. */
export function BothNamesSection({ lang, both }: BothProps): VNode | null {
  const w = words(lang)
  return (
    both && (
      <Section title={w.title}>
        <Facts
          facts={[
            { term: w.principal, value: <Marked>{both.principal}</Marked> },
            { term: w.agent, value: <Marked>{both.agent}</Marked> },
          ]}
        />
      </Section>
    )
  )
}
