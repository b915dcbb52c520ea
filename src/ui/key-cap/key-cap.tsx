import type { ComponentChildren, VNode } from 'preact'

/** キーの札: a key as it is printed; screen readers hear `aria-keyshortcuts` of what it presses. */
export function KeyCap({ children }: { children: string }): VNode {
  return (
    <span class="key-cap" aria-hidden="true">
      {children}
    </span>
  )
}

type KeyHintProps = { keys: readonly string[]; children: ComponentChildren }

/** Keys and what they do, e.g. in the hand bar; only where there is a keyboard and a script. */
export function KeyHint({ keys, children }: KeyHintProps): VNode {
  return (
    <span class="key-hint">
      {keys.map((key) => (
        <kbd key={key} class="key-cap">
          {key}
        </kbd>
      ))}
      <span>{children}</span>
    </span>
  )
}
