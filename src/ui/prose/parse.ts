/** A piece of a line: words, words that stand out, a telephone number or an address to follow. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'strong'; text: string }
  | { kind: 'phone'; text: string; href: string }
  | { kind: 'link'; text: string; href: string }

export type Line = readonly Piece[]

/** What staff's plain text is made of. */
export type Block =
  | { kind: 'heading'; line: Line }
  /** 条: a numbered term's heading, one level below a heading. */
  | { kind: 'term'; line: Line }
  | { kind: 'paragraph'; lines: readonly Line[] }
  | { kind: 'list'; items: readonly Line[] }
  | { kind: 'note'; lines: readonly Line[] }

/**
 * Reads plain text written by staff as blocks. An empty line ends a block; a line 「・…」 or `- …` is an item of a
 * list, 「◆…◆」 or `# …` a heading, `## …` the heading of a numbered term, 「※…」 begins a note. Everything else is
 * a paragraph whose line breaks are kept. `**…**` stands out. Nothing else is dropped,
 * and nothing becomes markup.
 */
export function parseProse(text: string): Block[] {
  const blocks: Block[] = []
  let open: Block | undefined
  for (const raw of text.replace(/\r\n?/g, '\n').split('\n')) {
    const line = raw.replace(/[\s　]+$/, '')
    if (line === '') {
      open = undefined
      continue
    }
    const next = blockOf(line)
    const grown = open && join(open, next)
    if (grown) blocks[blocks.length - 1] = grown
    else blocks.push(next)
    open = grown ?? next
  }
  return blocks
}

const headingLine = /^(?:◆\s*(.+?)\s*◆?|#\s+(.+))$/
const termLine = /^##\s+(.+)$/
const itemLine = /^[\s　]*(?:・|-\s)\s*(.+)$/

function blockOf(line: string): Block {
  const term = termLine.exec(line)
  if (term) return { kind: 'term', line: parsePieces(term[1]!) }
  const heading = headingLine.exec(line)
  if (heading) return { kind: 'heading', line: parsePieces(heading[1] ?? heading[2]!) }
  const item = itemLine.exec(line)
  if (item) return { kind: 'list', items: [parsePieces(item[1]!)] }
  if (line.startsWith('※')) return { kind: 'note', lines: [parsePieces(line.slice(1).trimStart())] }
  return { kind: 'paragraph', lines: [parsePieces(line)] }
}

/** The open block with the next line in it, if they belong together; two notes stay two. */
function join(open: Block, next: Block): Block | undefined {
  if (open.kind === 'list' && next.kind === 'list') return { ...open, items: [...open.items, ...next.items] }
  if ((open.kind === 'paragraph' || open.kind === 'note') && next.kind === 'paragraph') {
    return { ...open, lines: [...open.lines, ...next.lines] }
  }
  return undefined
}

const special =
  /\*\*([^*]+)\*\*|(https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+)|((?<![\d-])0\d{1,3}-\d{2,4}-\d{3,4}(?![\d-]))/g

/**
 * Finds `**words that stand out**`, telephone numbers and http(s) addresses in a line; a full stop or bracket after an
 * address is no part of it.
 */
export function parsePieces(line: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const found of line.matchAll(special)) {
    const { piece, length } = pieceOf(found)
    if (found.index > from) pieces.push({ kind: 'text', text: line.slice(from, found.index) })
    pieces.push(piece)
    from = found.index + length
  }
  if (from < line.length) pieces.push({ kind: 'text', text: line.slice(from) })
  return pieces
}

function pieceOf([whole, strong, address]: RegExpExecArray): { piece: Piece; length: number } {
  if (strong) return { piece: { kind: 'strong', text: strong }, length: whole.length }
  const text = address ? trimmedAddress(address) : whole
  if (!address)
    return { piece: { kind: 'phone', text, href: `tel:${text.replaceAll('-', '')}` }, length: text.length }
  const piece: Piece = URL.canParse(text) ? { kind: 'link', text, href: text } : { kind: 'text', text }
  return { piece, length: text.length }
}

function trimmedAddress(address: string): string {
  const bare = address.replace(/[.,:;!?'*]+$/, '')
  return bare.endsWith(')') && !bare.includes('(') ? bare.slice(0, -1) : bare
}
