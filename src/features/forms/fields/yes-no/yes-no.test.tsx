import { render } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { sampleView } from '../../form.samples'
import { yesNo } from './yes-no'

const field = { id: 'car', kind: 'yesNo', label: '車', required: true }

const draw = (own: object, lang: 'ja' | 'en' = 'ja') =>
  render(
    <yesNo.Input
      field={{ ...field, ...own }}
      name="car"
      entry="no"
      required
      context={{ ...sampleView, lang }}
    />,
  )

it('says はい and いいえ, in English Yes and No, unless the form has words of its own', () => {
  expect(draw({})).toMatch(/value="yes".*はい.*value="no" checked.*いいえ/)
  expect(draw({}, 'en')).toMatch(/value="yes".*Yes.*value="no".*No/)
  expect(draw({ yes: 'ある' })).toMatch(/value="yes".*ある.*value="no".*いいえ/)
  expect(yesNo.text({ ...field, no: 'ない' }, 'no')).toBe('ない')
})
