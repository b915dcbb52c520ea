import type { ComponentChildren, VNode } from 'preact'
import { board, pathOf, type Stroke } from '../../kernel/strokes'
import { Button } from '../button/button'
import { useWords } from '../words'

interface SheetProps {
  strokes: readonly Stroke[]
  class: string
  label?: string | undefined
  children?: ComponentChildren
}

/** The board with what was drawn on it: lines only, in the colour of the text. */
function Sheet({ strokes, class: name, label, children }: SheetProps): VNode {
  return (
    <svg
      class={name}
      viewBox={`0 0 ${board.width} ${board.height}`}
      role="img"
      aria-label={label}
      fill="none"
      stroke="currentColor"
      stroke-width="9"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      {children}
      <g>
        {strokes.map((stroke, at) => (
          <path key={`${at}:${stroke.length}`} d={pathOf(stroke)} />
        ))}
      </g>
    </svg>
  )
}

/** 手書きの署名 as an answer. */
export function SignaturePicture({ strokes }: { strokes: readonly Stroke[] }): VNode {
  return <Sheet strokes={strokes} class="signature-picture" label={useWords().signature.drawn} />
}

interface SignatureBoardProps {
  id: string
  name: string
  /** What was drawn. */
  strokes: readonly Stroke[]
  /** The same as it is sent. */
  text: string
  /** Whether the name was typed. */
  typed: boolean
  /** The box for the name, with its label. */
  children: ComponentChildren
}

/**
 * A board to sign on with a finger, a pen or a mouse, and a box that takes the name in its place. Without scripts there is the box,
 * and what was drawn before; styles decide which of both is shown, so that nothing moves when a script arrives. What is drawn is kept
 * in a hidden control behind the box, of the same name.
 */
export function SignatureBoard(props: SignatureBoardProps): VNode {
  const { id, name, strokes, typed, text, children } = props
  const words = useWords().signature
  return (
    <signature-pad
      id={id}
      class={strokes.length > 0 ? 'signature-drawn' : undefined}
      tabIndex={-1}
      data-empty={words.empty}
      data-drawn={words.drawn}
      data-full={words.full}
    >
      <label class="choice signature-way" for={`${id}-way`}>
        <input id={`${id}-way`} type="checkbox" class="choice-box choice-checkbox" checked={typed} />
        <span class="choice-words">{words.typeInstead}</span>
      </label>
      <div class="signature-board">
        <p class="signature-how">{words.how}</p>
        <Sheet
          strokes={strokes}
          class="signature-sheet"
          label={strokes.length > 0 ? words.drawn : words.empty}
        >
          <path class="signature-line" d={`M60 ${board.height - 110}H${board.width - 60}`} />
        </Sheet>
        <div class="signature-tools">
          <Button type="button" size="sm" icon="return">
            {words.undo}
          </Button>
          <Button type="button" size="sm" icon="close">
            {words.clear}
          </Button>
        </div>
        <p class="signature-said" role="status" />
      </div>
      <div class="box signature-typed">{children}</div>
      <input type="hidden" name={name} value={text} />
    </signature-pad>
  )
}
