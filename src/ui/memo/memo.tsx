import type { ComponentChildren, VNode } from 'preact'

/** 内部メモ: yellow paper that the applicant never sees. */
export function Memo({ by, children }: { by: string; children: ComponentChildren }): VNode {
  return (
    <div class="memo">
      <div class="memo-words">{children}</div>
      <p class="memo-by number">{by}</p>
    </div>
  )
}
