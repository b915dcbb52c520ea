import fc from 'fast-check'
import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { anyEntries } from '../../../../testing/forms/any-entries'
import { anyForm, questionsOf } from '../../../../testing/forms/any-form'
import { inABrowser } from '../../../../testing/forms/as-a-browser'
import { anyChoices } from '../../../../testing/forms/choices'
import { restoreEntries } from '../answers'
import { decide } from '../deciding'
import type { Entries } from '../entries'
import { type Form, fieldsOf, fieldsOfPage, type Page, parseForm } from '../form'
import { sampleView } from '../form.samples'
import { FormLogic } from '../form-logic'
import { FormPageView } from '../form-page'
import { judge } from '../judge'
import { Decided } from './decide'
import { cellName, rowIdsOf } from './names'

const now = new Date('2026-01-28T10:41:00+09:00')
const context = { lang: 'ja', now, attachments: {} } as const
const runs = { numRuns: 400 }

const parsed = (document: unknown): Form => {
  const result = parseForm(document)
  if (!('form' in result)) throw new Error(JSON.stringify(result.mistakes))
  return result.form
}

/** The control names of a page, those of its rows too. */
const namesOn = (page: Page, entries: Entries): string[] =>
  fieldsOfPage(page).flatMap((field) =>
    field.kind === 'group'
      ? [
          field.id,
          ...rowIdsOf(field, entries).flatMap((row) =>
            field.fields.map((cell) => cellName(field.id, row, cell.id)),
          ),
        ]
      : [field.id],
  )

/** Everything that is decided about some pages, to be compared. */
const decidedOf = (decided: Decided, pages: readonly Page[], entries: Entries) => ({
  pages: decided.pages,
  sections: pages.flatMap(({ sections }) => sections.map(({ id }) => [id, decided.showsSection(id)])),
  questions: pages.flatMap((page) =>
    namesOn(page, entries).map((name) => [
      name,
      decided.shows(name),
      decided.requires(name),
      decided.value(name),
      decided.rows(name),
    ]),
  ),
})

function drawn(form: Form, pages: readonly Page[], entries: Entries) {
  const filled = { entries, decided: decide(form, entries, now), problems: [], context: sampleView }
  return inABrowser(
    render(
      <form>
        {pages.map((page) => (
          <FormPageView key={page.id} page={page} filled={filled} />
        ))}
        <FormLogic form={form} pages={pages} entries={entries} now={now} />
      </form>,
    ),
  )
}

const hasRules = (form: Form): boolean => /"(?:visibleIf|requiredIf|formula)"/.test(JSON.stringify(form))

describe('the script of a page and the server', () => {
  it('decide the same about every question, section, requirement and calculated value', () => {
    let compared = 0
    fc.assert(
      fc.property(anyChoices(), anyChoices(300), (shape, typing) => {
        const form = parsed(anyForm(shape))
        const entries = anyEntries(typing, form)
        const server = decide(form, entries, now)
        // One page at a time, and all of them at once, as on the page of a correction.
        for (const pages of [...form.pages.map((page) => [page]), form.pages]) {
          const { logic, typed } = drawn(form, pages, entries)
          expect(logic !== null).toBe(hasRules(form))
          if (!logic) continue
          const live = new Decided(logic.form, {
            entries: { ...logic.elsewhere, ...typed },
            today: logic.today,
          })
          expect(decidedOf(live, pages, entries)).toEqual(decidedOf(server, pages, entries))
          compared += 1
        }
      }),
      runs,
    )
    expect(compared).toBeGreaterThan(400)
  })

  it('hide on the drawn page exactly what is not asked', () => {
    fc.assert(
      fc.property(anyChoices(), anyChoices(300), (shape, typing) => {
        const form = parsed(anyForm(shape))
        const entries = anyEntries(typing, form)
        const decided = decide(form, entries, now)
        for (const one of drawn(form, form.pages, entries).root.all()) {
          const [question, section] = [one.get('data-question'), one.get('data-section')]
          if (question) expect([question, one.has('hidden')]).toEqual([question, !decided.shows(question)])
          if (section) expect([section, one.has('hidden')]).toEqual([section, !decided.showsSection(section)])
        }
      }),
      runs,
    )
  })
})

describe('answers', () => {
  it('hold nothing that is not asked', () => {
    fc.assert(
      fc.property(anyChoices(), anyChoices(300), (shape, typing) => {
        const form = parsed(anyForm(shape))
        const entries = anyEntries(typing, form)
        const decided = decide(form, entries, now)
        const { answers } = judge(form, entries, context)
        const asked = [...fieldsOf(form)].filter(
          ({ field, page }) => decided.pages.includes(page.id) && decided.shows(field.id),
        )
        const ids = asked.map(({ field }) => field.id)
        expect(Object.keys(answers).filter((id) => !ids.includes(id))).toEqual([])
        for (const { field } of asked) {
          if (field.kind !== 'group') continue
          const rows = decided.rows(field.id)
          for (const [index, row] of ((answers[field.id] ?? []) as object[]).entries())
            for (const cell of Object.keys(row))
              expect([cell, decided.shows(cellName(field.id, rows[index] ?? '', cell))]).toEqual([cell, true])
        }
      }),
      runs,
    )
  })

  it('come back the same from what they would have been typed as', () => {
    let compared = 0
    fc.assert(
      fc.property(anyChoices(), anyChoices(300), (shape, typing) => {
        const form = parsed(anyForm(shape))
        const { answers, problems } = judge(form, anyEntries(typing, form, true), context)
        // What is wrong has a value for rules and gives no answer: it must be put right first.
        if (problems.length > 0) return
        compared += 1
        const again = judge(form, restoreEntries(form, answers), context)
        expect({ ...again.answers }).toEqual({ ...answers })
        expect(again.problems).toEqual([])
      }),
      { numRuns: 1000 },
    )
    expect(compared).toBeGreaterThan(100)
  })
})

describe('a form whose rules name anything', () => {
  it('is read or refused with places, and where it is read, deciding ends', () => {
    const results = { read: 0, refused: 0, circles: 0 }
    fc.assert(
      fc.property(anyChoices(), anyChoices(300), (shape, typing) => {
        const document = anyForm(shape, 'any')
        const result = parseForm(document)
        if ('mistakes' in result) {
          results.refused += 1
          expect(result.mistakes.length).toBeGreaterThan(0)
          for (const { place, message } of result.mistakes) {
            expect(place).toMatch(/^pages\[\d+\]\(page-\d+\)/)
            if (message.includes('堂々巡り')) results.circles += 1
          }
          return
        }
        results.read += 1
        const entries = anyEntries(typing, result.form)
        const decided = decide(result.form, entries, now)
        // From the end: whatever is asked for first must not matter.
        for (const { id, rows } of questionsOf(document).reverse())
          if (rows) for (const row of decided.rows(id)) expect(row).toMatch(/^\d+$/)
          else expect([true, false]).toContain(decided.shows(id))
        judge(result.form, entries, context)
      }),
      runs,
    )
    for (const times of Object.values(results)) expect(times).toBeGreaterThan(20)
  })
})
