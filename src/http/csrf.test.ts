import { expect, it } from 'vitest'
import { makeKeys, newMasterKey } from '../kernel/secrets'
import { csrfHolds, csrfToken, fromThisSite } from './csrf'

const keys = makeKeys(newMasterKey())
const visit = 'a-browser-of-somebody-who-visits'

it('holds for the browser it was made for, and looks different on every page', () => {
  const tokens = Array.from({ length: 50 }, () => csrfToken(keys, visit))
  expect(new Set(tokens).size).toBe(50)
  for (const token of tokens) expect(csrfHolds(keys, visit, token)).toBe(true)
})

it('holds for nobody else, and not when a letter was changed', () => {
  const token = csrfToken(keys, visit)
  expect(csrfHolds(keys, `${visit}x`, token)).toBe(false)
  expect(csrfHolds(keys, undefined, token)).toBe(false)
  expect(csrfHolds(keys, '', token)).toBe(false)
  expect(csrfHolds(makeKeys(newMasterKey()), visit, token)).toBe(false)
  const bytes = Buffer.from(token, 'base64url')
  for (const at of bytes.keys()) {
    const changed = Buffer.from(bytes)
    changed[at]! ^= 1
    expect(csrfHolds(keys, visit, changed.toString('base64url'))).toBe(false)
  }
  for (const wrong of ['', 'x', token.slice(1), `${token}AAAA`, '窓'.repeat(43)])
    expect(csrfHolds(keys, visit, wrong)).toBe(false)
})

it.each([
  [{}, true],
  [{ 'sec-fetch-site': 'same-origin', origin: 'https://apply.example.jp' }, true],
  [{ 'sec-fetch-site': 'none' }, true],
  [{ 'sec-fetch-site': 'same-site' }, false],
  [{ 'sec-fetch-site': 'cross-site' }, false],
  [{ origin: 'https://evil.example' }, false],
  [{ origin: 'https://apply.example.jp.evil.example' }, false],
  [{ origin: 'https://evil.example/apply.example.jp' }, false],
  [{ origin: 'null' }, false],
  [{ origin: 'https://apply.example.jp:8443' }, false],
])('knows where a post came from: %j', (headers, ours) => {
  const request = new Request('https://apply.example.jp/x', {
    method: 'POST',
    headers: { host: 'apply.example.jp', ...headers },
  })
  expect(fromThisSite(request, 'https://apply.example.jp')).toBe(ours)
})
