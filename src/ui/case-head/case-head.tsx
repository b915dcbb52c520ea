import type { ComponentChildren, VNode } from 'preact'
import { Icon } from '../icon/icon'

type CaseHeadProps = {
  back: { href: string; label: string }
  /** The applicant, or the procedure where the form asks for no name: the page's h1. */
  name: string
  kana?: string
  /** What is done with the case here, e.g. 「返却」; read as part of the heading. */
  task?: string
  /** Procedure, number: below the name, in grey. */
  facts: ComponentChildren
  /** Status and dates at the right end. */
  aside?: ComponentChildren
  level?: 'h1' | 'h2'
}

/** 頭の帯 of a case: the way back, who, what, in what state. */
export function CaseHead(props: CaseHeadProps): VNode {
  const { back, name, kana, task, facts, aside, level: Heading = 'h1' } = props
  return (
    <div class="case-head">
      <a class="case-head-back" href={back.href}>
        <Icon name="chevron-left" size={18} />
        <span>{back.label}</span>
      </a>
      <div class="case-head-who">
        <Heading>
          <span class="case-head-name">{name}</span>
          {task && <span class="visually-hidden">：{task}</span>}
          {kana && <span class="case-head-kana">{kana}</span>}
        </Heading>
        <p class="case-head-facts">{facts}</p>
      </div>
      {aside && <div class="case-head-aside">{aside}</div>}
    </div>
  )
}
