import { checkText, cleanText } from '../kernel/text'

export type BadText = 'nul' | 'lone-surrogate' | 'broken-utf8' | 'control'

/** 送信された入力: the text fields of a post. A name is looked up in a map, so that none of them is special (`I9`). */
export class FormInput {
  private readonly values = new Map<string, string[]>()
  /** Fields whose text cannot be kept as it came, and why (`X1`, `X2`); what can be kept is in their value. */
  readonly bad = new Map<string, BadText>()

  /** The first value of a field; '' where the post does not name it. */
  text(name: string): string {
    return this.values.get(name)?.[0] ?? ''
  }

  /** All values of a field in the order they came. */
  all(name: string): readonly string[] {
    return this.values.get(name) ?? []
  }

  has(name: string): boolean {
    return this.values.has(name)
  }

  /** Each name once, in the order they came. */
  names(): string[] {
    return [...this.values.keys()]
  }

  /** Every name with every value. */
  pairs(): [string, string][] {
    return [...this.values].flatMap(([name, values]) =>
      values.map((value): [string, string] => [name, value]),
    )
  }

  /** Adds a value; what cannot be stored is noted and taken out of it. */
  add(name: string, bytes: Uint8Array): void {
    const { text, broken } = decodeUtf8(bytes)
    const check = checkText(text)
    const bad = broken ? 'broken-utf8' : check
    if (bad !== 'ok') this.bad.set(name, bad)
    const kept = this.values.get(name) ?? []
    kept.push(check === 'ok' ? text : cleanText(text))
    this.values.set(name, kept)
  }
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lenient = new TextDecoder('utf-8', { ignoreBOM: true })

/** Bytes as text; what is no UTF-8 is left out and said so, never turned into U+FFFD unsaid. */
export function decodeUtf8(bytes: Uint8Array): { text: string; broken: boolean } {
  try {
    return { text: strict.decode(bytes), broken: false }
  } catch {
    return { text: lenient.decode(bytes).replaceAll('\ufffd', ''), broken: true }
  }
}
