import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'

const folder = fileURLToPath(new URL('../../docs/guides/pictures/', import.meta.url))

/** What a picture shows: a part of the page, or the window as it stands, e.g. with a dialog. */
export type Shot = {
  /** From the top of this… */
  from?: Locator
  /** …to the bottom of that, over the page’s whole width. */
  to?: Locator
  /** What the step presses: it gets an outline. Without `from` the picture is of what lies around it. */
  press?: Locator
  /** Pixels of the page around `press`. */
  height?: number
  /** The whole window as somebody sees it, and not a part of the page. */
  window?: boolean
}

type Strip = { top: number; bottom: number }

/** The red of the outline, which no page of ours has. */
const outline = '3px solid #d6006c'

/**
 * Writes one picture of a guide as WebP, in place of the one before.
 * @param name under `docs/guides/pictures/`, without its ending, e.g. `applicant/search`
 */
export async function picture(page: Page, name: string, shot: Shot = {}): Promise<void> {
  await settle(page)
  await shot.press?.evaluate((element, line) => {
    const { style } = element as HTMLElement
    style.outline = line
    style.outlineOffset = '3px'
  }, outline)
  const strip = await stripOf(page, shot)
  const taken = await page.screenshot(
    strip ? { fullPage: true, clip: await clipOf(page, strip) } : { animations: 'disabled' },
  )
  await shot.press?.evaluate((element) => element.removeAttribute('style'))
  await keep(taken, name)
}

/** Waits until fonts and pictures are there and the page stands still; the pointer is laid away. */
async function settle(page: Page): Promise<void> {
  await page.mouse.move(0, 0)
  await page.waitForLoadState('load')
  await page.evaluate(async () => {
    await document.fonts.ready
    const shown = [...document.images].filter((one) => one.getClientRects().length > 0)
    await Promise.all(shown.map((one) => one.decode().catch(() => undefined)))
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  })
}

async function stripOf(page: Page, shot: Shot): Promise<Strip | null> {
  const { from, to = from, press, height = 420, window = false } = shot
  const margin = 14
  if (window) return null
  if (from && to) {
    const [first, last] = [await placeOf(from), await placeOf(to)]
    return { top: first.top - margin, bottom: last.bottom + margin }
  }
  if (!press || (await page.getByRole('dialog').count()) > 0) return null
  const { top, bottom } = await placeOf(press)
  const middle = (top + bottom) / 2
  // What comes before a button leads up to it.
  return { top: middle - height * 0.75, bottom: middle + height * 0.25 }
}

/** Where on the page, in pixels from its top. */
const placeOf = (place: Locator): Promise<Strip> =>
  place.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return { top: top + scrollY, bottom: bottom + scrollY }
  })

async function clipOf(page: Page, { top, bottom }: Strip) {
  const [width, most] = await page.evaluate(() => [
    document.documentElement.clientWidth,
    document.documentElement.scrollHeight,
  ])
  const y = Math.max(0, Math.round(top))
  return { x: 0, y, width: width ?? 0, height: Math.min(most ?? 0, Math.round(bottom)) - y }
}

/** With a thin frame, for pages and guides are white alike. */
async function keep(taken: Buffer, name: string): Promise<void> {
  const path = `${folder}${name}.webp`
  mkdirSync(dirname(path), { recursive: true })
  await sharp(taken)
    .extend({ top: 1, bottom: 1, left: 1, right: 1, background: '#949494' })
    .webp({ quality: 68, effort: 6 })
    .toFile(path)
}
