import type { ComponentChildren, VNode } from 'preact'
import { Marked } from '../marked'
import { useWords } from '../words'

type TicketFact = {
  term: string
  value: string
  /** Letters to copy, in a typeface that tells 0 from O. */
  code?: boolean
}

type TicketProps = {
  /** 整理番号, digits only; shown in groups of four. */
  number: string
  facts: readonly TicketFact[]
  /** The stub at the right: procedure, name, what the number is for. */
  children: ComponentChildren
}

/** Digits in groups of four, which no line break parts. */
export const inFours = (number: string) => number.replace(/(?<=^(?:\d{4})+)(?=\d)/g, '\u00a0')

/** 番号札: the receipt, as one takes it at a counter. */
export function Ticket({ number, facts, children }: TicketProps): VNode {
  const words = useWords()
  return (
    <div class="ticket">
      <dl class="ticket-main">
        <div class="ticket-number">
          <dt>
            <Marked>{words.receiptNumber}</Marked>
          </dt>
          <dd class="number">{inFours(number)}</dd>
        </div>
        {facts.map((fact) => (
          <div key={fact.term}>
            <dt>
              <Marked>{fact.term}</Marked>
            </dt>
            <dd class={fact.code ? 'ticket-code' : 'number'}>{fact.value}</dd>
          </div>
        ))}
      </dl>
      <div class="ticket-stub">{children}</div>
    </div>
  )
}
