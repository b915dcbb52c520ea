import fc from 'fast-check'
import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { sampleView } from '../../form.samples'
import type { FieldError } from '../kind'
import { bankAccount } from './bank-account'
import { samples } from './bank-account.samples'
import { parseHolder } from './holder'

const field = { ...samples.field, required: true, yucho: true }
const right = samples.good[0]!.entry as string[]

const draw = (entry: readonly string[], error?: FieldError) =>
  render(
    <bankAccount.Input
      field={field}
      name="account"
      entry={entry}
      required
      error={error}
      context={sampleView}
    />,
  )

describe('口座名義', () => {
  it.each([
    ['ﾐﾎﾝ ﾀﾛｳ', 'ミホン\u3000タロウ'],
    ['みほん\u3000じょうじ', 'ミホン\u3000ジヨウジ'],
    ['カ）ミホンシヨウテン／ﾌﾟﾗｻﾞ.', 'カ）ミホンシヨウテン／プラザ．'],
    ['か\u3099く−ヴ', 'ガク－ヴ'],
    ['smith John', 'ＳＭＩＴＨ\u3000ＪＯＨＮ'],
    ['タロー', 'タロー'],
  ])('%s is read as %s', (typed, holder) => {
    expect(parseHolder(typed)).toEqual({ holder })
    expect(parseHolder(holder)).toEqual({ holder })
  })

  it.each([
    ['ミホン・タロウ', '・'],
    ['ミホン①', '①'],
    ['キヱ', 'ヱ'],
    ['㈱ミホン', '㈱'],
    ['葛\u{e0100}ミホン', '葛\u{e0100}'],
    ['ﬁｱ', 'ﬁ'],
    ['Straße', 'ß'],
  ])('%s is refused for %s', (typed, strange) => {
    expect(parseHolder(typed)).toEqual({ strange })
  })

  it('holds nothing but what banks have, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const found = parseHolder(typed)
        if ('holder' in found) expect(found.holder).toMatch(/^[ア-ヴーＡ-Ｚ０-９（）．－／\u3000]*$/)
      }),
    )
  })
})

describe('the boxes', () => {
  it('share one name, each with a label, and say what may stay empty', () => {
    const html = draw(right)
    expect(html.match(/name="account"/g)).toHaveLength(7)
    expect(html.match(/<label class="box-label"/g)).toHaveLength(7)
    expect(html).toMatch(/金融機関コード <span class="field-optional">※任意/)
    expect(html).toMatch(/<option value="ordinary" selected/)
  })

  it('say under them how they were read, once everything is right', () => {
    expect(draw(right.with(5, '12345'))).toContain('口座番号 0012345、口座名義 ミホン\u3000タロウ')
    expect(draw(right.with(5, ''))).not.toContain('field-read-as')
  })

  it('are marked where they are wrong, and there only', () => {
    const parsed = bankAccount.parse(field, right.with(2, '').with(6, '見本'), {
      lang: 'ja',
      now: new Date(0),
      files: [],
    })
    const error = 'error' in parsed ? parsed.error : undefined
    expect(error?.parts).toEqual(['branch', 'holder'])
    expect(draw(right, error).match(/ id="[^"]*"[^>]* aria-invalid="true"/g)).toHaveLength(2)
  })
})

it('is one line as text, with the number', () => {
  expect(bankAccount.text(field, samples.good[0]!.answer as never)).toBe(
    'みほん銀行（コード 9999） 本店営業部（コード 001） 普通 0012345 ミホン\u3000タロウ',
  )
})
