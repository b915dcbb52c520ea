import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { pngChunk } from './png-chunks'

/** A file as somebody would send it. */
export type SentFile = { name: string; bytes: Buffer }

/** A picture with enough detail that its bytes are many; `side` in pixels. */
const picture = (width = 60, height = 40) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#ffffff',
      noise: { type: 'gaussian', mean: 120, sigma: 40 },
    },
  })

export const png = () => picture().png().toBuffer()
export const gif = () => picture().gif().toBuffer()
export const jpeg = (width = 60, height = 40) => picture(width, height).jpeg().toBuffer()
export const tiff = (width = 60, height = 40) =>
  picture(width, height).tiff({ compression: 'lzw' }).toBuffer()

/** A photo as a phone writes it: lying on its side, with the place where it was taken. */
export const photo = () =>
  picture(80, 40)
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '40/1 49/1 0/1' } })
    .toBuffer()

/** A page that says 窓口, as small as a PDF can be. */
export function pdf(text = 'Madoguchi'): Buffer {
  const content = `BT /F1 24 Tf 40 100 Td (${text}) Tj ET`
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ])
}

/** Pages of plain colours, 200 × 100 points each: red, green, blue, and again. */
export function pdfPages(count: number): Buffer {
  const kids = Array.from({ length: count }, (_, index) => `${3 + index * 2} 0 R`)
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${count} >>`,
    ...kids.flatMap((_, index) => {
      const content = `${['1 0 0', '0 1 0', '0 0 1'][index % 3]} rg 0 0 200 100 re f`
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents ${4 + index * 2} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ])
}

/** A PDF that asks for a password nobody knows. */
export const lockedPdf = (): Buffer => {
  const noise = `<${'a7'.repeat(32)}>`
  return pdfOf(
    ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>'],
    `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ${noise} /U ${noise} >> /ID [<00> <00>]`,
  )
}

/** A PDF whose one page is painted over for longer than anybody waits. */
export function slowPdf(): Buffer {
  const content = '0 0 1 rg 0 0 200 200 re f\n'.repeat(150_000)
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ])
}

/** A PDF whose one page holds itself sixty times, and so on: more than any memory. */
export function hungryPdf(): Buffer {
  const again = 'q /X Do Q\n'.repeat(60)
  const forms = 8
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
    `<< /Length ${again.length} >>\nstream\n${again}\nendstream`,
    ...Array.from({ length: forms }, (_, index) => {
      const next = index + 1 < forms ? `/Resources << /XObject << /X ${6 + index} 0 R >> >>` : ''
      const content = next ? again : '0 0 1 rg 0 0 200 200 re f\n'
      return `<< /Type /XObject /Subtype /Form /BBox [0 0 200 200] ${next} /Length ${content.length} >>\nstream\n${content}\nendstream`
    }),
  ])
}

function pdfOf(objects: readonly string[], more = ''): Buffer {
  let body = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${more} >>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.from(body + table + trailer, 'latin1')
}

/** A ZIP archive without anything in it. */
const zip = Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)])
const exe = Buffer.concat([Buffer.from('MZ\u0090\u0000'), Buffer.alloc(300)])

/** A PNG of a given head that holds almost nothing: 16,000² is a pixel flood, 65,000² a lie. */
export function pngOf(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 6, 0, 0, 0], 8)
  const chunks = [pngChunk('IHDR', head), pngChunk('IDAT', deflateSync(Buffer.alloc(1000))), pngChunk('IEND')]
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks])
}

/** A TIFF whose directory claims these dimensions and that holds no pixels. */
export function tiffOf(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(8 + 2 + 24 + 4)
  bytes.write('II*\0', 0, 'latin1')
  bytes.writeUInt32LE(8, 4)
  bytes.writeUInt16LE(2, 8)
  for (const [index, side] of [width, height].entries()) {
    const at = 10 + index * 12
    bytes.writeUInt16LE(0x100 + index, at)
    bytes.writeUInt16LE(4, at + 2)
    bytes.writeUInt32LE(1, at + 4)
    bytes.writeUInt32LE(side, at + 8)
  }
  return bytes
}

/** Odd but honest files: every one of them must be accepted. */
export async function honestFiles(): Promise<SentFile[]> {
  const film = Buffer.concat([
    Buffer.from('\0\0\0\u0018ftypmp42', 'latin1'),
    Buffer.alloc(20_000, 'moov\u00ff\u0001'),
  ])
  const pages = [await png(), await png()]
  return [
    { name: 'カード.png', bytes: await png() },
    { name: '大文字.PNG', bytes: await png() },
    { name: 'カード.gif', bytes: await gif() },
    { name: 'カード.jpg', bytes: await jpeg() },
    { name: 'カード.jpeg', bytes: await jpeg(900, 900) },
    { name: '全角．ｊｐｇ', bytes: await jpeg() },
    { name: '横向き.jpg', bytes: await photo() },
    { name: '動く写真.jpg', bytes: Buffer.concat([await jpeg(400, 400), film]) },
    { name: '余白付き.jpg', bytes: Buffer.concat([await jpeg(), Buffer.alloc(10_000)]) },
    {
      name: '動く絵.gif',
      bytes: await sharp(pages, { join: { animated: true } })
        .gif()
        .toBuffer(),
    },
    { name: '余白付き.gif', bytes: Buffer.concat([await gif(), Buffer.from('\r\n\0\0')]) },
    { name: 'スキャン.tif', bytes: await tiff() },
    { name: '大きなスキャン.tiff', bytes: await tiff(300, 200) },
    {
      name: '複数ページ.tif',
      bytes: await sharp(pages, { join: { animated: true } })
        .tiff()
        .toBuffer(),
    },
    { name: '住民票の写し.pdf', bytes: pdf() },
    { name: '前に余り.pdf', bytes: Buffer.concat([Buffer.alloc(900, 'X-Header: y\r\n'), pdf()]) },
    { name: '後ろに余白.pdf', bytes: Buffer.concat([pdf(), Buffer.alloc(3000, ' ')]) },
  ]
}

/** Files that must be refused, each with the reason. */
export async function naughtyFiles(): Promise<(SentFile & { reason: string })[]> {
  const picture = await png()
  const photo = await jpeg(400, 400)
  const moving = await gif()
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
  const html = Buffer.from('<!doctype html><script>alert(1)</script>')
  const hidden = (from: Buffer, what: Buffer) => Buffer.concat([from, what])
  return [
    { name: '空.pdf', bytes: Buffer.alloc(0), reason: 'empty' },
    { name: 'setup.exe', bytes: exe, reason: 'type-not-allowed' },
    { name: '請求書.pdf.exe', bytes: exe, reason: 'type-not-allowed' },
    { name: '絵.svg', bytes: svg, reason: 'type-not-allowed' },
    { name: '頁.html', bytes: html, reason: 'type-not-allowed' },
    { name: '末尾なし', bytes: picture, reason: 'type-not-allowed' },
    { name: 'pdf', bytes: pdf(), reason: 'type-not-allowed' },
    { name: '請求書.pdf', bytes: exe, reason: 'name-mismatch' },
    { name: '絵.png', bytes: svg, reason: 'name-mismatch' },
    { name: '頁.pdf', bytes: html, reason: 'name-mismatch' },
    { name: '書庫.pdf', bytes: Buffer.from('PK\u0003\u0004'.padEnd(60, '\0')), reason: 'name-mismatch' },
    { name: '写真.jpg', bytes: picture, reason: 'name-mismatch' },
    { name: '写真.pdf', bytes: photo, reason: 'name-mismatch' },
    { name: '雑音.pdf', bytes: Buffer.alloc(500, 'あ'), reason: 'broken' },
    { name: '網頁.pdf', bytes: hidden(Buffer.from('%PDF-1.4\n<html><script>'), pdf()), reason: 'broken' },
    { name: '途中まで.pdf', bytes: pdf().subarray(0, -40), reason: 'broken' },
    { name: '書庫付き.pdf', bytes: hidden(pdf(), zip), reason: 'broken' },
    { name: '書庫付き.gif', bytes: hidden(moving, zip), reason: 'broken' },
    { name: '書庫付き.png', bytes: hidden(picture, zip), reason: 'broken' },
    { name: '書庫付き.jpg', bytes: hidden(photo, zip), reason: 'broken' },
    { name: '途中まで.gif', bytes: moving.subarray(0, -200), reason: 'broken' },
    { name: '途中まで.png', bytes: picture.subarray(0, -200), reason: 'broken' },
    { name: '途中まで.jpg', bytes: photo.subarray(0, -9000), reason: 'broken' },
    { name: '途中まで.tif', bytes: (await tiff(300, 200)).subarray(0, 5000), reason: 'broken' },
    { name: '洪水.png', bytes: pngOf(16_000, 16_000), reason: 'too-many-pixels' },
    { name: '嘘.png', bytes: pngOf(65_000, 65_000), reason: 'too-many-pixels' },
    { name: '無.png', bytes: pngOf(0, 10), reason: 'broken' },
    { name: '嘘.tif', bytes: tiffOf(65_000, 65_000), reason: 'too-many-pixels' },
  ]
}
