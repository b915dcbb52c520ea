import { expect, it } from 'vitest'
import { heic } from '../../../testing/files/heic'
import {
  honestFiles,
  jpeg,
  naughtyFiles,
  pdf,
  png,
  type SentFile,
} from '../../../testing/files/naughty-files'
import { zipOf } from '../../../testing/files/zips'
import {
  endingsOf,
  type FileType,
  fileTypes,
  judge,
  typeOfName,
  typesText,
  usualFileTypes,
} from './file-type'

const all = Object.keys(fileTypes) as FileType[]
const honest = await honestFiles()
const naughty = await naughtyFiles()

const judged = ({ name, bytes }: SentFile, allowed = all) =>
  judge({ name, allowed, head: bytes.subarray(0, 4100), tail: bytes.subarray(-8192), size: bytes.length })

it.each(honest)('accepts the odd but honest file $name', async (file) => {
  expect(await judged(file)).toEqual({ type: typeOfName(file.name) })
})

it.each(naughty)('refuses $name: $reason', async ({ reason, ...file }) => {
  expect(await judged(file)).toEqual({ refused: reason })
})

it('refuses an honest file of a type that this field does not ask for', async () => {
  expect(await judged({ name: 'a.png', bytes: await png() }, ['pdf'])).toEqual({
    refused: 'type-not-allowed',
  })
  expect(await judged({ name: 'a.pdf', bytes: pdf() }, ['pdf'])).toEqual({ type: 'pdf' })
})

it('takes a HEIC wherever JPEG is taken, and nowhere else', async () => {
  expect(await judged({ name: 'IMG.HEIC', bytes: heic() }, ['jpeg'])).toEqual({ type: 'heic' })
  expect(await judged({ name: 'IMG.heif', bytes: heic() }, ['jpeg'])).toEqual({ type: 'heic' })
  expect(await judged({ name: 'a.heic', bytes: heic() }, ['png'])).toEqual({ refused: 'type-not-allowed' })
  expect(await judged({ name: 'a.heic', bytes: await jpeg() })).toEqual({ refused: 'name-mismatch' })
  expect(await judged({ name: 'a.jpg', bytes: heic() })).toEqual({ refused: 'name-mismatch' })
})

it('takes a ZIP only where it is asked for', async () => {
  const bytes = zipOf([{ name: 'a.pdf', bytes: pdf() }])
  expect(await judged({ name: 'a.zip', bytes }, [...usualFileTypes])).toEqual({ refused: 'type-not-allowed' })
  expect(await judged({ name: 'a.zip', bytes }, ['zip'])).toEqual({ type: 'zip' })
  expect(await judged({ name: 'a.zip', bytes: pdf() }, ['zip'])).toEqual({ refused: 'name-mismatch' })
})

it('writes out the types as the manual does', () => {
  expect(typesText(usualFileTypes)).toBe('PDF,PNG,GIF,JPEG/JPG,TIFF/TIF')
  expect(endingsOf(['jpeg', 'zip'])).toEqual('.jpg .jpeg .jpe .jfif .zip .heic .heif'.split(' '))
  expect(endingsOf(['pdf', 'tiff'])).toEqual(['.pdf', '.tif', '.tiff'])
})
