import type { ComponentChildren, VNode } from 'preact'
import { Icon } from '../icon/icon'
import { Marked } from '../marked'
import { useWords } from '../words'

interface BarcodeBoxProps {
  /** The label of the question, for who hears the button only. */
  label: string
  /** What the number looks like: other codes in the picture are passed over. */
  pattern?: string | undefined
  least?: number | undefined
  most?: number | undefined
  /** The box of the number. */
  children: ComponentChildren
}

/**
 * A box with a button beside it that reads the number from a code by camera. Without scripts there is the box alone: styles show the
 * button where scripts run, so that nothing moves when they arrive. A page with one is sent with what reading needs (`H3`).
 */
export function BarcodeBox({ label, pattern, least, most, children }: BarcodeBoxProps): VNode {
  const words = useWords()
  return (
    <barcode-box data-label={label} data-pattern={pattern} data-least={least} data-most={most}>
      {children}
      <button type="button" class="button button-outline barcode-open" aria-haspopup="dialog">
        <Icon name="camera" />
        <span class="button-label">
          {words.readByCamera}
          <span class="visually-hidden">
            {words.colon}
            <Marked>{label}</Marked>
          </span>
        </span>
      </button>
    </barcode-box>
  )
}

/** Whether a page holds such a box. Text of people cannot: its `<` is escaped. */
export const holdsBarcodeBox = (html: string): boolean => html.includes('<barcode-box')
