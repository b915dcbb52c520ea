/** コード: what was read from a bar code or a QR code. `kind` as its reader names it, e.g. `Codabar` or `code_39`. */
export interface ReadCode {
  kind: string
  text: string
}

/**
 * The number that a code stands for. NW-7 (Codabar) is written between two letters of A to D, which tell a reader where it begins and
 * ends and are no part of the number; every other code is taken as it is. Runs in the browser.
 */
export function numberOfCode({ kind, text }: ReadCode): string {
  const line = text.replace(/[\r\n]+/g, ' ').trim()
  return kind.toLowerCase() === 'codabar' ? line.replace(/^[A-DTN*E](.+)[A-DTN*E]$/i, '$1') : line
}
