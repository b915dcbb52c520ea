import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { staffCast } from '../../../../seeds/cast'
import { cardAnswers } from '../../../../testing/scenes/applying'
import { givenApplication, passwordAnswers } from '../../../../testing/scenes/deciding'
import { atDesk } from '../../../../testing/scenes/desk'
import { hasItReturned, returns } from '../../../../testing/scenes/returning'
import { cast, inWorld, type World } from '../../../../testing/world'
import { inScope } from '../../../database/scope'
import { newId } from '../../../kernel/ids'
import type { Answers } from '../../forms/answers'
import { record } from '../../history/record'
import { insertDraft } from '../drafts/draft-store'
import { applicationByNumber, insertRevision, moveApplication } from '../store'
import { pairsOf, partsOf } from './difference'

const { shinsa } = staffCast

/** The applicant's next revision, below the pages. */
async function resubmits(world: World, number: string, change: Answers): Promise<void> {
  const tenant = (await world.tenants.find(shinsa.tenant))!
  await inScope(world.house, tenant, { kind: 'guest', session: null }, async (scope) => {
    const application = (await applicationByNumber(scope, number))!
    const revision = application.revision + 1
    const { id, procedureId, version, email, language, revision: basedOn } = application
    const draftId = newId()
    const draft = {
      ...{ procedureId, version, email, language, basedOn },
      ...{ againOf: null, entries: {}, termsVersion: 1 },
    }
    await insertDraft(scope, { ...draft, id: draftId, applicationId: id, expiresAt: scope.now })
    await insertRevision(scope, {
      applicationId: id,
      revision,
      draftId,
      answers: { ...passwordAnswers, ...change },
    })
    await record(scope, { kind: 'application.resubmitted', applicationId: id, detail: { number, revision } })
    await moveApplication(scope, application, { revision, status: 'waiting' })
  })
}

const marks = { 'user-number': '末尾の2桁が画像と逆です。', remarks: '電話番号を書いてください。' }

describe('the page of a difference', () => {
  it('says what was asked for and done, what else changed, and folds the rest', () =>
    inWorld(async (as, world) => {
      const { number } = await givenApplication(world)
      await returns([as, world], shinsa, { number, marks })
      await resubmits(world, number, { 'user-number': '12345687', name: '髙橋 華子' })
      const desk = await atDesk(as, world, shinsa)
      const page = await desk.goesTo('difference', { number })
      expect(page.text).toContain('指摘 2件のうち 1件に対応。ほかに氏名が変わりました。')
      expect(page.text).toMatch(
        /利用者番号.*123456.*消した：78.*123456.*足した：87.*指摘に対応.*末尾の2桁が画像と逆です。/,
      )
      expect(page.text).toMatch(/連絡事項.*指摘したが変わっていない.*電話番号を書いてください。/)
      expect(page.text).toMatch(/氏名.*髙橋.*消した：花.*足した：華.*指摘の外で変更/)
      expect(page.text).toMatch(/変わらない項目 1件\s*申込の理由/)
    }))

  it('compares any two revisions, and says so where there is only one', () =>
    inWorld(async (as, world) => {
      const { number } = await givenApplication(world)
      const desk = await atDesk(as, world, shinsa)
      expect((await desk.goesTo('difference', { number })).text).toContain('まだ1回目の内容だけです')
      await returns([as, world], shinsa, { number, marks })
      await resubmits(world, number, { 'user-number': '12345687' })
      await returns([as, world], shinsa, { number, marks: { remarks: marks.remarks } })
      await resubmits(world, number, { 'user-number': '12345687', remarks: '017-000-0000' })
      expect((await desk.goesTo('difference', { number })).text).toContain('指摘 1件のうち 1件に対応。')
      const first = await desk.goesTo('difference', { number }, { from: 1, to: 2 })
      expect(first.text).toContain('指摘 2件のうち 1件に対応。')
      const whole = await desk.goesTo('difference', { number }, { from: 1, to: 3 })
      expect(whole.text).toContain('指摘 2件のうち 2件に対応。')
      for (const rubbish of [
        { from: 3, to: 1 },
        { from: 'x', to: '9999999999' },
        { from: 2, to: 2 },
      ])
        expect((await desk.goesTo('difference', { number }, rubbish)).text).toContain('指摘 1件のうち')
    }))
})

it('parts of two texts put together are the texts, and never cut a character', () => {
  const text = fc.string({
    unit: fc.constantFrom('あ', '髙', '葛󠄀', '葛', '👨‍👩‍👧', '1', 'が'),
    maxLength: 12,
  })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = partsOf(before, after)
      expect(parts.head + parts.old + parts.tail).toBe(before)
      expect(parts.head + parts.new + parts.tail).toBe(after)
    }),
  )
  expect(partsOf('2 1005 2210 6638', '2 1005 2210 6683')).toEqual({
    head: '2 1005 2210 66',
    old: '38',
    new: '83',
    tail: '',
  })
  expect(partsOf('017-700-1309', '090-0000-1309').head).toBe('0')
  expect(partsOf('赤い猫', '白い犬')).toEqual({ head: '', old: '赤い猫', new: '白い犬', tail: '' })
})

it('files that were replaced stand beside those that came, and staff can still open them', () =>
  inWorld(async (as, world) => {
    const guest = as(cast.hanako)
    const { number } = await hasItReturned([as, world], guest)
    await guest.goesTo('application', { number })
    await guest.presses('直す')
    await guest.presses('解除')
    await guest.presses('直して再提出する', await cardAnswers('7654321', ['撮り直した写真.jpg']))
    const desk = await atDesk(as, world, shinsa)
    const page = await desk.goesTo('difference', { number })
    expect(page.text).toContain('指摘 2件のうち 2件に対応。')
    expect(page.text).toMatch(/1件が差し替え.*消した：利用者カード\.jpg.*足した：撮り直した写真\.jpg/)
    const old = page.link('利用者カード.jpg')
    expect((await desk.goesTo('difference', { number })).html).toContain('/thumbnail"')
    const opened = await desk.opens(old)
    expect([opened.status, opened.text]).toEqual([200, expect.stringContaining('前の回のファイル')])
  }))

it('puts rows beside what they were, so that one that came or went moves no other', () => {
  expect(pairsOf(['a', 'b'], ['a', 'x', 'b'])).toEqual([
    ['a', 'a'],
    [null, 'x'],
    ['b', 'b'],
  ])
  expect(pairsOf(['a', 'b', 'c'], ['a', 'c'])).toEqual([
    ['a', 'a'],
    ['b', null],
    ['c', 'c'],
  ])
  expect(pairsOf(['a', 'b'], ['a', 'x'])).toEqual([
    ['a', 'a'],
    ['b', 'x'],
  ])
  expect(pairsOf([], [])).toEqual([])
  expect(pairsOf(['a'], ['a', 'a'])).toEqual([
    ['a', 'a'],
    [null, 'a'],
  ])
})
