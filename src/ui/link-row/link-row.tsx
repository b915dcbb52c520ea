import type { VNode } from 'preact'
import { Icon } from '../icon/icon'
import { Marked } from '../marked'

type LinkRowProps = { href: string; title: string; note?: string }

/** `one`: under each other on wide screens too. */
type LinkRowsProps = { rows: readonly LinkRowProps[]; one?: boolean }

/** A line of a list that leads on, e.g. よく使われる手続き; wrap them in {@link LinkRows}. */
export function LinkRows({ rows, one }: LinkRowsProps): VNode {
  return (
    <ul class={one ? 'link-rows link-rows-one' : 'link-rows'}>
      {rows.map((row) => (
        <li key={row.href}>
          <span class="link-row-words">
            <a href={row.href}>
              <Marked>{row.title}</Marked>
            </a>
            {row.note && (
              <small class="number">
                <Marked>{row.note}</Marked>
              </small>
            )}
          </span>
          <Icon name="chevron-right" />
        </li>
      ))}
    </ul>
  )
}

type FileLinkProps = {
  href: string
  name: string
  /** Above the name, e.g. 「ダウンロードファイル1」. */
  kicker?: string
  /** Kind and size, e.g. 「Excel 28 KB」. */
  meta?: string
}

/** A file to download. */
export function FileLink({ href, name, kicker, meta }: FileLinkProps): VNode {
  return (
    <div class="file-link">
      <Icon name="file" size={24} />
      <span class="link-row-words">
        {kicker && (
          <small>
            <Marked>{kicker}</Marked>
          </small>
        )}
        <a href={href} download>
          <Marked>{name}</Marked>
        </a>
        {meta && (
          <small>
            <Marked>{meta}</Marked>
          </small>
        )}
      </span>
      <Icon name="download" size={24} />
    </div>
  )
}
