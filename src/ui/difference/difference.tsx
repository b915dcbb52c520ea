import type { ComponentChildren, VNode } from 'preact'
import { useStaffWords } from '../staff-words'

type DifferenceProps = {
  children: ComponentChildren
  /** Puts the sign before it; left out for a part inside a longer text. */
  signed?: boolean
}

/** 足した: underlined on green, with ＋. */
export function Added({ children, signed }: DifferenceProps): VNode {
  const words = useStaffWords()
  return (
    <>
      {signed && (
        <span class="sign-added" aria-hidden="true">
          ＋
        </span>
      )}
      <ins class="added">
        <span class="visually-hidden">{words.added}</span>
        {children}
      </ins>
    </>
  )
}

/** 消した: struck through on red, with −. */
export function Removed({ children, signed }: DifferenceProps): VNode {
  const words = useStaffWords()
  return (
    <>
      {signed && (
        <span class="sign-removed" aria-hidden="true">
          −
        </span>
      )}
      <del class="removed">
        <span class="visually-hidden">{words.removed}</span>
        {children}
      </del>
    </>
  )
}
