import { Fragment, type VNode } from 'preact'
import { Note } from '../note/note'
import { type Block, type Line, parsePieces, parseProse } from './parse'

type Level = 2 | 3 | 4

type ProseProps = {
  /** Plain text as staff wrote it. */
  text: string
  /** Level of its headings; terms stand one below. */
  level?: Level
}

/** 本文: staff's plain text with headings, lists, notes, telephone numbers and addresses made out. */
export function Prose({ text, level = 3 }: ProseProps): VNode {
  return (
    <div class="prose">
      {parseProse(text).map((block, index) => (
        <ProseBlock key={index} block={block} level={level} />
      ))}
    </div>
  )
}

type BlockProps = { block: Block; level: Level }

function ProseBlock({ block, level }: BlockProps): VNode {
  switch (block.kind) {
    case 'heading':
    case 'term': {
      const Heading = `h${block.kind === 'term' ? level + 1 : level}` as 'h2' | 'h3' | 'h4' | 'h5'
      return (
        <Heading class={block.kind === 'term' ? 'prose-term' : undefined}>
          <Pieces line={block.line} />
        </Heading>
      )
    }
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index}>
              <Pieces line={item} />
            </li>
          ))}
        </ul>
      )
    case 'note':
      return (
        <Note>
          <p>
            <Lines lines={block.lines} />
          </p>
        </Note>
      )
    case 'paragraph':
      return (
        <p>
          <Lines lines={block.lines} />
        </p>
      )
  }
}

function Lines({ lines }: { lines: readonly Line[] }): VNode {
  return (
    <>
      {lines.map((line, index) => (
        <Fragment key={index}>
          {index > 0 && <br />}
          <Pieces line={line} />
        </Fragment>
      ))}
    </>
  )
}

/** One line of staff's text inside a paragraph of the page's own. */
export const InlineProse = ({ text }: { text: string }): VNode => <Pieces line={parsePieces(text)} />

function Pieces({ line }: { line: Line }): VNode {
  return (
    <>
      {line.map((piece) => {
        if (piece.kind === 'text') return piece.text
        if (piece.kind === 'strong') return <strong>{piece.text}</strong>
        if (piece.kind === 'phone') {
          return (
            <a class="number whole" href={piece.href}>
              {piece.text}
            </a>
          )
        }
        return (
          <a href={piece.href} rel="noopener">
            {piece.text}
          </a>
        )
      })}
    </>
  )
}

type ScrollBoxProps = ProseProps & { label: string }

/** 利用規約: a long text in a region of its own that scrolls and takes the focus, whole in print. */
export function ScrollBox({ label, text, level = 3 }: ScrollBoxProps): VNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="scroll-box" aria-label={label} tabIndex={0}>
      <Prose text={text} level={level} />
    </section>
  )
}
