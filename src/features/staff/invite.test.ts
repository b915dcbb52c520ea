import { describe, expect, it } from 'vitest'
import { invitation } from '../../../testing/scenes/town'
import { inWorld } from '../../../testing/world'
import { hashPassword, passwordFits, passwordProblem } from '../../kernel/password'

const tenant = 'pref-aomori-u'
const nozomi = { tenant, email: 'nozomi@example.jp' }
const password = '弘前の桜は四月の終わりに咲きます'

describe('an invitation', () => {
  it('makes the first password, once', () =>
    inWorld(async (as, world) => {
      const token = await invitation(world, tenant)
      const guest = as(nozomi)
      await guest.goesTo('staffInvitation', { token })
      expect(guest.page.text).toContain('新人 のぞみさん')
      await guest.presses('パスワードを決める', { password, again: password })
      expect(guest.page.heading).toBe('パスワードを決めました')
      const [row] = await world.database.asOwner<{ hash: string }>(
        "select password_hash as hash from staff where login = 'new-person'",
      )
      expect(row!.hash).toMatch(/^argon2id\$19456\$2\$/)
      expect(await passwordFits(password, row!.hash)).toBe(true)
      expect((await guest.goesTo('staffInvitation', { token })).status).toBe(404)
    }))

  it('is good for a day, for its own tenant, and in one piece', () =>
    inWorld(async (as, world) => {
      const token = await invitation(world, tenant)
      const guest = as(nozomi)
      for (const path of [
        `/demo-city-u/staff/invitations/${token}`,
        `/${tenant}/staff/invitations/${token.slice(1)}`,
        `/${tenant}/staff/invitations/x`,
      ])
        expect((await guest.asks(path)).status).toBe(404)
      world.clock.pass(23, 'hours')
      expect((await guest.goesTo('staffInvitation', { token })).status).toBe(200)
      world.clock.pass(61, 'minutes')
      expect((await guest.goesTo('staffInvitation', { token })).status).toBe(404)
    }))

  it('says what is wrong with a password, and never writes it back', () =>
    inWorld(async (as, world) => {
      const guest = as(nozomi)
      await guest.goesTo('staffInvitation', { token: await invitation(world, tenant) })
      for (const [typed, again] of [
        ['', ''],
        ['short', 'short'],
        [password, `${password}x`],
        ['あああああああああああああああ', 'あああああああああああああああ'],
      ]) {
        await guest.presses('パスワードを決める', { password: typed!, again: again! })
        expect([guest.page.status, guest.page.problems.length]).toEqual([422, 1])
        expect(guest.page.value('password')).toBe('')
      }
    }))
})

describe('a password', () => {
  it('is fifteen characters as people see them, of any kind', () => {
    expect(passwordProblem('あ'.repeat(7) + 'い'.repeat(7), [])).toBe('too-short')
    expect(passwordProblem('👨‍👩‍👧'.repeat(14), [])).toBe('too-short')
    expect(passwordProblem('aaaaaaaaaaaaaaab', [])).toBeNull()
    expect(passwordProblem('correct horse battery', [])).toBeNull()
    expect(passwordProblem('x'.repeat(1025), [])).toBe('too-long')
  })

  it('is not a repetition, nor a name everybody knows', () => {
    for (const guess of ['abababababababab', '111111111111111', 'Administrator-1'])
      expect(passwordProblem(guess, ['administrator-1'])).toBe('guessable')
  })

  it('is the same composed and decomposed, and hashed another way each time', async () => {
    const [one, other] = [
      await hashPassword('ガギグゲゴ'.normalize('NFC')),
      await hashPassword('ガギグゲゴ'.normalize('NFD')),
    ]
    expect(one).not.toBe(other)
    expect(await passwordFits('ガギグゲゴ'.normalize('NFD'), one)).toBe(true)
    expect(await passwordFits('カギグゲゴ', one)).toBe(false)
  })
})
