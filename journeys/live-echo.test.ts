import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { packageRoot } from '../src/kernel/package-root'
import { Person } from './person'
import { stageForFile } from './stage'

const { deployment, browser } = await stageForFile()

/** The script of the pages of a form, as the build named it. */
function formScript(): string {
  const manifest = JSON.parse(readFileSync(join(packageRoot(), 'dist/client/manifest.json'), 'utf8'))
  return `/_assets/${manifest['src/ui/browser/apply.ts'].file}`
}

it('says under a question what was understood as one leaves its box, and takes it away again', async () => {
  const person = await Person.at(browser, { baseUrl: deployment.baseUrl, width: 375, javaScript: true })
  const { page } = person
  await page.goto('/_gallery')
  await page.addScriptTag({ url: formScript(), type: 'module' })
  const spoken = page.locator('main > .visually-hidden[aria-live]')
  const says = async (question: string, typed: readonly string[], said: string) => {
    const field = page.locator(`[data-field="field-${question}-0"]`)
    for (const [index, text] of typed.entries()) await field.locator('input').nth(index).fill(text)
    await page.keyboard.press('Tab')
    const line = field.locator('.field-read-as')
    await expect.poll(() => line.textContent()).toBe(said)
    await expect.poll(() => line.isVisible()).toBe(said !== '')
    await expect.poll(() => spoken.textContent()).toBe(said)
  }
  await says('birth', ['昭和60', '4', '1'], '1985年（昭和60年）4月1日')
  await says('birth', ['昭和60', '2', '30'], '')
  await says('birth', ['R8.1.5', '', ''], '2026年（令和8年）1月5日')
  await says('visitors', ['１，２００名'], '1,200人')
  await says('visitors', ['3km'], '')
  await says('cost', ['12万3,000円'], '123,000円')
  await says('arrival', ['午後1時半'], '13時30分')
  expect(await spoken.count()).toBe(1)
  await person.close()
})

it('moves nothing while somebody presses what comes next', async () => {
  const person = await Person.at(browser, { baseUrl: deployment.baseUrl, width: 375, javaScript: true })
  const { page } = person
  await page.goto('/_gallery')
  await page.addScriptTag({ url: formScript(), type: 'module' })
  const boxes = page.locator('[data-field="field-birth-0"] input')
  const line = page.locator('[data-field="field-birth-0"] .field-read-as')
  const next = page.locator('[data-field="field-birth-0"]').locator('xpath=following::input[1]')
  // What reads a date is there after the first one.
  await boxes.first().fill('R8.1.5')
  await page.keyboard.press('Tab')
  await line.waitFor()
  await boxes.first().fill('')
  await page.keyboard.press('Tab')
  await line.waitFor({ state: 'hidden' })
  await boxes.first().fill('R8.1.6')
  await next.scrollIntoViewIfNeeded()
  await next.hover()
  await next.evaluate((one) => one.addEventListener('click', () => one.setAttribute('data-pressed', '')))
  const before = await next.boundingBox()
  await page.mouse.down()
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  expect(await next.boundingBox()).toEqual(before)
  await page.mouse.up()
  await line.waitFor()
  expect(await next.getAttribute('data-pressed')).toBe('')
  await person.close()
})
