import { describe, expect, it } from 'vitest'
import { newPassphrase, passphraseWords } from './passphrase'
import { hashPassword, passwordFits, passwordProblem, shortestPassword } from './password'

describe('a new password', () => {
  it.each([
    '',
    'short',
    'p'.repeat(1025),
    'aaaaaaaaaaaaaaaaaaaa',
    'passwordpassword',
    'Password12345678',
    '123456789012345',
    'qwertyuiopasdfghjkl',
    'abcdefghijklmnop',
    'あいうえおかきくけこさしすせそ',
    'いろはにほへとちりぬるをわかよたれそ',
    '!!football1234567',
    'pref-aomori-u-pref-aomori-u',
  ])('that everybody would try is refused: %s', (password) =>
    expect(passwordProblem(password, ['pref-aomori-u-pref-aomori-u'])).not.toBeNull(),
  )

  it.each([
    'きょうは とても いいてんきだなあ',
    'correct horse battery staple',
    'りんご ねぶた しゃみせん ほたて',
    '🍎🦭⛩️🗻🌊🐟🍙🎏🎐🎋🎍🎎🧧🎑🍡',
    'x7Kq-m2Vt-9LwP-4Rsd',
    'aaaaabbbbbcccccdddddeeeee',
    'a'.repeat(14) + 'b'.repeat(50),
  ])('of any letters is taken where it is long: %s', (password) =>
    expect(passwordProblem(password, [])).toBeNull(),
  )

  it('counts what people see, not bytes', () => {
    expect(passwordProblem(`${'か\u3099'.repeat(3)}えどのなつまつり`, [])).toBe('too-short')
    expect(passwordProblem('👨‍👩‍👧🍎🦭🗻🌊🐟🍙🎏🎐🎋🎍🎎', [])).toBe('too-short')
  })
})

describe('a password that was chosen', () => {
  it('fits itself alone, to its last letter, and in both ways of writing が', async () => {
    const long = `${'長い'.repeat(60)}が`
    const hash = await hashPassword(long)
    expect(await passwordFits(long, hash)).toBe(true)
    expect(await passwordFits(long.normalize('NFD'), hash)).toBe(true)
    expect(await passwordFits(`${long.slice(0, -1)}か`, hash)).toBe(false)
    expect(await passwordFits(long.slice(0, 72), hash)).toBe(false)
    expect(await passwordFits(long, null)).toBe(false)
  })
})

describe('a passphrase that is offered', () => {
  it('is long enough, not guessable, and another one each time', () => {
    const phrases = Array.from({ length: 200 }, newPassphrase)
    expect(new Set(phrases).size).toBe(200)
    expect(phrases.map((phrase) => passwordProblem(phrase, [])).filter(Boolean)).toEqual([])
    expect(phrases.filter((phrase) => [...phrase].length < shortestPassword)).toEqual([])
  })

  it('is made of at least 256 different words', () => {
    expect(passphraseWords.size).toBeGreaterThanOrEqual(256)
    expect([...passphraseWords].filter((word) => !/^[ぁ-んー]{3,}$/.test(word))).toEqual([])
  })
})
