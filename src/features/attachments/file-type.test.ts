import { expect, it } from 'vitest'
import { honestFiles, naughtyFiles, pdf, png, type SentFile } from '../../../testing/files/naughty-files'
import { endingsOf, type FileType, fileTypes, judge, typeOfName, typesText } from './file-type'

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

it('writes out the types as the manual does', () => {
  expect(typesText(all)).toBe('PDF,PNG,GIF,JPEG/JPG,TIFF/TIF')
  expect(endingsOf(['pdf', 'tiff'])).toEqual(['.pdf', '.tif', '.tiff'])
})
