import type { Page } from 'playwright-core'
import { expect } from 'vitest'

type Focused = { name: string; outline: boolean; inside: boolean }

/** Runs in the page: what has the focus, whether one sees it, and whether it lies inside the window. */
export const focused = (): Focused => {
  const element = document.activeElement as HTMLElement
  if (element === document.body) return { name: '', outline: false, inside: false }
  const label = (element as HTMLInputElement).labels?.[0]?.textContent
  // Where the control itself is covered, what covers it wears the outline.
  const shown = element.closest('.drop-pick, .card, label') ?? element
  const outlined = [element, shown, ...shown.querySelectorAll('*')].some((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  })
  const { top, bottom } = shown.getBoundingClientRect()
  return {
    name: `${label ?? element.getAttribute('aria-label') ?? element.textContent ?? ''}`.trim(),
    outline: outlined,
    inside: bottom > 0 && top < innerHeight,
  }
}

/** What has the focus after a key: to be seen, at the latest when the page has stopped moving under it. */
export async function seenFocus(page: Page): Promise<Focused> {
  const now = await page.evaluate(focused)
  if (now.name !== '' && !(now.outline && now.inside))
    await expect
      .poll(() => page.evaluate(focused), { message: now.name, timeout: 2_000 })
      .toMatchObject({ outline: true, inside: true })
  return now
}

/** Presses Tab until something of this name has the focus; on the way the focus is always to be seen. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const now = await seenFocus(page)
    if (name.test(now.name)) return
  }
  throw new Error(`Tab does not reach ${name}`)
}

/** Waits until what the last key brought up is drawn, as somebody does who looks. For pages whose scripts run. */
export const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
