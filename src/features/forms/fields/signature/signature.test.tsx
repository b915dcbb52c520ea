import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { board, mostPoints, writeStrokes } from '../../../../kernel/strokes'
import { PageLanguage } from '../../../../ui/words'
import { sampleView } from '../../form.samples'
import type { Entry, ParseContext } from '../kind'
import { readSignature } from './read-signature'
import { signature } from './signature'
import { samples } from './signature.samples'

const context: ParseContext = { lang: 'ja', now: new Date(0), files: [] }
const field = { ...samples.field, required: true, maxLength: 20 }
const line = writeStrokes([
  [
    [100, 100],
    [700, 300],
  ],
])

const parse = (entry: Entry) => signature.parse(field, entry, context)
const draw = (entry: Entry) =>
  render(<signature.Input field={field} name="signature" entry={entry} required context={sampleView} />)

describe('a signature', () => {
  it('is a name or a drawing, and a name typed without a script stands for the older drawing', () => {
    expect(parse(['', line])).toEqual({ answer: { drawn: line } })
    expect(parse([' 髙橋 ', line])).toEqual({ answer: { typed: '髙橋' } })
    expect(parse([' \u3000', ' '])).toEqual({ empty: true })
  })

  it.each([
    writeStrokes([[[board.width + 1, 0]]]),
    writeStrokes([Array.from({ length: mostPoints + 1 }, () => [1, 1] as const)]),
    `${line}-`,
    line.toUpperCase(),
    'M0 0L10 10',
    'data:image/png;base64,AAAA',
  ])('refuses strokes that no board of ours writes: %.20s', (drawn) => {
    expect(parse(['', drawn])).toMatchObject({
      error: { message: expect.stringContaining('もう一度書くか') },
    })
  })

  it('is answered or not, for conditions', () => {
    expect(readSignature(['', line])).toBe(line)
    expect(readSignature([' 髙橋 ', line])).toBe('髙橋')
    expect(readSignature(['', ''])).toBeUndefined()
  })

  it('is drawn by attributes alone, in the language of the page, and is said in words elsewhere', () => {
    const shown = render(
      <PageLanguage.Provider value="en">
        {signature.show(field, { drawn: line }, { ...sampleView, audience: 'print' })}
      </PageLanguage.Provider>,
    )
    expect(shown).toContain('aria-label="Signature drawn by hand"')
    expect(shown).toContain('d="M100 100L700 300"')
    expect(shown).not.toMatch(/style=|href|<image/)
    expect(signature.text(field, { drawn: line })).toBe('署名あり（手書き）')
    expect(signature.text(field, { typed: '髙橋' })).toBe('髙橋')
    expect(signature.picture?.({ typed: '髙橋' })).toBeUndefined()
  })
})

describe('its question', () => {
  it('has two controls that always post, and a tick that never does', () => {
    const html = draw(['', line])
    expect(html.match(/name="signature"/g)).toHaveLength(2)
    expect(html).toContain(`value="${line}"`)
    expect(/<input id="field-signature-way"[^>]*>/.exec(html)?.[0]).not.toMatch(/ name=| checked/)
  })

  it('begins with the name where that was typed, and draws nothing that was forged', () => {
    expect(/<input id="field-signature-way"[^>]*>/.exec(draw('髙橋'))?.[0]).toContain(' checked')
    const forged = draw(['', '"><script>'])
    expect(forged).not.toContain('script')
    expect(forged).not.toContain('signature-drawn')
  })
})
