import { deflateSync } from 'node:zlib'
import { badNames } from './bad-names'
import { heic } from './heic'
import { gif, jpeg, lockedPdf, naughtyFiles, pdf, png, pngOf, tiff, tiffOf } from './naughty-files'
import { type BadInput, kept, refused } from './outcomes'
import { exifWithPlace, gifWithPlace, pngWithPlace, secretPlace, withPlace } from './placed-pictures'
import { pngChunk } from './png-chunks'
import { type ZippedFile, zipOf } from './zips'

const megabyte = 1024 * 1024
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
const zipped = (...files: ZippedFile[]) => zipOf(files)
const inner = () => ({ name: '中.pdf', bytes: pdf() })

/** A PNG of 16,000² pixels that is what it says: 250 million of them in some kilobytes. */
function floodPng(): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(16_000, 0)
  head.writeUInt32BE(16_000, 4)
  head.set([1, 0, 0, 0, 0], 8)
  const pixels = deflateSync(Buffer.alloc(16_000 * 2001), { level: 9 })
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', head),
    pngChunk('IDAT', pixels),
    pngChunk('IEND'),
  ])
}

/** A small picture with a text, or a profile, that becomes 300 MB. */
const pngBomb = (picture: Buffer, kind: string): Buffer =>
  Buffer.concat([
    picture.subarray(0, 33),
    pngChunk(kind, Buffer.concat([Buffer.from('icc\0\0'), deflateSync(Buffer.alloc(300 * megabyte))])),
    picture.subarray(33),
  ])

/** A GIF that is a script as well: its width reads as the beginning of a comment, a comment of the GIF ends it. */
function gifScript(): Buffer {
  const head = Buffer.from('GIF89a/*\x01\0\0\0\0', 'latin1')
  const script = Buffer.from('*/=1;alert(document.domain);//')
  const pixel = Buffer.from('2c00000000010001000002024401003b', 'hex')
  return Buffer.concat([head, Buffer.of(0x21, 0xfe, script.length), script, Buffer.of(0), pixel])
}

const scriptedPdf = (): Buffer =>
  Buffer.from(
    pdf()
      .toString('latin1')
      .replace('/Type /Catalog', '/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'),
    'latin1',
  )

/** Files that are two things at once. */
async function polyglots(): Promise<BadInput[]> {
  const zip = zipped(inner())
  const page = Buffer.from('%PDF-1.4\n<html><script>alert(1)</script>')
  return [
    {
      what: 'a GIF that is a script',
      name: 'a.gif',
      bytes: gifScript(),
      outcome: kept('a.gif', 'gif', { without: 'alert' }),
    },
    {
      what: 'a GIF that is a whole ZIP',
      name: 'a.gif',
      bytes: Buffer.concat([await gif(), zip]),
      outcome: refused('broken'),
    },
    {
      what: 'a JPEG that is a whole ZIP',
      name: 'a.jpg',
      bytes: Buffer.concat([await jpeg(), zip]),
      outcome: refused('broken'),
    },
    {
      what: 'a PNG that is a whole ZIP',
      name: 'a.png',
      bytes: Buffer.concat([await png(), zip]),
      outcome: refused('broken'),
    },
    {
      what: 'a PDF that is a page',
      name: 'a.pdf',
      bytes: Buffer.concat([page, pdf()]),
      outcome: refused('broken'),
    },
    { what: 'a page called PDF', name: 'a.pdf', bytes: page, outcome: refused('broken') },
    { what: 'a PDF with a script', name: 'a.pdf', bytes: scriptedPdf(), outcome: kept('a.pdf', 'pdf') },
    {
      what: 'a ZIP behind a PDF, called ZIP',
      name: 'a.zip',
      bytes: Buffer.concat([pdf(), zip]),
      outcome: refused('name-mismatch'),
    },
    {
      what: 'a GIF with a page behind it',
      name: 'a.gif',
      bytes: Buffer.concat([await gif(), Buffer.from('<script>alert(1)</script>')]),
      outcome: refused('broken'),
    },
    {
      what: 'a PNG with a page in a text',
      name: 'a.png',
      bytes: pngWithPlace(await png(), exifWithPlace(1)),
      outcome: kept('a.png', 'png', { without: secretPlace }),
    },
    { what: 'an SVG', name: 'a.svg', bytes: svg, outcome: refused('type-not-allowed') },
    { what: 'an SVG called JPEG', name: 'a.jpg', bytes: svg, outcome: refused('name-mismatch') },
    { what: 'an SVG called PDF', name: 'a.pdf', bytes: svg, outcome: refused('name-mismatch') },
    {
      what: 'an SVG in a ZIP',
      name: 'a.zip',
      bytes: zipped({ name: 'a.svg', bytes: svg }),
      outcome: refused('type-not-allowed', 'a.svg'),
    },
    {
      what: 'an SVG called PNG in a ZIP',
      name: 'a.zip',
      bytes: zipped({ name: 'a.png', bytes: svg }),
      outcome: refused('name-mismatch', 'a.png'),
    },
  ]
}

/** Files that become much larger than they are, or say so. */
export async function bombs(): Promise<BadInput[]> {
  const picture = await png()
  const zeros = Buffer.alloc(300 * megabyte)
  const nested = zipped({ name: '外.zip', bytes: zipped({ name: '内.zip', bytes: zipped(inner()) }) })
  return [
    { what: 'a flood of pixels', name: 'a.png', bytes: floodPng(), outcome: refused('too-many-pixels') },
    {
      what: 'a PNG that claims 65,000²',
      name: 'a.png',
      bytes: pngOf(65_000, 65_000),
      outcome: refused('too-many-pixels'),
    },
    {
      what: 'a TIFF that claims 65,000²',
      name: 'a.tif',
      bytes: tiffOf(65_000, 65_000),
      outcome: refused('too-many-pixels'),
    },
    {
      what: 'a HEIC that claims 16,000²',
      name: 'a.heic',
      bytes: heic({ width: 16_000, height: 16_000 }),
      outcome: refused('too-many-pixels'),
    },
    { what: 'a HEIC without width', name: 'a.heic', bytes: heic({ width: 0 }), outcome: refused('broken') },
    {
      what: 'a text that becomes 300 MB',
      name: 'a.png',
      bytes: pngBomb(picture, 'zTXt'),
      outcome: kept('a.png', 'png', { without: 'zTXt' }),
    },
    {
      what: 'a profile that becomes 300 MB',
      name: 'a.png',
      bytes: pngBomb(picture, 'iCCP'),
      outcome: kept('a.png', 'png'),
    },
    {
      what: 'a ZIP of 300 MB of zeros',
      name: 'a.zip',
      bytes: zipped({ name: '零.pdf', bytes: zeros }),
      outcome: refused('zip-too-large', '零.pdf'),
    },
    {
      what: 'the same that claims 100 bytes',
      name: 'a.zip',
      bytes: zipped({ name: '零.pdf', bytes: zeros, claims: 100 }),
      outcome: refused('broken', '零.pdf'),
    },
    {
      what: 'a ZIP that claims 4 GB',
      name: 'a.zip',
      bytes: zipped({ ...inner(), claims: 0xffff_fff0 }),
      outcome: refused('zip-too-large', '中.pdf'),
    },
    {
      what: 'a ZIP of ten times 60 MB',
      name: 'a.zip',
      bytes: zipOf(
        Array.from({ length: 10 }, (_, index) => ({
          name: `${index}.pdf`,
          bytes: zeros.subarray(0, 60 * megabyte),
        })),
      ),
      outcome: refused('zip-too-large', '0.pdf'),
    },
    {
      what: 'a ZIP in a ZIP in a ZIP',
      name: 'a.zip',
      bytes: nested,
      outcome: refused('zip-nested', '外.zip'),
    },
    {
      what: 'a ZIP of 1,001 files',
      name: 'a.zip',
      bytes: zipOf(
        Array.from({ length: 1001 }, (_, index) => ({ name: `${index}.pdf`, bytes: Buffer.of(1) })),
      ),
      outcome: refused('zip-too-many'),
    },
  ]
}

/** Files that were cut off, are empty, or cannot be opened. */
async function incomplete(): Promise<BadInput[]> {
  const photo = await jpeg(400, 400)
  const cut: [string, Buffer][] = [
    ['a.jpg', photo.subarray(0, -9000)],
    ['b.jpg', withPlace(photo, exifWithPlace(6)).subarray(0, 5000)],
    ['a.png', (await png()).subarray(0, -200)],
    ['a.gif', (await gif()).subarray(0, -100)],
    ['a.tif', (await tiff(300, 200)).subarray(0, 5000)],
    ['a.pdf', pdf().subarray(0, -40)],
    ['a.heic', heic().subarray(0, -50)],
    ['b.heic', heic().subarray(0, 200)],
    ['a.zip', zipped(inner(), inner()).subarray(0, -60)],
    ['b.zip', zipped(inner()).subarray(0, 100)],
  ]
  const empty = ['a.pdf', 'a.png', 'a.jpg', 'a.heic', 'a.zip']
  return [
    ...cut.map(([name, bytes]) => ({ what: `${name}, cut off`, name, bytes, outcome: refused('broken') })),
    ...empty.map((name) => ({
      what: `${name} of 0 bytes`,
      name,
      bytes: Buffer.alloc(0),
      outcome: refused('empty'),
    })),
    {
      what: 'a locked PDF',
      name: 'a.pdf',
      bytes: lockedPdf(),
      outcome: kept('a.pdf', 'pdf', { locked: true }),
    },
    {
      what: 'a locked ZIP',
      name: 'a.zip',
      bytes: zipped({ ...inner(), encrypted: true }),
      outcome: kept('a.zip', 'zip', { locked: true }),
    },
    { what: 'a ZIP with nothing in it', name: 'a.zip', bytes: zipped(), outcome: refused('zip-empty') },
    {
      what: 'only the first bytes of a JPEG',
      name: 'a.jpg',
      bytes: Buffer.from('ffd8ffe000', 'hex'),
      outcome: refused('broken'),
    },
    { what: 'a HEIC called JPEG', name: 'a.jpg', bytes: heic(), outcome: refused('name-mismatch') },
    { what: 'a JPEG called HEIC', name: 'a.heic', bytes: photo, outcome: refused('name-mismatch') },
    { what: 'a PDF called ZIP', name: 'a.zip', bytes: pdf(), outcome: refused('name-mismatch') },
    { what: 'a ZIP called PDF', name: 'a.pdf', bytes: zipped(inner()), outcome: refused('name-mismatch') },
    {
      what: 'a photo with its place, and another behind it',
      name: 'a.jpg',
      bytes: withPlace(photo, exifWithPlace(6)),
      outcome: kept('a.jpg', 'jpeg', { without: secretPlace }),
    },
    {
      what: 'a HEIC with its place',
      name: 'IMG.HEIC',
      bytes: heic({ exif: exifWithPlace(6) }),
      outcome: kept('IMG.jpg', 'jpeg', { without: secretPlace }),
    },
    {
      what: 'a GIF with its place',
      name: 'a.gif',
      bytes: gifWithPlace(await gif()).subarray(0, -secretPlace.length),
      outcome: kept('a.gif', 'gif', { without: secretPlace }),
    },
  ]
}

/** Everything bad that somebody may send as a file, made when it is asked for, with what becomes of it. */
export async function badInput(): Promise<BadInput[]> {
  const named = (await naughtyFiles()).map(({ name, bytes, reason }) => ({
    what: name,
    name,
    bytes,
    outcome: refused(reason),
  }))
  return [...(await polyglots()), ...(await bombs()), ...(await incomplete()), ...badNames(), ...named]
}
