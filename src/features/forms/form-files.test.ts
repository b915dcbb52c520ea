import { expect, it } from 'vitest'
import { kindSamples } from './fields/samples'
import { parseForm } from './form'
import { filesNotOffered } from './form-files'

const parsed = parseForm({
  title: 't',
  pages: [
    {
      id: 'p',
      title: 'p',
      sections: [
        {
          id: 's',
          fields: [kindSamples.text.field, kindSamples.staticFile.field, kindSamples.staticImage.field],
        },
      ],
    },
  ],
})
if (!('form' in parsed)) throw new Error(JSON.stringify(parsed.mistakes))
const { form } = parsed

it('finds what a form leads to and its procedure does not offer', () => {
  expect(filesNotOffered(form, [{ fileName: '保護者同意書.xlsx' }])).toEqual([
    { place: 'card-picture.download', message: expect.stringContaining('「利用者カード見本.png」') },
  ])
  expect(
    filesNotOffered(form, [{ fileName: '利用者カード見本.png' }, { fileName: '保護者同意書.xlsx' }]),
  ).toEqual([])
  expect(filesNotOffered(form, [])).toHaveLength(2)
})
