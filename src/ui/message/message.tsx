import type { ComponentChildren, VNode } from 'preact'

export type MessageItem = { from: string; at: string; own: boolean; text: ComponentChildren }

/** やりとり: one's own words at the right, the office's at the left. */
export function Messages({ items }: { items: readonly MessageItem[] }): VNode {
  return (
    <ol class="messages">
      {items.map((item) => (
        <li key={`${item.at}${item.from}`} class={item.own ? 'message message-own' : 'message'}>
          <p class="message-from">
            <b>{item.from}</b> <span class="number whole">{item.at}</span>
          </p>
          <div class="message-text">{item.text}</div>
        </li>
      ))}
    </ol>
  )
}
