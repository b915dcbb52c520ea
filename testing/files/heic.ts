/**
 * One square of 64 × 64 pixels as HEVC: its upper 48 lines are red and green, blue and white, a quarter each. Nothing here
 * encodes HEVC, so these 230 bytes were made once with libheif's `heif-enc`; the file around them is made anew each time.
 */
const settings = Buffer.from(
  [
    'AQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQAqQgEBA3AAAAMAkAAAAwAAAwAe',
    'oCCBBZbq5Ka5uBAQMCAAAAMAIAAAAwAhIgABAAZEAcFzwIk=',
  ].join(''),
  'base64',
)
const pixels = Buffer.from(
  [
    'AAAAcygBr1j5Et3/1hP/nTSHDVy8cw1P9QgLsZ5+gNramVBNx3qhPMeX7nHQjai15Q48yqIoCaaBxTnBTC6UHiTI/+YY/9Gy1gEy',
    'PqpEGO2oCNCneUGl4XKkf9gP567s9uT2UHpSqtKjaw+jT9MHjW8ZPabyl1w=',
  ].join(''),
  'base64',
)

type Photo = {
  /** Of the whole picture, as it claims. */
  width?: number
  height?: number
  /** Quarter turns against the clock. */
  turns?: 0 | 1 | 2 | 3
  /** An Exif block, which says where it was taken. */
  exif?: Buffer
}

const u16 = (...values: number[]) => Buffer.concat(values.map((value) => Buffer.of(value >> 8, value & 255)))
const u32 = (...values: number[]) =>
  Buffer.concat(values.map((value) => u16(Math.floor(value / 65_536), value % 65_536)))
const text = (value: string) => Buffer.from(value, 'latin1')
const box = (kind: string, ...content: Buffer[]) => {
  const all = Buffer.concat(content)
  return Buffer.concat([u32(all.length + 8), text(kind), all])
}
const full = (kind: string, version: number, ...content: Buffer[]) =>
  box(kind, Buffer.of(version, 0, 0, 0), ...content)
const hidden = (id: number, kind: string) =>
  box('infe', Buffer.of(2, 0, 0, 1), u16(id, 0), text(kind), Buffer.of(0))

/** A HEIC as a phone writes it: a grid of squares, turned, with an Exif beside it. */
export function heic({ width = 64, height = 48, turns = 0, exif = Buffer.alloc(0) }: Photo = {}): Buffer {
  const ftyp = box('ftyp', text('heic'), u32(0), text('mif1heic'))
  const entry = (id: number, kind: string) => full('infe', 2, u16(id, 0), text(kind), Buffer.of(0))
  const grid = Buffer.concat([Buffer.of(0, 0, 0, 0), u16(width, height)])
  const exifItem = Buffer.concat([u32(0), exif])
  const meta = (mdatAt: number) =>
    full(
      'meta',
      0,
      full('hdlr', 0, u32(0), text('pict'), Buffer.alloc(13)),
      full('pitm', 0, u16(2)),
      full('iinf', 0, u16(3), hidden(1, 'hvc1'), entry(2, 'grid'), entry(3, 'Exif')),
      full('iref', 0, box('dimg', u16(2, 1, 1)), box('cdsc', u16(3, 1, 2))),
      box(
        'iprp',
        box(
          'ipco',
          box('hvcC', settings),
          full('ispe', 0, u32(64, 64)),
          full('ispe', 0, u32(width, height)),
          box('irot', Buffer.of(turns)),
        ),
        full('ipma', 0, u32(2), u16(1), Buffer.of(2, 0x81, 0x02), u16(2), Buffer.of(2, 0x03, 0x84)),
      ),
      box('idat', grid),
      full(
        'iloc',
        1,
        Buffer.of(0x44, 0x00),
        u16(3),
        ...[
          { id: 1, way: 0, at: mdatAt, length: pixels.length },
          { id: 2, way: 1, at: 0, length: grid.length },
          { id: 3, way: 0, at: mdatAt + pixels.length, length: exifItem.length },
        ].map(({ id, way, at, length }) => Buffer.concat([u16(id, way, 0, 1), u32(at, length)])),
      ),
    )
  const mdatAt = ftyp.length + meta(0).length + 8
  return Buffer.concat([ftyp, meta(mdatAt), box('mdat', pixels, exifItem)])
}
