import { expect, it } from 'vitest'
import { ja } from '../ui/mail-address/words.ja'
import { compareKey, maskAddress, parseAddress } from './mail-address'

it.each([
  ['hanako@example.jp', 'hanako@example.jp'],
  ['  Hanako@Example.JP　', 'Hanako@example.jp'],
  ['ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ', 'hanako@example.jp'],
  ['hanako@example。jp', 'hanako@example.jp'],
  ['hanako @ example.jp', 'hanako@example.jp'],
  ['mailto:hanako@example.jp', 'hanako@example.jp'],
  ['<hanako@example.jp>', 'hanako@example.jp'],
  ['hanako@example.jp.', 'hanako@example.jp'],
  ['\u200bhanako@example.jp\ufeff\n', 'hanako@example.jp'],
  ['a..b@docomo.ne.jp', 'a..b@docomo.ne.jp'],
  ['a.@docomo.ne.jp', 'a.@docomo.ne.jp'],
  ['.a@ezweb.ne.jp', '.a@ezweb.ne.jp'],
  ['-a_b?c+d/e@ezweb.ne.jp', '-a_b?c+d/e@ezweb.ne.jp'],
  ['"a..b"@docomo.ne.jp', 'a..b@docomo.ne.jp'],
  ["o'brien@city.aomori.lg.jp", "o'brien@city.aomori.lg.jp"],
  ['a@xn--wgv71a119e.jp', 'a@xn--wgv71a119e.jp'],
  ['a@b.xn--q9jyb4c', 'a@b.xn--q9jyb4c'],
])('takes %j as %s', (typed, address) => expect(parseAddress(typed)).toEqual({ address }))

it.each([
  ['', 'empty'],
  ['　', 'empty'],
  ['hanako', 'missing-at'],
  ['hanako.example.jp', 'missing-at'],
  ['@example.jp', 'empty-local'],
  ['hanako@', 'bad-domain'],
  ['hanako@example', 'bad-domain'],
  ['hanako@example..jp', 'bad-domain'],
  ['hanako@.jp', 'bad-domain'],
  ['hanako@-a.jp', 'bad-domain'],
  ['hanako@192.168.0.1', 'bad-domain'],
  ['hanako@[127.0.0.1]', 'bad-domain'],
  ['hanako@example.jp,', 'bad-domain'],
  [`${'a'.repeat(65)}@example.jp`, 'too-long'],
  [`a@${'b.'.repeat(130)}jp`, 'too-long'],
  ['花子@example.jp', 'not-ascii'],
  ['hanako@日本語.jp', 'not-ascii'],
  ['a@b.jp,c@d.jp', 'two'],
  ['a@b.jp c@d.jp', 'two'],
  ['a@@b.jp', 'two'],
  ['hana ko@example.jp', 'space'],
  ['a@b.jp\r\nBcc: c', 'characters'],
  ['a\u0000@b.jp', 'characters'],
  ['a,b@example.jp', 'characters'],
  ['a;b@example.jp', 'characters'],
  ['a(b)@example.jp', 'characters'],
  ['"a b"@example.jp', 'space'],
  ['=?utf-8?q?a?=<x@example.jp', 'characters'],
] as const)('refuses %j: %s', (typed, problem) => {
  expect(parseAddress(typed)).toEqual({ problem })
  expect(ja[problem]).toMatch(/ください。/)
})

it('answers about any length at once', () => {
  expect(parseAddress(`${'a'.repeat(70_000)}@example.jp`)).toEqual({ problem: 'too-long' })
  const begin = performance.now()
  for (const piece of [' ', '@ ', 'a.', '<', '"', '.'])
    expect(parseAddress(`a${piece.repeat(200_000)}@`)).toHaveProperty('problem')
  expect(performance.now() - begin).toBeLessThan(1000)
})

it.each([
  ['hanako@example.jp', 'h****o@example.jp'],
  ['abc@example.jp', 'a****c@example.jp'],
  ['ab@example.jp', 'a****@example.jp'],
  ['a@example.jp', 'a****@example.jp'],
])('shows %s as %s', (address, masked) => expect(maskAddress(address)).toBe(masked))

it('compares addresses without regard to case', () => {
  expect(compareKey('Hanako@Example.jp')).toBe(compareKey('hanako@example.jp'))
})
