import type { VNode } from 'preact'
import { useTheirs } from '../marked'

export type AlarmProps = {
  title: string
  /** Date and time as shown. */
  at?: string
  text: string
  href?: string
  linkText?: string
}

/** 緊急のお知らせ above the header, for disasters (D10). */
export function Alarm({ title, at, text, href, linkText }: AlarmProps): VNode {
  return (
    <section class="alarm" aria-labelledby="alarm" {...useTheirs()}>
      <h2 id="alarm">{title}</h2>
      {at && <p class="alarm-at number">{at}</p>}
      <p>{text}</p>
      {href && (
        <p>
          <a href={href}>{linkText ?? title}</a>
        </p>
      )}
    </section>
  )
}
