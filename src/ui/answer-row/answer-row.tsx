import type { ComponentChildren, VNode } from 'preact'
import { Icon } from '../icon/icon'

export type Hint = { good: boolean; text: string }

type AnswerRowProps = {
  term: string
  value: ComponentChildren
  /** 自動の下調べ: a tick for what is fine, an orange mark for what to look at. */
  hints?: readonly Hint[]
  /** At the right end: a check, a tag. */
  tools?: ComponentChildren
  /** Before the term: the box that marks the answer for 返却. */
  mark?: ComponentChildren
  /** Marked for 返却: an orange bar. */
  marked?: boolean
  id?: string
  /** Below, e.g. the field for the reason. */
  children?: ComponentChildren
}

/** 申込内容の一行: the question in grey, the answer at reading size. */
export function AnswerRow(props: AnswerRowProps): VNode {
  const { term, value, hints = [], tools, mark, marked, id, children } = props
  return (
    <div class={marked ? 'answer-row answer-row-marked' : 'answer-row'} id={id}>
      {mark && <dt class="answer-mark">{mark}</dt>}
      <dt class="answer-term">{term}</dt>
      <dd class="answer-value">
        {value}
        {hints.map((hint) => (
          <span key={hint.text} class={hint.good ? 'answer-hint answer-hint-good' : 'answer-hint'}>
            <Icon name={hint.good ? 'check' : 'info'} size={16} />
            {hint.text}
          </span>
        ))}
      </dd>
      {tools && <dd class="answer-tools">{tools}</dd>}
      {children && <dd class="answer-below">{children}</dd>}
    </div>
  )
}

/** 申込内容: rows that meet at lines, from edge to edge of their pane. */
export function AnswerRows({ children }: { children: ComponentChildren }): VNode {
  return <dl class="answer-rows">{children}</dl>
}
