import type { ComponentChildren, VNode } from 'preact'
import { Icon } from '../icon/icon'
import { Marked } from '../marked'

type PanelProps = {
  /** `line` grey border, `choice` 2 px blue on sky (the one thing to do), `act` 2 px blue, tints to read. */
  tone?: 'line' | 'choice' | 'act' | 'sky' | 'sand' | 'mist'
  title?: ComponentChildren
  level?: 'h2' | 'h3'
  children?: ComponentChildren
}

/** 囲み: what belongs together, or is to be read. */
export function Panel({ tone = 'line', title, level: Heading = 'h2', children }: PanelProps): VNode {
  return (
    <div class={`panel panel-${tone}`}>
      {title && (
        <Heading class="panel-title">
          <Marked>{title}</Marked>
        </Heading>
      )}
      {children}
    </div>
  )
}

export type SideFact = {
  term: string
  value: ComponentChildren
}

type SideFactsProps = { title: string; facts: readonly SideFact[] }

/** あらまし: when, how much, how long, what one needs, whom to call. */
export function SideFacts({ title, facts }: SideFactsProps): VNode {
  return (
    <section class="panel panel-sky side-facts">
      <h2 class="panel-title">{title}</h2>
      <dl>
        {facts.map((fact) => (
          <div key={fact.term}>
            <dt>
              <Marked>{fact.term}</Marked>
            </dt>
            <dd>
              <Marked>{fact.value}</Marked>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** 必要なもの: a list with ticks. */
export function TickList({ items }: { items: readonly ComponentChildren[] }): VNode {
  return (
    <ul class="tick-list">
      {items.map((item, index) => (
        <li key={index}>
          <Icon name="check" />
          <span>
            <Marked>{item}</Marked>
          </span>
        </li>
      ))}
    </ul>
  )
}

type NumberedProps = {
  number: number
  children: ComponentChildren /** `p` where another heading follows at once. */
  level?: 'h2' | 'h3' | 'p'
}

/** ①〜④: a heading with its number in a ring. */
export function NumberedTitle({ number, children, level: Heading = 'h2' }: NumberedProps): VNode {
  return (
    <Heading class="numbered-title">
      <span class="ring number">{number}</span>
      <span>{children}</span>
    </Heading>
  )
}

type NumberedStepsProps = { steps: readonly { title: string; text: string }[] }

/** はじめての方へ: a few steps with their numbers in the tenant's colour. */
export function NumberedSteps({ steps }: NumberedStepsProps): VNode {
  return (
    <ol class="numbered-steps">
      {steps.map((step, index) => (
        <li key={step.title}>
          <span class="number" aria-hidden="true">
            {index + 1}
          </span>
          <div>
            <b>{step.title}</b>
            <p>{step.text}</p>
          </div>
        </li>
      ))}
    </ol>
  )
}

/** The foot of a panel: words or a button at the left, a drawing at the right. */
export function PanelFoot({ children }: { children: ComponentChildren }): VNode {
  return <div class="panel-foot">{children}</div>
}

/** A short label above what it names, e.g. 「選択中の手続き名」. */
export function Labelled({ label, children }: { label: string; children: ComponentChildren }): VNode {
  return (
    <p class="labelled">
      <small>
        <Marked>{label}</Marked>
      </small>
      <b>
        <Marked>{children}</Marked>
      </b>
    </p>
  )
}
