import type { ComponentChildren, VNode } from 'preact'
import { Marked } from '../marked'
import { useWords } from '../words'

export type Fact = {
  term: string
  value: ComponentChildren
  /** Where 変更する leads; left out where nothing can be changed. */
  changeHref?: string
  /** Instead of 変更する, e.g. where nothing is set yet. */
  changeLabel?: string | undefined
}

/** 内容の一覧: terms above their values on a phone, beside them from 48rem, 変更する at the right end. */
export function Facts({ facts }: { facts: readonly Fact[] }): VNode {
  const words = useWords()
  return (
    <dl class="facts">
      {facts.map((fact) => (
        <div key={fact.term}>
          <dt>
            <Marked>{fact.term}</Marked>
          </dt>
          <dd class="facts-value">{fact.value}</dd>
          {fact.changeHref && (
            <dd class="facts-change">
              <a href={fact.changeHref}>
                {fact.changeLabel ?? words.change}
                <span class="visually-hidden">
                  {words.colon}
                  <Marked>{fact.term}</Marked>
                </span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
