import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTime, spokenTime } from './typed-time'

describe('a time as people write it', () => {
  it.each([
    ['9:05', '09:05'],
    ['09:05', '09:05'],
    ['９：０５', '09:05'],
    [' 9 : 05 ', '09:05'],
    ['9時5分', '09:05'],
    ['９時０５分', '09:05'],
    ['9時 5分', '09:05'],
    ['9時05', '09:05'],
    ['9時', '09:00'],
    ['9時半', '09:30'],
    ['午後1時', '13:00'],
    ['午後 1時半', '13:30'],
    ['午前0時15分', '00:15'],
    ['午後0時', '12:00'],
    ['正午', '12:00'],
    ['0905', '09:05'],
    ['905', '09:05'],
    ['２３５９', '23:59'],
    ['9', '09:00'],
    ['1:30 pm', '13:30'],
    ['1:30 p.m.', '13:30'],
    ['12:15 AM', '00:15'],
    ['pm 12:15', '12:15'],
    ['0:00', '00:00'],
  ])('%s is %s', (typed, time) => expect(parseTime(typed)).toBe(time))

  it.each([
    '',
    '24:00',
    '25時',
    '9:60',
    '9:',
    '午後13時',
    '午後12時',
    '午前12時',
    '0:30 pm',
    '午後1時 pm',
    '9時ごろ',
    '9時5分半',
    '9:05:00',
    '9-5',
    '99999',
    '夕方',
    `9:05${' '.repeat(50)}`,
  ])('%s is none', (typed) => expect(parseTime(typed)).toBeNull())

  it('is whatever our own pages show', () => {
    fc.assert(
      fc.property(fc.nat(23), fc.nat(59), (hour, minute) => {
        const time = [hour, minute].map((count) => String(count).padStart(2, '0')).join(':')
        for (const shown of [time, spokenTime(time), spokenTime(time, 'en')])
          expect([shown, parseTime(shown)]).toEqual([shown, time])
      }),
    )
  })
})

it('is read out as on the other pages', () => {
  expect(spokenTime('09:05')).toBe('9時05分')
  expect(spokenTime('09:05', 'en')).toBe('09:05')
})
