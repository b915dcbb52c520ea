import { describe, expect, it } from 'vitest'
import { emptyProfile } from './profile'
import { itemFrom, type ProfileSource, saidFrom, saysTheSame } from './profile-source'

const profile = {
  ...emptyProfile,
  name: '髙橋\u{e0100} 花子',
  birthdate: '1985-04-01',
  postcode: '0300802',
  corporateNumber: '8990000000001',
}
const person = { kind: 'individual' as const, email: 'hanako@example.jp', profile }

describe('what a question begins with', () => {
  it.each<[ProfileSource, string]>([
    ['name', '髙橋\u{e0100} 花子'],
    ['birthdate', '1985年4月1日'],
    ['postcode', '030-0802'],
    ['corporate-number', '8990000000001'],
    ['email', 'hanako@example.jp'],
    ['phone', ''],
    ['corporate-name', ''],
  ])('of %s is %j', (source, said) => {
    expect(saidFrom(person, source)).toBe(said)
  })

  it('of a corporation is its name', () => {
    expect(saidFrom({ ...person, kind: 'corporate' }, 'corporate-name')).toBe(profile.name)
  })

  it('is nothing where the profile holds no day', () => {
    expect(saidFrom({ ...person, profile: emptyProfile }, 'birthdate')).toBe('')
  })
})

describe('what a profile takes over', () => {
  it.each<[ProfileSource, string, string | undefined]>([
    ['name', ' 髙橋\n花子 ', '髙橋 花子'],
    ['kana', 'たかはし ﾊﾅｺ', 'タカハシ ハナコ'],
    ['postcode', '〒０３０－０８０２', '0300802'],
    ['postcode', '030-080', undefined],
    ['phone', '０９０－１１１１－２２２２', '090-1111-2222'],
    ['birthdate', '昭和60年4月1日', '1985-04-01'],
    ['birthdate', '1985/4/1', '1985-04-01'],
    ['birthdate', '1985年（昭和60年）4月1日', '1985-04-01'],
    ['birthdate', '4月ごろ', undefined],
    ['birthdate', '1985年2月30日', undefined],
    ['address', 'あ'.repeat(200), 'あ'.repeat(200)],
    ['address', 'あ'.repeat(201), undefined],
    ['name', '名\u0000', undefined],
    ['name', '  ', undefined],
    // 個人 have no such items, and an address has to be proven first.
    ['corporate-number', '8990000000001', undefined],
    ['corporate-name', '株式会社りんご堂', undefined],
    ['email', 'other@example.jp', undefined],
  ])('from %s %j is %j', (source, answer, value) => {
    expect(itemFrom(person, source, answer)?.value).toBe(value)
  })
})

it.each<[ProfileSource, string, string, boolean]>([
  ['name', '髙橋　花子', '髙橋花子', true],
  ['name', '高橋 花子', '髙橋 花子', false],
  ['phone', '017-000-0001', '0170000001', true],
  ['phone', '017-000-0001', '017-000-0002', false],
  ['phone', '', 'なし', false],
  ['address', '本町1-2', '本町 1-2', true],
])('compares %s %j and %j as people do: %s', (source, one, other, same) => {
  expect(saysTheSame(source, one, other)).toBe(same)
})
