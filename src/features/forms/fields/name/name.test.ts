import { expect, it } from 'vitest'
import type { FieldOf, ParseContext } from '../kind'
import { name } from './name'
import { readName } from './read-name'

const context: ParseContext = { lang: 'ja', now: new Date(0), files: [] }
const asked: FieldOf<typeof name.settings> = {
  id: 'name',
  kind: 'name',
  label: '氏名',
  required: true,
  form: 'two',
  kana: 'required',
}
const profile = { name: '髙橋\u3000花子', kana: 'タカハシ\u3000ハナコ' } as Record<string, string>
const said = (source: string) => profile[source] ?? ''

it('asks for no reading, or for one that may be left out', () => {
  const answer = { family: '青森', given: '花子', familyKana: '', givenKana: '' }
  expect(name.parse({ ...asked, kana: 'none' }, ['青森', '花子'], context)).toEqual({ answer })
  expect(name.parse({ ...asked, kana: 'optional' }, ['青森', '花子', '', ''], context)).toEqual({ answer })
  expect(name.parse({ ...asked, kana: 'none' }, ['青森', '花子', '漢字'], context)).toEqual({ answer })
  expect(name.parse({ ...asked, kana: 'optional' }, ['青森', '花子', '漢字', ''], context)).toMatchObject({
    error: { parts: ['familyKana'] },
  })
})

it('takes one box of up to 100 characters, with its reading in another', () => {
  const one = { ...asked, form: 'one' as const }
  expect(name.parse(one, ['María José', 'まりあ ほせ'], context)).toEqual({
    answer: { name: 'María José', kana: 'マリア ホセ' },
  })
  expect(name.parse({ ...one, kana: 'none' }, '李 明', context)).toEqual({
    answer: { name: '李 明', kana: '' },
  })
  expect(name.parse({ ...one, kana: 'none' }, '長'.repeat(101), context)).toEqual({
    error: { message: '氏名は100文字までです。いまは101文字です。', parts: ['name'] },
  })
})

it('names every wrong box', () => {
  expect(name.parse(asked, ['\ue000', '花子', '', '花'], context)).toEqual({
    error: { message: expect.stringContaining('外字'), parts: ['family', 'givenKana', 'familyKana'] },
  })
})

it('says who the applicant is, with a narrow space between Latin names', () => {
  const latin = { family: 'Brown', given: 'Ann', familyKana: 'ブラウン', givenKana: 'アン' }
  expect(name.says?.(latin)).toEqual({ name: 'Brown Ann', kana: 'ブラウン\u3000アン' })
  expect(name.text(asked, latin)).toBe('Brown Ann（ブラウン\u3000アン）')
  expect(name.says?.({ ...latin, given: '', givenKana: '' })).toEqual({ name: 'Brown', kana: 'ブラウン' })
  expect(name.says?.({ name: '李 明', kana: '' })).toEqual({ name: '李 明', kana: '' })
})

it('begins with the name of a profile, apart at its first space, and with nothing that it would refuse', () => {
  const own = { ...asked, prefill: 'name' as const }
  expect(name.begin?.(own, said)).toEqual(['髙橋', '花子', 'タカハシ', 'ハナコ'])
  expect(name.begin?.({ ...own, kana: 'none' }, said)).toEqual(['髙橋', '花子'])
  expect(name.begin?.({ ...own, form: 'one' }, said)).toEqual([profile.name, profile.kana])
  expect(name.begin?.(own, (source) => (source === 'name' ? '髙橋花子' : ''))).toEqual([
    '髙橋花子',
    '',
    '',
    '',
  ])
  expect(name.begin?.(own, () => '')).toBe('')
  expect(name.begin?.(own, (source) => (source === 'name' ? '髙橋\u200b 花子' : ''))).toBe('')
  expect(name.begin?.(own, () => '株式会社みほん')).toBe('')
  expect(name.begin?.({ ...asked, prefill: 'contact' }, () => '青森 太郎')).toEqual(['青森', '太郎', '', ''])
})

it('is read by conditions as the name alone', () => {
  expect(readName(['青森', ' 花子', 'アオモリ', 'ハナコ'])).toBe('青森\u3000花子')
  expect(readName('李 明')).toBe('李 明')
})
