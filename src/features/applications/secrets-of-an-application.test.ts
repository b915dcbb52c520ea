import { describe, expect, it } from 'vitest'
import { codeFits, codeOf } from '../../kernel/mailed-code'
import { makeKeys, newMasterKey } from '../../kernel/secrets'
import { canMove, type Move, moves, statuses } from './moves'
import { passwordHolds, passwordMac, receiptPassword, spokenPassword } from './receipt-password'

const keys = makeKeys(newMasterKey())

describe('確認コード', () => {
  it('is another one for every mail, and takes every six digits', () => {
    const codes = Array.from({ length: 5000 }, (_, round) => codeOf(keys, { id: 'a', round }))
    expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true)
    expect(new Set(codes).size).toBeGreaterThan(4900)
    // Chi-squared of the first digit, nine degrees of freedom: p > 0.0001.
    const counts = Array.from(
      { length: 10 },
      (_, digit) => codes.filter((code) => code[0] === String(digit)).length,
    )
    expect(counts.reduce((sum, n) => sum + (n - 500) ** 2 / 500, 0)).toBeLessThan(33.7)
    expect(codeOf(keys, { id: 'b', round: 0 })).not.toBe(codes[0])
    expect(codeOf(makeKeys(newMasterKey()), { id: 'a', round: 0 })).not.toBe(codes[0])
  })

  it('fits as people type it', () => {
    const confirmation = { id: 'a', round: 1 }
    const code = codeOf(keys, confirmation)
    const wide = code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    for (const typed of [
      code,
      wide,
      `${code.slice(0, 3)} ${code.slice(3)}`,
      `${code.slice(0, 3)}－${code.slice(3)}`,
      ` ${code}　`,
    ])
      expect(codeFits(keys, confirmation, typed)).toBe(true)
    for (const typed of ['', code.slice(1), `${code}0`])
      expect(codeFits(keys, confirmation, typed)).toBe(false)
    expect(codeFits(keys, { ...confirmation, round: 2 }, code)).toBe(false)
  })
})

describe('パスワード of an application', () => {
  it('is twelve letters that nobody mistakes for others, and follows from the browser and the draft alone', () => {
    const password = receiptPassword(keys, 'visitor', 'draft')
    expect(password).toMatch(/^[2-9a-hjkmnp-z]{12}$/)
    expect(receiptPassword(keys, 'visitor', 'draft')).toBe(password)
    expect(receiptPassword(keys, 'another', 'draft')).not.toBe(password)
    expect(receiptPassword(keys, 'visitor', 'another')).not.toBe(password)
  })

  it('holds as people type it, for its own number only', () => {
    const password = receiptPassword(keys, 'visitor', 'draft')
    const mac = passwordMac(keys, '260000000018', password)
    const wide = password
      .toUpperCase()
      .replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
    for (const typed of [
      password,
      spokenPassword(password),
      wide,
      spokenPassword(password).replaceAll(' ', '-'),
    ])
      expect(passwordHolds(keys, '260000000018', typed, mac)).toBe(true)
    expect(passwordHolds(keys, '260000000026', password, mac)).toBe(false)
    expect(passwordHolds(keys, '260000000018', password.slice(1), mac)).toBe(false)
    expect(passwordHolds(keys, '260000000018', '', Buffer.alloc(32))).toBe(false)
  })
})

describe('moves', () => {
  it('start and end at states there are, and nothing leaves an end', () => {
    for (const { from, to } of Object.values(moves)) {
      expect(statuses).toHaveProperty(to)
      for (const one of from) expect(statuses).toHaveProperty(one)
    }
    for (const end of ['withdrawn', 'rejected', 'done'] as const)
      expect((Object.keys(moves) as Move[]).filter((move) => canMove(end, move))).toEqual([])
  })

  it('let the applicant correct and withdraw while nobody has begun, and withdraw what came back', () => {
    const byApplicant = (Object.keys(moves) as Move[]).filter((move) => moves[move].by === 'applicant')
    const open = (status: keyof typeof statuses) => byApplicant.filter((move) => canMove(status, move)).sort()
    expect(open('waiting')).toEqual(['correct', 'withdraw'])
    expect(open('returned')).toEqual(['resubmit', 'withdraw'])
    expect(open('inReview')).toEqual([])
    expect(open('accepted')).toEqual([])
  })
})
