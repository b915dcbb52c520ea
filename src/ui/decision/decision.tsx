import type { ComponentChildren, VNode } from 'preact'

type AskedProps = {
  /** `warn`: what the applicant is asked to put right; `act`: a word from the desk. */
  tone?: 'warn' | 'act'
  title?: ComponentChildren
  children: ComponentChildren
}

/** 指摘 or ひとこと, as the applicant will read it: a bar, a heading and the words as typed. */
export function Asked({ tone = 'warn', title, children }: AskedProps): VNode {
  return (
    <div class={`asked asked-${tone}`}>
      {title && <h3>{title}</h3>}
      <p>{children}</p>
    </div>
  )
}

type MailTextProps = { pieces: readonly { text: string; inserted: boolean }[] }

/** A mail's text with what was put into the template marked. */
export function MailText({ pieces }: MailTextProps): VNode {
  return (
    <>
      {pieces.map(({ text, inserted }, index) =>
        inserted ? (
          <mark key={index} class="inserted">
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </>
  )
}
