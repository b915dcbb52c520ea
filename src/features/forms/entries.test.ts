import { describe, expect, it } from 'vitest'
import { restoreEntries } from './answers'
import { badTextProblems, entryOf, mergeEntries, mostUnits, mostValues, noEntries } from './entries'
import { sampleForm } from './form.samples'
import { judge } from './judge'

const merge = (old: Record<string, string | string[]>, posted: Record<string, string | string[]>) =>
  mergeEntries(sampleForm, { old, posted }, 'ja')

describe('what was typed', () => {
  it('replaces what was posted and keeps what was not', () => {
    const { entries } = merge({ occasion: 'new', message: 'まえ' }, { message: 'あと\r\n' })
    expect({ ...entries }).toEqual({ occasion: 'new', message: 'あと\r\n' })
  })

  it('drops whatever is no question of the form', () => {
    const posted = JSON.parse('{"__proto__":"x","constructor":"x","action":"x","who":"x","message":"残る"}')
    const { entries } = merge({ gone: 'x' }, posted)
    expect(Object.keys(entries)).toEqual(['message'])
    expect(Object.getPrototypeOf(entries)).toBeNull()
  })

  it('does not take what objects inherit for an entry', () => {
    expect(entryOf({}, 'constructor')).toBe('')
    expect(entryOf(noEntries(), 'message')).toBe('')
  })

  it('cuts an entry that is too long, says so, and never cuts a character in half', () => {
    const { entries, problems } = merge({}, { message: `${'a'.repeat(mostUnits - 1)}𠮷` })
    expect(entries.message).toBe('a'.repeat(mostUnits - 1))
    expect(problems).toEqual([
      {
        field: 'message',
        page: 'wishes',
        message: expect.stringContaining('先頭の100,000文字までを残しました'),
      },
    ])
  })

  it('bounds the values of one question, in number and together', () => {
    const many = merge({}, { message: Array.from({ length: mostValues + 1 }, () => 'x') })
    expect(many.entries.message).toHaveLength(mostValues)
    expect(many.problems).toHaveLength(1)
    const long = merge({}, { message: ['a'.repeat(60_000), 'b'.repeat(60_000), 'c'] })
    expect(long.entries.message).toEqual(['a'.repeat(60_000), 'b'.repeat(40_000)])
    expect(long.problems).toHaveLength(1)
  })

  it('names the fields whose bytes were no text', () => {
    const bad = new Map([
      ['message', 'lone-surrogate'],
      ['stranger', 'nul'],
    ])
    expect(badTextProblems(sampleForm, bad, 'ja')).toEqual([
      {
        field: 'message',
        page: 'wishes',
        message: '使えない文字が含まれていたため、取り除きました。ご確認ください。',
      },
    ])
  })

  it('comes back from answers, so that a correction begins with what was given', () => {
    const context = { lang: 'ja', now: new Date(0), attachments: {} } as const
    const { answers } = judge(sampleForm, { occasion: 'new', 'card-number': '０１２３ ４５６７' }, context)
    expect({ ...restoreEntries(sampleForm, { ...answers, gone: 'x' }) }).toEqual({
      occasion: 'new',
      'card-number': '01234567',
    })
  })
})
