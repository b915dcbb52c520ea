import type { ComponentChildren, VNode } from 'preact'
import { Icon, type IconName } from '../icon/icon'

type FileViewerProps = {
  name: string
  /** Which of how many, e.g. 「2 / 2」. */
  place?: string
  /** {@link ViewerTool}s at the right end of the white bar. */
  tools?: ComponentChildren
  /** {@link FileStrip} and words beside it. */
  strip?: ComponentChildren
  note?: ComponentChildren
  children: ComponentChildren
}

/** 添付を見る所: white bar, grey well, strip of the files. Stands in a {@link Pane} of the look `well`. */
export function FileViewer({ name, place, tools, strip, note, children }: FileViewerProps): VNode {
  return (
    <div class="file-viewer">
      <div class="viewer-bar">
        <p class="viewer-name">
          <b title={name}>{name}</b>
          {place && <span class="number">{place}</span>}
        </p>
        {tools && <div class="viewer-tools">{tools}</div>}
      </div>
      <div class="viewer-well">{children}</div>
      {(strip || note) && (
        <div class="viewer-foot">
          {strip}
          {note && <p class="viewer-note">{note}</p>}
        </div>
      )}
    </div>
  )
}

type ViewerToolProps = {
  href: string
  icon: IconName
  label: string
  current?: boolean
  keyName?: string
  /** Shows the words beside the icon. */
  spelled?: boolean
  elsewhere?: boolean
}

/** A link that shows the same file otherwise: larger, turned, brighter. */
export function ViewerTool({
  href,
  icon,
  label,
  current,
  keyName,
  spelled,
  elsewhere,
}: ViewerToolProps): VNode {
  return (
    <a
      class={spelled ? 'viewer-tool viewer-tool-spelled' : 'viewer-tool'}
      href={href}
      title={spelled ? undefined : label}
      aria-label={spelled ? undefined : label}
      aria-current={current ? 'true' : undefined}
      aria-keyshortcuts={keyName}
      data-key={keyName}
      target={elsewhere ? '_blank' : undefined}
      rel={elsewhere ? 'noopener' : undefined}
    >
      <Icon name={icon} />
      {spelled && label}
    </a>
  )
}

export type StripFile = { href: string; label: string; picture: string | null; current?: boolean }

/** 添付の並び: small pictures of a case's files, each an address. */
export function FileStrip({ label, files }: { label: string; files: readonly StripFile[] }): VNode {
  return (
    <nav class="file-strip" aria-label={label}>
      <ul>
        {files.map((file) => (
          <li key={file.href}>
            <a href={file.href} aria-label={file.label} aria-current={file.current ? 'true' : undefined}>
              {file.picture ? (
                <img src={file.picture} alt="" loading="lazy" />
              ) : (
                <Icon name="file" size={24} />
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
