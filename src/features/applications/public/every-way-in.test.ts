import { describe, expect, it } from 'vitest'
import {
  controlsOf,
  filesFor,
  mutated,
  mutations,
  strangers,
  whole,
} from '../../../../testing/forms/mutations'
import { rightEntries } from '../../../../testing/forms/right-entries'
import type { Page } from '../../../../testing/page/page'
import { draftOf, receiptOf } from '../../../../testing/scenes/applying'
import {
  answersOf,
  applicationsIn,
  editsOf,
  entriesOf,
  expectKnownOnly,
  forges,
  type Inside,
  pairsOf,
  standsBefore,
  wrongOn,
} from '../../../../testing/scenes/forged-posts'
import { accounts, atHome } from '../../../../testing/scenes/home'
import { examinerOf, returns } from '../../../../testing/scenes/returning'
import { inWorld, type Person } from '../../../../testing/world'
import { mostRows } from '../../forms/fields/group/group'
import type { Form } from '../../forms/form'
import { judge } from '../../forms/judge'

const now = new Date('2026-01-28T10:41:00+09:00')
const context = { lang: 'ja', now, attachments: {} } as const

/** A form with every question answered rightly, in the draft of somebody who stands before it. */
async function filledIn([as, world]: Inside, form: Form) {
  const person = await atHome(as, world, accounts.hanako)
  const right = rightEntries(form, now)
  const draft = await standsBefore(person, world, form)
  await forges(person, draft, { pairs: [...pairsOf(right), ...(await filesFor(form))], way: 'next' })
  return { person, right, draft }
}

async function submits(person: Person, draft: string): Promise<string> {
  await person.goesTo('confirm', { draft })
  expect([person.page.heading, person.page.problems]).toEqual(['申込確認', []])
  await person.presses('申込む')
  return receiptOf(person.page).number
}

/** Of the controls, the kinds of those that have no message on a page. */
const takenOn = (page: Page, controls: readonly { name: string; kind: string }[]): string[] => {
  const wrong = wrongOn(page)
  const alone = controls.filter(({ name }) => !name.includes('.'))
  return [...new Set(alone.filter(({ name }) => !wrong.includes(name)).map(({ kind }) => kind))].sort()
}

describe('a form of every kind', () => {
  it('is judged alike on its page, after its script saved, and where it is corrected', () =>
    inWorld(async (...inside) => {
      const [as, world] = inside
      const { person, right, draft } = await filledIn(inside, whole)
      const controls = controlsOf(whole, right)
      const before = await applicationsIn(inside)
      for (const [name, mutation] of Object.entries(mutations)) {
        const pairs = pairsOf(mutated(whole, right, mutation.of))
        const says = (way: string, page: Page) => [name, way, page.status, takenOn(page, controls)]
        const posted = await forges(person, draft, { pairs, way: 'next' })
        expect(says('page', posted)).toEqual([name, 'page', 422, mutation.taken.toSorted()])
        await forges(person, draft, { pairs: pairsOf(right), way: 'pause' })
        expect((await forges(person, draft, { pairs, way: 'entries' })).status).toBe(200)
        await expectKnownOnly(inside, draft, whole)
        // The script is not told what was cut, since no control of a page can post so much.
        if (mutation.cut) continue
        await person.goesTo('confirm', { draft })
        const sent = await person.sends({
          method: 'post',
          action: person.url('submission', { draft }),
          multipart: false,
          pairs: [
            ['csrf', person.page.value('csrf')],
            ['edits', String(await editsOf(world, draft))],
          ],
        })
        expect(says('sent', sent)).toEqual([name, 'sent', 422, mutation.taken.toSorted()])
        await expectKnownOnly(inside, draft, whole)
        await forges(person, draft, { pairs: pairsOf(right), way: 'pause' })
      }
      expect(await applicationsIn(inside)).toBe(before)
      const number = await submits(person, draft)
      await returns([as, world], examinerOf(person), { number, marks: { school: '直してください。' } })
      await person.goesTo('application', { number })
      await person.presses('直す')
      const correction = draftOf(person.page)
      for (const [name, mutation] of Object.entries(mutations)) {
        const pairs = pairsOf(mutated(whole, right, mutation.of))
        const page = await forges(person, correction, { pairs, way: 'resubmit' })
        expect([name, page.status, takenOn(page, controls)]).toEqual([name, 422, mutation.taken.toSorted()])
        await expectKnownOnly(inside, correction, whole)
        await forges(person, correction, { pairs: pairsOf(right), way: 'pause' })
      }
      expect((await answersOf(world, number)).school).toBe(judge(whole, right, context).answers.school)
      expect(world.defects).toEqual([])
    }))

  it.each(['next', 'entries'])('keeps nothing of names that are no control of it, by %s', (way) =>
    inWorld(async (...inside) => {
      const { person, right, draft } = await filledIn(inside, whole)
      const foreign = strangers.map((name): [string, string] => [name, 'zzz'])
      const page = await forges(person, draft, { pairs: [...foreign, ...pairsOf(right)], way })
      expect([200, 303]).toContain(page.status)
      await expectKnownOnly(inside, draft, whole)
      // What is not asked is kept in the draft, and no part of what is sent.
      expect((await entriesOf(inside[1], draft)).secret).toEqual(right.secret)
      const answers = await answersOf(inside[1], await submits(person, draft))
      const { documents, ...rest } = answers
      expect(documents).toHaveLength(2)
      expect(rest).toEqual({ ...judge(whole, right, context).answers })
      expect(rest).not.toHaveProperty('secret')
      expect(inside[1].defects).toEqual([])
    }),
  )

  it('keeps nothing of them where it is corrected, at marked questions and at others', () =>
    inWorld(async (...inside) => {
      const [as, world] = inside
      const { person, right, draft } = await filledIn(inside, whole)
      const number = await submits(person, draft)
      await returns([as, world], examinerOf(person), { number, marks: { school: '直してください。' } })
      await person.goesTo('application', { number })
      await person.presses('直す')
      const correction = draftOf(person.page)
      const foreign = strangers.map((name): [string, string] => [name, 'zzz'])
      const pairs = [...foreign, ...pairsOf({ ...right, school: '直した学校' })]
      expect((await forges(person, correction, { pairs, way: 'resubmit' })).status).toBe(303)
      await expectKnownOnly(inside, correction, whole)
      const { documents, ...rest } = await answersOf(world, number)
      expect(documents).toHaveLength(2)
      expect(rest).toEqual({ ...judge(whole, right, context).answers, school: '直した学校' })
      expect(world.defects).toEqual([])
    }))

  it('takes no more rows than a group can have, and none with an id that is none', () =>
    inWorld(async (...inside) => {
      const [, world] = inside
      const { person, right, draft } = await filledIn(inside, whole)
      const rows = (ids: readonly (string | number)[]): [string, string][] =>
        ids.map((id) => ['members', String(id)])
      const before = await entriesOf(world, draft)
      const many = await forges(person, draft, {
        pairs: rows(Array.from({ length: 10_000 }, (_, id) => id + 1)),
        way: 'next',
      })
      expect(many.status).toBe(413)
      expect(await entriesOf(world, draft)).toEqual(before)
      const strange = ['-1', '1e9', '1.2.3', '0', '01', '1000000', '１', '', 'x', '__proto__', ' 1', '1\n']
      await forges(person, draft, { pairs: rows(strange), way: 'pause' })
      expect((await entriesOf(world, draft)).members).toEqual(['1', '2'])
      // A row that is not there yet, as another device adds one.
      await forges(person, draft, { pairs: [['members.7.member-name', '七人目']], way: 'pause' })
      expect((await entriesOf(world, draft)).members).toEqual(['1', '2', '7'])
      const ids = Array.from({ length: 3000 }, (_, id) => id + 10)
      const names = ids.map((id): [string, string] => [`members.${id}.member-name`, '何人目'])
      const page = await forges(person, draft, { pairs: [...rows(ids), ...names], way: 'next' })
      expect([page.status, wrongOn(page)]).toEqual([422, expect.arrayContaining(['members'])])
      expect((await entriesOf(world, draft)).members).toHaveLength(mostRows)
      await expectKnownOnly(inside, draft, whole)
      expect(right.members).toEqual(['1', '2'])
      expect(world.defects).toEqual([])
    }))
})
