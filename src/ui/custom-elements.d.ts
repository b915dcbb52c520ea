import type { HTMLAttributes } from 'preact'

/** 部品の要素: the elements that the browser's scripts bring to life around markup that already works. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'attachment-drop': HTMLAttributes<HTMLElement>
      'draft-form': HTMLAttributes<HTMLElement>
      'copy-button': HTMLAttributes<HTMLElement>
      'print-button': HTMLAttributes<HTMLElement>
      'barcode-box': HTMLAttributes<HTMLElement>
      'postcode-box': HTMLAttributes<HTMLElement>
      'signature-pad': HTMLAttributes<HTMLElement>
      'password-box': HTMLAttributes<HTMLElement>
      'passkey-form': HTMLAttributes<HTMLElement>
      'key-switch': HTMLAttributes<HTMLElement>
      'black-out': HTMLAttributes<HTMLElement>
      'live-preview': HTMLAttributes<HTMLElement>
    }
  }
}
