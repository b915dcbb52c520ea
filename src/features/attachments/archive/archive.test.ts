import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { heic } from '../../../../testing/files/heic'
import { jpeg, pdf, png } from '../../../../testing/files/naughty-files'
import { type ZippedFile, zipOf } from '../../../../testing/files/zips'
import { ArrivingFile } from '../../../outside/files/arriving-file'
import type { FileType } from '../file-type'
import { checkArchive } from './archive'
import { archiveLimits } from './archive-limits'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-archive-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function check(bytes: Buffer, allowed: FileType[] = ['pdf', 'jpeg', 'zip']) {
  const file = await ArrivingFile.receive(
    folder,
    (async function* () {
      yield bytes
    })(),
  )
  try {
    return await checkArchive(file, allowed)
  } finally {
    await file.close()
  }
}

const good = { name: '書類/証明.pdf', bytes: pdf() }
const zeros = (size: number) => Buffer.alloc(size)
/** 「見積書.pdf」 as Windows in Japan writes it; 「表」 ends in a backslash there. */
const japanese = Buffer.from('95 5c 8e 86 2e 70 64 66'.replaceAll(' ', ''), 'hex')

it('takes what is usual: folders, Japanese names of both kinds, what systems add', async () => {
  const taken: ZippedFile[][] = [
    [good],
    [{ name: '書類/', bytes: zeros(0), stored: true }, good],
    [{ name: japanese, bytes: pdf() }],
    [good, { name: '__MACOSX/._証明.pdf', bytes: zeros(300) }, { name: 'a/.DS_Store', bytes: zeros(99) }],
    [
      { name: '写真.jpg', bytes: await jpeg(), stored: true },
      { name: 'A\\B.PDF', bytes: pdf() },
    ],
    Array.from({ length: archiveLimits.entries }, (_, index) => ({ name: `${index}.pdf`, bytes: pdf() })),
  ]
  for (const files of taken) expect(await check(zipOf(files))).toEqual({ locked: false })
})

it('takes any usual type where a field asks for ZIP alone', async () => {
  expect(await check(zipOf([{ name: 'a.png', bytes: await png() }]), ['zip'])).toEqual({ locked: false })
})

it('takes an encrypted one and tells; what its names give away counts all the same', async () => {
  expect(await check(zipOf([good, { ...good, name: 'b.pdf', encrypted: true }]))).toEqual({ locked: true })
  const bad = await check(zipOf([{ ...good, name: '../b.pdf', encrypted: true }]))
  expect(bad).toEqual({ refused: 'zip-name', entry: '../b.pdf' })
})

const many = Array.from({ length: archiveLimits.entries + 1 }, (_, index) => ({
  name: `${index}.pdf`,
  bytes: zeros(1),
}))
const odd = [
  '../../x.pdf',
  '/etc/x.pdf',
  'C:\\x.pdf',
  '..\\x.pdf',
  'a/../../x.pdf',
  'a\u0000.pdf',
  'a\r\n.pdf',
]

const refused: [string, () => Buffer | Promise<Buffer>, object][] = [
  ['one with nothing in it', () => zipOf([]), { refused: 'zip-empty' }],
  ['one with folders only', () => zipOf([{ name: 'a/', bytes: zeros(0) }]), { refused: 'zip-empty' }],
  ['one with too many files', () => zipOf(many), { refused: 'zip-too-many' }],
  [
    'one of 300 MB of zeros',
    () => zipOf([{ name: '零.pdf', bytes: zeros(300 * 1024 * 1024) }]),
    { refused: 'zip-too-large', entry: '零.pdf' },
  ],
  [
    'one that claims to become large',
    () => zipOf([{ ...good, claims: 0xffff_fff0, method: 8 }]),
    { refused: 'zip-too-large', entry: good.name },
  ],
  [
    'one whose entry is larger than it claims',
    () => zipOf([{ name: 'a.pdf', bytes: zeros(50 * 1024 * 1024), claims: 1000 }]),
    { refused: 'broken', entry: 'a.pdf' },
  ],
  [
    'one within another',
    () => zipOf([{ name: '中.ZIP', bytes: zipOf([good]) }]),
    { refused: 'zip-nested', entry: '中.ZIP' },
  ],
  [
    'one within another under a false name',
    () => zipOf([{ name: 'a.pdf', bytes: zipOf([good]) }]),
    { refused: 'name-mismatch', entry: 'a.pdf' },
  ],
  [
    'a program in it',
    () => zipOf([good, { name: '請求書.pdf.exe', bytes: Buffer.from('MZ') }]),
    { refused: 'type-not-allowed', entry: '請求書.pdf.exe' },
  ],
  [
    'a program under a false name',
    () => zipOf([{ name: 'a.pdf', bytes: Buffer.from('MZ\u0090\0'.padEnd(400, '\0'), 'latin1') }]),
    { refused: 'name-mismatch', entry: 'a.pdf' },
  ],
  [
    'a type that the field does not take',
    async () => zipOf([{ name: 'a.png', bytes: await png() }]),
    { refused: 'type-not-allowed', entry: 'a.png' },
  ],
  [
    'a photo that would have to be converted',
    () => zipOf([{ name: 'a.heic', bytes: heic() }]),
    { refused: 'type-not-allowed', entry: 'a.heic' },
  ],
  ['a link', () => zipOf([{ ...good, link: true }]), { refused: 'zip-name', entry: good.name }],
  [
    'a compression nobody reads',
    () => zipOf([{ ...good, method: 14 }]),
    { refused: 'broken', entry: good.name },
  ],
  ['a broken entry', () => broken(), { refused: 'broken', entry: good.name }],
  ['half of one', () => zipOf([good, good]).subarray(0, 700), { refused: 'broken' }],
  [
    'a name that hides its ending',
    () => zipOf([{ ...good, name: 'a\u202efdp.exe' }]),
    { refused: 'zip-name', entry: 'afdp.exe' },
  ],
]

function broken(): Buffer {
  const bytes = zipOf([good])
  bytes[100] = (bytes[100] ?? 0) ^ 0xff
  return bytes
}

it.each(refused)('refuses %s, and names what is wrong', async (_what, made, judgement) => {
  expect(await check(await made())).toEqual(judgement)
})

it.each(odd)('refuses the name %j', async (name) => {
  expect(await check(zipOf([{ ...good, name }]))).toMatchObject({ refused: 'zip-name' })
})
