import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { sampleView } from '../../form.samples'
import type { Entry, ParseContext } from '../kind'
import { corporateName } from './corporate-name'
import { samples } from './corporate-name.samples'

const context: ParseContext = { lang: 'ja', now: new Date(0), files: [] }
const withKana = { ...samples.field, required: true, kana: true, maxLength: 30 }
const without = { ...withKana, kana: false }

const draw = (field: typeof withKana, entry: Entry, parts?: string[]) =>
  render(
    <corporateName.Input
      field={field}
      name="corporate-name"
      entry={entry}
      required
      error={parts && { message: '直してください。', parts }}
      context={sampleView}
    />,
  )

describe('without a box for the フリガナ', () => {
  it('asks for one line, and keeps it as typed', () => {
    expect(draw(without, '㈱見本').match(/<input/g)).toHaveLength(1)
    expect(corporateName.parse(without, ' ㈱見本①ﾊﾝｶｸ\n支店 ', context)).toEqual({
      answer: { name: '㈱見本①ﾊﾝｶｸ 支店' },
    })
    expect(corporateName.text(without, { name: '㈱見本' })).toBe('㈱見本')
  })
})

describe('with one', () => {
  it('has two boxes of one name, each with its label, and marks the wrong one', () => {
    const html = draw(withKana, ['㈱見本', '見本'], ['kana'])
    expect(html.match(/name="corporate-name"/g)).toHaveLength(2)
    expect(html).toContain('for="field-corporate-name-kana"')
    expect(html.match(/<input[^>]*aria-invalid/g)).toHaveLength(1)
    expect(html).toMatch(/<input[^>]*id="field-corporate-name-kana"[^>]*aria-invalid="true"/)
  })

  it('keeps both apart, and says which is which', () => {
    const answer = { name: '㈱見本', kana: 'ミホン' }
    expect(corporateName.text(withKana, answer)).toBe('㈱見本（ミホン）')
    expect(corporateName.says?.(answer)).toEqual({
      name: '㈱見本',
      kana: 'ミホン',
      'corporate-name': '㈱見本',
    })
    expect(corporateName.read(['㈱見本', 'ミホン'])).toBe('㈱見本')
  })
})
