import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { Person } from './person'
import { stageForFile } from './stage'

const { deployment, browser } = await stageForFile()

/** Runs in the page: headings of which one letter alone stands on the last line, in a browser that knows no phrases. */
const loneLetters = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('h1, h2, h3')].flatMap((heading) => {
    heading.style.wordBreak = 'normal'
    const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT)
    const tops: number[] = []
    for (let text = texts.nextNode(); text; text = texts.nextNode())
      for (let at = 0; at < (text.textContent ?? '').length; at += 1) {
        const letter = document.createRange()
        letter.setStart(text, at)
        letter.setEnd(text, at + 1)
        const { top, width } = letter.getBoundingClientRect()
        if (width > 0) tops.push(Math.round(top))
      }
    const onLast = tops.filter((top) => top === tops.at(-1)).length
    return new Set(tops).size > 1 && onLast === 1 ? [heading.textContent ?? ''] : []
  })

async function proceduresOf(page: Page, tenant: string): Promise<string[]> {
  await page.goto(`/${tenant}/procedures`)
  const links = page.locator('main a[href*="/procedures/"]')
  return links.evaluateAll((all) => all.map((one) => new URL((one as HTMLAnchorElement).href).pathname))
}

it('no title of the demo leaves a letter alone on its last line, at any width of a phone', async () => {
  const person = await Person.at(browser, { baseUrl: deployment.baseUrl, width: 375, javaScript: true })
  const { page } = person
  const tenants = ['pref-aomori-u', 'demo-city-u']
  const places = new Set(tenants.map((tenant) => `/${tenant}/procedures`))
  for (const tenant of tenants) for (const one of await proceduresOf(page, tenant)) places.add(one)
  expect(places.size).toBeGreaterThan(10)
  const lone: string[] = []
  for (const place of places) {
    await page.goto(place)
    for (let width = 320; width <= 430; width += 11) {
      await page.setViewportSize({ width, height: 812 })
      lone.push(...(await page.evaluate(loneLetters)).map((title) => `${place} at ${width}: ${title}`))
    }
  }
  expect(lone).toEqual([])
  await person.close()
})
