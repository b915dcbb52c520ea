import { render } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { parseForm } from '../../form'
import { sampleView } from '../../form.samples'
import { judge } from '../../judge'
import { consent } from './consent'
import { samples } from './consent.samples'

const field = { ...samples.field, required: true }

const draw = (entry: string | string[], own: object = {}) =>
  render(
    <consent.Input
      field={{ ...field, ...own }}
      name="use-of-data"
      entry={entry}
      required
      context={sampleView}
    />,
  )

it('posts an empty value before the tick, so that a box whose tick was taken out is posted too', () => {
  expect(draw('')).toMatch(
    /type="hidden" name="use-of-data" value(?:="")?\/>.*type="checkbox"[^>]*name="use-of-data"/,
  )
  expect(draw(['', 'yes'])).toMatch(/type="checkbox"[^>]* checked/)
  expect(draw([''])).not.toContain(' checked')
})

it('shows the text in a region that the keyboard reaches, where there is one', () => {
  expect(draw('')).toMatch(/<section class="scroll-box" aria-label="個人情報の取り扱い" tabindex="0"/)
  expect(draw('', { text: undefined })).not.toContain('<section')
})

it('asks for the tick in words that fit what is stated', () => {
  expect(consent.missing(field, 'ja')).toContain('に同意するときは')
  const stated = { ...field, label: '宣誓', statement: '申込の内容は事実です' }
  expect(consent.missing(stated, 'ja')).toBe('宣誓にチェックを入れてください。')
})

it('must be ticked where it is required', () => {
  const parsed = parseForm({
    title: 't',
    pages: [{ id: 'p', title: 'p', sections: [{ id: 's', fields: [samples.field] }] }],
  })
  if (!('form' in parsed)) throw new Error(JSON.stringify(parsed.mistakes))
  const { problems } = judge(
    parsed.form,
    { 'use-of-data': '' },
    { lang: 'ja', now: new Date(0), attachments: {} },
  )
  expect(problems.map(({ message }) => message)).toEqual([
    '個人情報の取り扱いに同意するときは、チェックを入れてください。',
  ])
})
