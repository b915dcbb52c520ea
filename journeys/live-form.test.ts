import fc from 'fast-check'
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { anyForm } from '../testing/forms/any-form'
import { anyChoices, type Choices } from '../testing/forms/choices'
import { type Element, parseHtml } from '../testing/page/html'
import { storedForm, withForm } from '../testing/scenes/publishing'
import { ask } from './database'
import { newGuest, openDraft } from './guest'
import { linkIn, mailTo } from './mailbox'
import { Person } from './person'
import { stageForFile } from './stage'

const { deployment, browser } = await stageForFile()

/** Printed where something differs; another one tries other forms and other steps. */
const seed = Number(process.env.LIVE_FORM_SEED) || 20260128
const walks = 4
const steps = 24

/** What a page shows of the rules: by place, what is hidden, required and worked out. */
type Shown = Record<string, boolean | string>

/** Runs in the page. */
function shownNow(): Shown {
  const shown: Shown = {}
  for (const one of document.querySelectorAll<HTMLElement>('[data-section], [data-question]')) {
    const { section, question } = one.dataset
    shown[section ? `section ${section}` : `question ${question}`] = !one.hidden
    const word = 'requirable' in one.dataset && one.querySelector<HTMLElement>('[data-required]')
    if (word) shown[`requires ${question}`] = word.textContent ?? ''
  }
  for (const one of document.querySelectorAll<HTMLElement>('[data-calculated]'))
    shown[`value ${one.dataset.calculated}`] = one.textContent ?? ''
  return shown
}

/** The same of a page as the server wrote it. */
function shownIn(html: string): Shown {
  const shown: Shown = {}
  for (const one of parseHtml(html).all()) {
    const [section, question] = [one.get('data-section'), one.get('data-question')]
    if (section || question)
      shown[section ? `section ${section}` : `question ${question}`] = !one.has('hidden')
    const word = one.has('data-requirable') && [...one.all()].find((word) => word.has('data-required'))
    if (word) shown[`requires ${question}`] = rawText(word)
    const calculated = one.get('data-calculated')
    if (calculated) shown[`value ${calculated}`] = rawText(one)
  }
  return shown
}

const rawText = (one: Element): string => one.rawText

const typed = ['', '東京', 'x', '𠮷野', '0', '1', '2', '3.5', '10', '１，２００', '2026', '28', '午後1時半']

/** One thing that somebody does at a control of the page; nothing at one that is not shown. */
async function doesSomething(page: Page, choices: Choices): Promise<boolean> {
  const controls = await page
    .locator('draft-form')
    .locator(
      'input:not([type=hidden]):visible, textarea:visible, select:visible, button[value^="add-row"]:visible',
    )
    .all()
  if (controls.length === 0) return false
  await at(choices.of(controls), choices)
  return true
}

async function at(control: Locator, choices: Choices): Promise<void> {
  const { tag, type } = await control.evaluate((one) => ({
    tag: one.tagName,
    type: one.getAttribute('type'),
  }))
  if (tag === 'BUTTON') await Promise.all([control.page().waitForNavigation(), control.click()])
  else if (tag === 'SELECT') await control.selectOption({ index: choices.below(3) })
  else if (type === 'radio') await control.check()
  else if (type === 'checkbox') await control.setChecked(choices.once(2))
  else await control.fill(choices.of(typed))
}

/** Compares what the page shows with what the server decides, once it has everything that was typed. */
async function agrees(page: Page, says: string): Promise<Shown> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  const live = await page.evaluate(shownNow)
  const saved = page.waitForResponse((answer) => answer.url().endsWith('/entries'), { timeout: 5000 })
  await page.evaluate(() => {
    const control = document.querySelector(
      'draft-form input:not([type=hidden]), draft-form textarea, draft-form select',
    )
    control?.dispatchEvent(new Event('input', { bubbles: true }))
  })
  expect((await saved).status(), says).toBe(200)
  const html = await (await page.reload())?.text()
  expect(shownIn(html ?? ''), says).toEqual(live)
  // And the script says the same again of the page that the server wrote.
  await page.locator('input[name=live]').waitFor({ state: 'attached' })
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  expect(await page.evaluate(shownNow), says).toEqual(live)
  return live
}

/** Documents that ask enough on their first page, of many. */
function forms(): object[] {
  const asksMuch = (document: ReturnType<typeof anyForm>) =>
    document.pages[0]!.sections.flatMap(({ fields }) => fields).filter((field) => field.visibleIf).length >=
      2 && !document.pages[0]!.visibleIf
  const many = fc.sample(anyChoices(), { seed, numRuns: 200 }).map((choices) => anyForm(choices))
  return many.filter(asksMuch).slice(0, walks)
}

it('shows as one types what the server decides of the same, on forms and steps at random', async () => {
  const acts = fc.sample(anyChoices(200), { seed: seed + 1, numRuns: walks })
  let changes = 0
  for (const [index, document] of forms().entries()) {
    const says = `LIVE_FORM_SEED=${seed}, walk ${index}`
    await ask(deployment, withForm, ['library-card', storedForm(document)])
    const guest = newGuest(deployment)
    const draft = await openDraft(guest)
    const person = await Person.at(browser, { baseUrl: deployment.baseUrl, width: 375, javaScript: true })
    const { page } = person
    await page.goto(linkIn(await mailTo(deployment, guest.email, '【申込画面のURL】')))
    await page.getByRole('button', { name: '申込の続きを開く' }).click()
    await page.waitForURL((url) => url.pathname === draft)
    await page.locator('input[name=live]').waitFor({ state: 'attached' })
    let before = await page.evaluate(shownNow)
    for (let step = 0; step < steps; step++) {
      await doesSomething(page, acts[index]!)
      if (step % 3 !== 2) continue
      const now = await agrees(page, `${says}, step ${step}`)
      changes += Object.keys(now).filter((place) => now[place] !== before[place]).length
      before = now
    }
    expect(person.wrongs, says).toEqual([])
    await person.close()
  }
  expect(changes).toBeGreaterThan(5)
})
