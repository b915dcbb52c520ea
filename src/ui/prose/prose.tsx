import { type ComponentChildren, createContext, Fragment, type VNode } from 'preact'
import { useContext } from 'preact/hooks'
import { Marked, useTheirs } from '../marked'
import { Note } from '../note/note'
import { type Block, type Line, parsePieces, parseProse } from './parse'

/** Whether the text is in the page's language. */
const Ours = createContext(false)

type Level = 2 | 3 | 4

type ProseProps = {
  /** Plain text as staff wrote it. */
  text: string
  /** Level of its headings; terms stand one below. */
  level?: Level
  /** Ours, in the page's language: not in the Japanese of staff. */
  ours?: boolean
}

/** 本文: staff's plain text with headings, lists, notes, telephone numbers and addresses made out. */
export function Prose({ text, level = 3, ours }: ProseProps): VNode {
  const theirs = useTheirs()
  return (
    <div class="prose" {...(ours ? {} : theirs)}>
      <Ours.Provider value={ours ?? false}>
        {parseProse(text).map((block, index) => (
          <ProseBlock key={index} block={block} level={level} />
        ))}
      </Ours.Provider>
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
export function InlineProse({ text }: { text: string }): VNode {
  const theirs = useTheirs()
  const pieces = <Pieces line={parsePieces(text)} />
  return theirs.lang ? <span {...theirs}>{pieces}</span> : pieces
}

/** Japanese in a text of ours is marked by itself, in a text of staff with all of it. */
function PlainText({ text }: { text: string }): ComponentChildren {
  return useContext(Ours) ? <Marked>{text}</Marked> : text
}

function Pieces({ line }: { line: Line }): VNode {
  return (
    <>
      {line.map((piece, index) => {
        if (piece.kind === 'text') return <PlainText key={index} text={piece.text} />
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
export function ScrollBox({ label, text, level = 3, ours }: ScrollBoxProps): VNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="scroll-box" aria-label={label} tabIndex={0}>
      <Prose text={text} level={level} ours={ours} />
    </section>
  )
}
