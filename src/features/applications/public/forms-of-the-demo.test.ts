import { describe, expect, it } from 'vitest'
import { demoCity } from '../../../../seeds/demo-city-u'
import { prefAomori } from '../../../../seeds/pref-aomori-u'
import { formOf, mutated, mutations, strangers } from '../../../../testing/forms/mutations'
import { rightEntries } from '../../../../testing/forms/right-entries'
import {
  applicationsIn,
  entriesOf,
  expectKnownOnly,
  forges,
  pairsOf,
  standsBefore,
  wrongOn,
} from '../../../../testing/scenes/forged-posts'
import { accounts, atHome } from '../../../../testing/scenes/home'
import { inWorld } from '../../../../testing/world'
import { judge, judgePage } from '../../forms/judge'

const now = new Date('2026-01-28T10:41:00+09:00')
const context = { lang: 'ja', now, attachments: {} } as const

describe('every form of the demo', () => {
  const procedures = [prefAomori, demoCity].flatMap((tenant) => tenant.procedures)

  it(
    'says of each page what its judge says, keeps nothing else, and makes no application of it',
    () =>
      inWorld(async (...inside) => {
        const [as, world] = inside
        world.clock.setTo(now.toISOString())
        const person = await atHome(as, world, accounts.hanako)
        const before = await applicationsIn(inside)
        expect(procedures.length).toBeGreaterThan(15)
        for (const { slug, form: document } of procedures) {
          const form = formOf(document)
          const right = rightEntries(form, now)
          const draft = await standsBefore(person, world, document)
          for (const { of } of Object.values(mutations))
            for (const page of form.pages) {
              const typed = {
                ...Object.fromEntries(strangers.map((name) => [name, 'zzz'])),
                ...mutated(form, right, of),
              }
              const answer = await forges(person, draft, {
                pairs: pairsOf(typed),
                way: 'next',
                page: page.id,
              })
              const entries = await entriesOf(world, draft)
              const { problems } = judgePage({ form, page }, entries, context)
              const expected = problems.map(({ field }) => field)
              expect([slug, answer.status < 500, wrongOn(answer)]).toEqual([
                slug,
                true,
                expect.arrayContaining(expected),
              ])
              await expectKnownOnly(inside, draft, form)
            }
          await forges(person, draft, { pairs: pairsOf(right), way: 'entries' })
          await person.goesTo('confirm', { draft })
          // The confirmation opens the first page on which something is wrong: a file is missing, sums differ.
          const { problems, pages } = judge(form, right, context)
          const wrong = problems.filter(({ page }) => page === pages[0]).map(({ field }) => field)
          expect([slug, wrongOn(person.page)]).toEqual([slug, [...new Set(wrong)]])
        }
        expect(await applicationsIn(inside)).toBe(before)
        expect(world.defects).toEqual([])
      }),
    60_000,
  )
})
