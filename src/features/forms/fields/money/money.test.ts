import { expect, it } from 'vitest'
import type { FieldOf, ParseContext } from '../kind'
import { echoMoney } from './echo-money'
import { money } from './money'
import { readMoney } from './read-money'

type MoneyField = FieldOf<typeof money.settings>
const context: ParseContext = { lang: 'ja', now: new Date(0), files: [] }
const fee: MoneyField = { id: 'fee', kind: 'money', label: '会費', required: false, min: 0 }

const messageOf = (field: MoneyField, typed: string, lang: 'ja' | 'en' = 'ja') => {
  const parsed = money.parse(field, typed, { ...context, lang })
  return 'error' in parsed ? parsed.error.message : undefined
}

it.each([
  ['1億2,345万円', 123_450_000],
  ['１．５万円', 15_000],
  ['3千円', 3000],
  ['金壱', undefined],
  ['￥ 1,234', 1234],
  ['¥-500', -500],
  ['-¥500', -500],
  ['1000 YEN', 1000],
  ['1000円', 1000],
  ['1000ドル', undefined],
  ['1円50銭', undefined],
  ['0.5円', undefined],
  ['1,000-2,000', undefined],
  ['2,000兆', undefined],
])('reads %s as %s yen', (typed, yen) => expect(readMoney(typed)).toBe(yen))

it('is not below zero unless the form says so', () => {
  expect(messageOf(fee, '-500')).toBe('会費は0円以上で入力してください。いまは-500円です。')
  expect(messageOf({ ...fee, min: -1000 }, '-500')).toBeUndefined()
  expect(messageOf({ ...fee, max: 1000 }, '2千円', 'en')).toBe(
    'Enter 会費 as a number: from 0 yen to 1,000 yen. You entered 2,000 yen.',
  )
  expect(messageOf(fee, '１兆円')).toContain('のように、数字で')
  expect(messageOf(fee, '99999億円')).toContain('1兆まで')
})

it('is shown with its unit in either language', () => {
  expect(money.text(fee, 12_300)).toBe('12,300円')
  expect(echoMoney('1万2300', { lang: 'ja' })).toBe('12,300円')
  expect(echoMoney('12300', { lang: 'en' })).toBe('12,300 yen')
  expect(echoMoney('500', { lang: 'ja' })).toBeUndefined()
  expect(echoMoney('500円', { lang: 'ja' })).toBeUndefined()
  expect(echoMoney('いくらか', { lang: 'ja' })).toBeUndefined()
})

it.each([
  [{ min: 5, max: 4 }, false],
  [{ min: 0.5 }, false],
  [{ max: 100 }, true],
  [{ max: -1 }, false],
])('%j in a form document is right: %s', (own, right) => {
  expect(money.settings.safeParse(own).success).toBe(right)
})
