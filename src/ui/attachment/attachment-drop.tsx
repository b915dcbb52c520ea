import type { ComponentChildren, VNode } from 'preact'
import { Button } from '../button/button'
import type { Wiring } from '../field/field'
import { Fold } from '../fold/fold'
import { Icon } from '../icon/icon'
import { useWords } from '../words'

type AttachmentDropProps = {
  wiring: Wiring
  /** The field's id in the form; the file input is named `file:<fieldId>`. */
  fieldId: string
  /** Where scripts post each file, and removals. */
  uploadUrl: string
  /** Where they begin a file that goes in pieces. */
  piecesUrl?: string | undefined
  maxCount: number
  /** Of one file, in bytes. */
  maxBytes: number
  /** Of all files of the field together, in bytes. */
  maxTotalBytes?: number
  /** Endings with their dot, e.g. `.pdf`. */
  types: readonly string[]
  /** Pictures are among the types, so that a phone offers its camera. */
  camera?: boolean
  /** The documents in which something is to be hidden: pictures are shown for that before they are sent. */
  masking?: readonly string[] | undefined
  /** `offered`: wide screens offer to go on on a phone. `here`: this is the phone, whose camera comes first. */
  phone?: 'offered' | 'here' | undefined
  /** The limits in words, one line each. */
  limits: readonly string[]
  /** The {@link AttachmentList}. */
  children: ComponentChildren
}

/**
 * 添付の欄 (D8): the list, then a dashed area with the real controls. Without a script the file is chosen and sent
 * with 「添付する」; with it files go at once, several, also by dropping them.
 */
export function AttachmentDrop(props: AttachmentDropProps): VNode {
  const words = useWords()
  const { wiring, fieldId, types, camera, phone, limits } = props
  return (
    <attachment-drop
      data-upload={props.uploadUrl}
      data-pieces={props.piecesUrl}
      data-max-count={props.maxCount}
      data-max-bytes={props.maxBytes}
      data-max-total-bytes={props.maxTotalBytes}
      data-types={types.join(',')}
      data-masking={props.masking?.join(',')}
    >
      {props.children}
      <ul class="attachments" data-uploads />
      <template data-upload-row>
        <UploadRow />
      </template>
      <div class="drop">
        <div class="drop-buttons">
          {camera && phone === 'here' && <CameraInput id={`${wiring.id}-camera`} first />}
          <span class="drop-pick">
            <input
              {...wiring}
              type="file"
              name={`file:${fieldId}`}
              multiple={props.maxCount > 1}
              accept={types.join(',')}
              aria-label={words.chooseFile}
            />
            <label class="button button-outline" for={wiring.id} aria-hidden="true">
              <Icon name="upload" />
              {words.chooseFile}
            </label>
          </span>
          {camera && phone !== 'here' && <CameraInput id={`${wiring.id}-camera`} />}
          {camera && phone === 'offered' && (
            <span class="drop-phone">
              <Button name="action" value={`phone:${fieldId}`} icon="smartphone" busy={false} formNoValidate>
                {words.onPhone}
              </Button>
            </span>
          )}
          <span data-without-script>
            <Button name="action" value={`attach:${fieldId}`} formNoValidate>
              {words.attach}
            </Button>
          </span>
        </div>
        <p class="drop-here">{words.dropHere}</p>
        {props.masking && <HideBefore />}
        <div class="drop-limits">
          {limits.map((limit) => (
            <p key={limit}>{limit}</p>
          ))}
        </div>
      </div>
      <output class="visually-hidden" data-upload-status />
    </attachment-drop>
  )
}

/** How to hide something without the editor, which needs a script. */
function HideBefore(): VNode {
  const words = useWords().hideBefore
  return (
    <div data-without-script>
      <Fold summary={words.summary}>
        <ul class="drop-ways">
          {words.ways.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
      </Fold>
    </div>
  )
}

function CameraInput({ id, first }: { id: string; first?: boolean }): VNode {
  const words = useWords()
  const label = first ? words.takePhotoHere : words.takePhoto
  return (
    <span class={first ? 'drop-pick drop-camera drop-camera-first' : 'drop-pick drop-camera'}>
      <input
        id={id}
        type="file"
        accept="image/*"
        capture="environment"
        data-camera="photo"
        aria-label={label}
      />
      <label class={first ? 'button button-main' : 'button button-outline'} for={id} aria-hidden="true">
        <Icon name="camera" />
        {label}
      </label>
    </span>
  )
}

/** Whether a page offers to take photos. Text of people cannot: its `"` is escaped. */
export const holdsCamera = (html: string): boolean => html.includes('data-camera="')

/** What the script shows for a file on its way: progress, or why it did not arrive. */
function UploadRow(): VNode {
  const words = useWords()
  return (
    <li>
      <div class="attachment">
        <span class="attachment-thumbnail">
          <Icon name="file" size={28} />
        </span>
        <div class="attachment-words">
          <p class="attachment-name" data-name />
          <progress data-progress max={100} value={0} aria-label={words.uploadProgress} />
          <p class="attachment-size number" data-words />
          <p class="field-error" data-error hidden>
            <span>＊</span>
            <span data-reason />
          </p>
        </div>
        <div class="attachment-actions">
          <button type="button" class="button button-outline button-sm" data-again hidden>
            {words.sendAgain}
          </button>
          <button type="button" class="button button-danger-outline button-sm" data-stop>
            {words.stopUpload}
          </button>
          <button type="button" class="button button-outline button-sm" data-close hidden>
            {words.close}
          </button>
        </div>
      </div>
    </li>
  )
}
