/**
 * The pairs of an `application/x-www-form-urlencoded` body, as bytes, so that the reader of a pair can tell broken
 * text from whole text. A `%` without two digits means itself, as in the WHATWG URL standard.
 */
export function* urlencodedPairs(body: Buffer): Generator<{ name: Buffer; value: Buffer }> {
  let start = 0
  while (start < body.length) {
    const found = body.indexOf(0x26, start)
    const end = found === -1 ? body.length : found
    if (end > start) {
      const pair = body.subarray(start, end)
      const equals = pair.indexOf(0x3d)
      const nameEnd = equals === -1 ? pair.length : equals
      yield { name: unescaped(pair.subarray(0, nameEnd)), value: unescaped(pair.subarray(nameEnd + 1)) }
    }
    start = end + 1
  }
}

function unescaped(bytes: Buffer): Buffer {
  const out = Buffer.allocUnsafe(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    const high = byte === 0x25 ? hexValue(bytes[at + 1]) : -1
    const low = high >= 0 ? hexValue(bytes[at + 2]) : -1
    if (low >= 0) at += 2
    out[length++] = low >= 0 ? high * 16 + low : byte === 0x2b ? 0x20 : byte
  }
  return out.subarray(0, length)
}

function hexValue(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}
