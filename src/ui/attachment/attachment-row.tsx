import type { ComponentChildren, VNode } from 'preact'
import { Icon } from '../icon/icon'
import { Marked } from '../marked'
import { useWords } from '../words'

type AttachmentRowProps = {
  name: string
  /** With its unit, e.g. 「1.8 MB」. */
  size?: string
  /** The same in bytes, so that the script can add up. */
  bytes?: number
  /** Address of a 4:3 preview; without one a sheet of paper is drawn. */
  thumbnail?: string
  /** Statuses, e.g. 「アップロード完了」. */
  badges?: ComponentChildren
  /** What to know or do about a file that was taken. */
  note?: string | undefined
  /** Without the leading 「＊」. */
  error?: string
  /** Buttons and links, 44 px high. */
  actions?: ComponentChildren
  /** Without a border, inside facts. */
  plain?: boolean
}

/** 添付ファイル: one file with what became of it. */
export function AttachmentRow(props: AttachmentRowProps): VNode {
  const { name, size, badges, error, actions, plain } = props
  const look = ['attachment', plain && 'attachment-plain', error && 'attachment-wrong']
  return (
    <div class={look.filter(Boolean).join(' ')} data-bytes={props.bytes}>
      <Thumbnail src={props.thumbnail} />
      <div class="attachment-words">
        <p class="attachment-name">{name}</p>
        {size && <p class="attachment-size number">{size}</p>}
        {badges && <div class="chips">{badges}</div>}
        {props.note && (
          <p class="attachment-note">
            <Marked>{props.note}</Marked>
          </p>
        )}
        {error && (
          <p class="field-error">
            <span>＊</span>
            <span>
              <Marked>{error}</Marked>
            </span>
          </p>
        )}
      </div>
      {actions && <div class="attachment-actions">{actions}</div>}
    </div>
  )
}

function Thumbnail({ src }: { src: string | undefined }): VNode {
  return (
    <span class="attachment-thumbnail">
      {src ? <img src={src} alt="" width={128} height={96} /> : <Icon name="file" size={28} />}
    </span>
  )
}

/** 解除: submits `action=remove:<id>`; the browser's script sends it without leaving the page. */
export function ReleaseButton({ id, name }: { id: string; name: string }): VNode {
  const words = useWords()
  return (
    <button
      type="submit"
      class="button button-danger-outline button-sm"
      name="action"
      value={`remove:${id}`}
      formNoValidate
    >
      {words.release}
      <span class="visually-hidden">
        {words.colon}
        {name}
      </span>
    </button>
  )
}

type MaskButtonProps = { id: string; name: string; bytes: number; fileUrl: string }

/** マスキング: opens the attached picture in the editor; only the browser's script can. */
export function MaskButton({ id, name, bytes, fileUrl }: MaskButtonProps): VNode {
  const words = useWords()
  return (
    <button
      type="button"
      class="button button-outline button-sm"
      data-with-script
      data-mask={id}
      data-file={fileUrl}
      data-name={name}
      data-size={bytes}
    >
      <Icon name="mask" />
      {words.mask}
      <span class="visually-hidden">
        {words.colon}
        {name}
      </span>
    </button>
  )
}

type AttachmentListProps = {
  children?: readonly VNode[]
  /** How many there are, and how many more may come. */
  sum?: string | undefined
  /** Why the file that came just now was not taken; a script moves it to that file's own row. */
  problem?: string
}

/** The list that an upload's answer replaces; the fragment of that answer is exactly this element. */
export function AttachmentList({ children, sum, problem }: AttachmentListProps): VNode {
  const words = useWords()
  return (
    <div data-attachment-list>
      {children && children.length > 0 && (
        <ul class="attachments" aria-label={words.attachedFiles}>
          {children.map((row) => (
            <li key={row.key}>{row}</li>
          ))}
        </ul>
      )}
      {sum && <p class="attachment-sum number">{sum}</p>}
      {problem && (
        <p class="field-error">
          <span>＊</span>
          <span>
            <Marked>{problem}</Marked>
          </span>
        </p>
      )}
    </div>
  )
}
