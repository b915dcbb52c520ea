import type { ComponentChildren, VNode } from 'preact'
import { Icon } from '../icon/icon'
import { Marked } from '../marked'

type DoneProps = { title: string; children?: ComponentChildren; level?: 'h1' | 'h2' }

/** 完了の見出し: the page's h1 beside a large tick. */
export function Done({ title, children, level: Heading = 'h1' }: DoneProps): VNode {
  return (
    <div class="page-head done">
      <span class="done-mark">
        <Icon name="check" size={48} />
      </span>
      <div class="done-words">
        <Heading>
          <Marked>{title}</Marked>
        </Heading>
        {children && (
          <p>
            <Marked>{children}</Marked>
          </p>
        )}
      </div>
    </div>
  )
}

type SentToProps = { children: ComponentChildren }

/** 宛先: where a mail went, with the way to correct it. */
export function SentTo({ children }: SentToProps): VNode {
  return (
    <div class="sent-to">
      <span class="sent-to-mark">
        <Icon name="mail" size={24} />
      </span>
      <div class="done-words">{children}</div>
    </div>
  )
}
