import type { ComponentChildren, VNode } from 'preact'
import { Tabs } from '../tabs/tabs'

export type CaseTab<Name extends string> = { name: Name; label: ComponentChildren; href: string }

type CasePanesProps<Name extends string> = {
  label: string
  /** One for each pane, in their order: answers, files, side. */
  tabs: readonly CaseTab<Name>[]
  /** The pane that is in front where there is no room for all. */
  front: Name
  children: ComponentChildren
}

/**
 * 申込の三つの面: beside each other on wide screens; on narrower ones the side, then the files too become tabs. Each
 * tab is an address, and the style sheet hides what is behind.
 */
export function CasePanes<Name extends string>(props: CasePanesProps<Name>): VNode {
  const { label, tabs, front, children } = props
  const at = tabs.findIndex(({ name }) => name === front)
  return (
    <div class={`panes case-panes case-panes-${at + 1}`}>
      <div class="case-tabs">
        <Tabs
          label={label}
          tabs={tabs.map((tab) => ({ label: tab.label, href: tab.href, current: tab.name === front }))}
        />
      </div>
      {children}
    </div>
  )
}
