import { describe, expect, it } from 'vitest'
import type { FieldOf, ParseContext } from '../kind'
import { echoTime } from './echo-time'
import { time } from './time'
import { isOnStep, nearSteps } from './time-steps'

type TimeField = FieldOf<typeof time.settings>
const context: ParseContext = { lang: 'ja', now: new Date(0), files: [] }
const start: TimeField = { id: 'start', kind: 'time', label: '開始', required: false }

const messageOf = (field: TimeField, typed: string, lang: 'ja' | 'en' = 'ja') => {
  const parsed = time.parse(field, typed, { ...context, lang })
  return 'error' in parsed ? parsed.error.message : undefined
}

describe('the steps of a time', () => {
  it('begin at the first time that is taken', () => {
    expect(isOnStep('09:15', { min: '09:15', minutes: 30 })).toBe(true)
    expect(isOnStep('09:30', { min: '09:15', minutes: 30 })).toBe(false)
    expect(nearSteps('09:30', { min: '09:15', minutes: 30 })).toEqual(['09:15', '09:45'])
  })

  it('end with the last, and with the day', () => {
    expect(nearSteps('17:50', { min: '09:00', max: '18:00', minutes: 45 })).toEqual(['17:15', '18:00'])
    expect(nearSteps('17:55', { min: '09:00', max: '17:59', minutes: 60 })).toEqual(['17:00'])
    expect(nearSteps('23:50', { minutes: 30 })).toEqual(['23:30'])
  })

  it('are named where a time is off them', () => {
    expect(messageOf({ ...start, stepMinutes: 60 }, '9時10分')).toBe(
      '開始は1時間きざみで入力してください。いまは9時10分です。近い時刻は9時00分、10時00分です。',
    )
    expect(messageOf({ ...start, stepMinutes: 15 }, '9:10', 'en')).toBe(
      '開始 goes by steps of 15 minutes. You entered 09:10. Near it: 09:00, 09:15.',
    )
  })
})

it.each([
  [{ min: '09:00' }, '8:59', '開始は9時00分以降の時刻を入力してください。いまは8時59分です。'],
  [{ max: '17:00' }, '17:01', '開始は17時00分までの時刻を入力してください。いまは17時01分です。'],
  [{ min: '09:00', max: '17:00' }, '午後5時', undefined],
])('%j and %s: %s', (own, typed, says) => expect(messageOf({ ...start, ...own }, typed)).toBe(says))

it('repeats what it understood where that is not what was typed', () => {
  expect(echoTime('午後1時半', { lang: 'ja' })).toBe('13時30分')
  expect(echoTime('9時05分', { lang: 'ja' })).toBeUndefined()
  expect(echoTime('1:30 pm', { lang: 'en' })).toBe('13:30')
  expect(echoTime('昼', { lang: 'ja' })).toBeUndefined()
})

it.each([
  [{ min: '9:00' }, false],
  [{ min: '24:00' }, false],
  [{ min: '10:00', max: '09:00' }, false],
  [{ stepMinutes: 0 }, false],
  [{ min: '09:00', max: '09:00', stepMinutes: 5 }, true],
])('%j in a form document is right: %s', (own, right) => {
  expect(time.settings.safeParse(own).success).toBe(right)
})
