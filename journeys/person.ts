import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import AxeBuilder from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { layAwayThePointer } from './hands'
import { onASlowLine } from './slow-line'

const pictures = fileURLToPath(new URL('pictures/', import.meta.url))

/** Level A and AA of WCAG 2.2, which includes 2.0 and 2.1. */
const accessible = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

export type Seat = {
  baseUrl: string
  width: number
  javaScript: boolean
  /** A device that is touched, as a phone is, with a finer screen. */
  touched?: boolean
  /** Another origin to which pages of ours may lead: an identity provider. */
  alsoAt?: string
  /** Whoever sits here has no pointer. */
  byKeyboard?: boolean
}

/** A person at a screen: one browser of their own, watched for everything that must not happen. */
export class Person {
  readonly page: Page
  private readonly seat: Seat
  private readonly context: BrowserContext
  /** Where axe reads pages in whose own browser no script runs. */
  private auditor: Promise<Page> | undefined
  private readonly complaints: string[] = []

  private constructor(seat: Seat, context: BrowserContext, page: Page) {
    this.seat = seat
    this.context = context
    this.page = page
    context.on('request', (request) => {
      const { origin } = new URL(request.url())
      const known = origin === seat.baseUrl || origin === seat.alsoAt || origin === 'null'
      if (!known) this.complaints.push(`a request to ${request.url()}`)
    })
    context.on('console', (message) => {
      // What a page answered with is for the stories to judge, not for the console.
      const answered = message.text().startsWith('Failed to load resource')
      if (message.type() === 'error' && !answered) this.complaints.push(`console: ${message.text()}`)
    })
    context.on('weberror', (error) => this.complaints.push(`script: ${error.error().message}`))
    context.on('response', (response) => {
      if (response.status() >= 500) this.complaints.push(`${response.status()} from ${response.url()}`)
    })
  }

  static async at(browser: Browser, seat: Seat): Promise<Person> {
    const context = await browser.newContext({
      baseURL: seat.baseUrl,
      javaScriptEnabled: seat.javaScript,
      viewport: { width: seat.width, height: seat.width < 768 ? 812 : 900 },
      ...(seat.touched && { hasTouch: true, isMobile: true, deviceScaleFactor: 1.5 }),
      locale: 'ja-JP',
      timezoneId: 'Asia/Tokyo',
      reducedMotion: 'reduce',
    })
    context.setDefaultTimeout(15_000)
    const page = await context.newPage()
    await onASlowLine(page)
    if (seat.byKeyboard) layAwayThePointer(page)
    return new Person(seat, context, page)
  }

  /** A second tab of the same browser. */
  async newTab(): Promise<Page> {
    const page = await this.context.newPage()
    await onASlowLine(page)
    return page
  }

  async close(): Promise<void> {
    await (await this.auditor)?.context().close()
    await this.context.close()
  }

  /** What happened behind the page that must not: nothing. */
  get wrongs(): readonly string[] {
    return this.complaints
  }

  /** Looks at the page as a careful reader would, and takes a picture under this name. */
  async look(name: string): Promise<void> {
    const { page } = this
    await page.waitForLoadState('load')
    await expect.poll(() => page.evaluate(unshownPictures), { timeout: 10_000 }).toEqual([])
    await this.takePicture(name)
    await expectOneHeading(page, name)
    await expectNoSidewaysScrolling(page, name)
    await this.expectAccessible(name)
    expect(this.complaints, name).toEqual([])
  }

  private async takePicture(name: string): Promise<void> {
    mkdirSync(pictures, { recursive: true })
    const path = `${pictures}${name}-${this.seat.width}-${this.seat.javaScript ? 'js' : 'nojs'}.png`
    await this.page.screenshot({ path, fullPage: true })
  }

  private async expectAccessible(name: string): Promise<void> {
    const { seat, page } = this
    const read = seat.javaScript ? page : await this.readAgain()
    const { violations } = await new AxeBuilder({ page: read }).withTags(accessible).setLegacyMode().analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
    expect(found, name).toEqual([])
  }

  /** Axe is a script: it gets the page as it stands where scripts run, but none of the page's own. */
  private async readAgain(): Promise<Page> {
    const { page, context } = this
    this.auditor ??= newAuditor(page, context)
    const again = await this.auditor
    await again.context().addCookies(await context.cookies())
    const body = await page.content()
    await again.unrouteAll()
    await again.route(page.url(), (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }))
    await again.route(/\.js$/, (route) => route.abort())
    await again.goto(page.url())
    return again
  }
}

async function newAuditor(page: Page, context: BrowserContext): Promise<Page> {
  const auditor = await context
    .browser()
    ?.newContext({ viewport: page.viewportSize(), reducedMotion: 'reduce' })
  if (!auditor) throw new Error('the person has a browser')
  return auditor.newPage()
}

/** Runs in the page: the pictures that have not arrived; those of a part that is not shown need not. */
const unshownPictures = (): string[] =>
  [...document.images]
    .filter((one) => one.naturalWidth === 0 && one.getClientRects().length > 0)
    .map((one) => one.src)

async function expectOneHeading(page: Page, name: string): Promise<void> {
  const headings = await page.locator('h1').allInnerTexts()
  expect(headings, name).toHaveLength(1)
  expect(headings[0]?.trim(), name).not.toBe('')
}

/** At the person's width; on a phone also at 320, the narrowest that is promised, and with text doubled (WCAG 1.4.4, 1.4.10). */
async function expectNoSidewaysScrolling(page: Page, name: string): Promise<void> {
  const size = page.viewportSize()
  if (!size) throw new Error('the page has a viewport')
  const phone = size.width < 768
  const tries = [
    { width: size.width, text: '' },
    ...(phone
      ? [
          { width: 320, text: '' },
          { width: size.width, text: '200%' },
        ]
      : []),
  ]
  for (const { width, text } of tries) {
    await page.setViewportSize({ ...size, width })
    const over = await page.evaluate(widthTooMuch, text)
    expect(over, `${name} scrolls sideways at ${width} with text ${text}`).toBe(0)
  }
  await page.setViewportSize(size)
}

/** Runs in the page: how many pixels wider than the window it is with text of this size. */
function widthTooMuch(text: string): number {
  const root = document.documentElement
  root.style.fontSize = text
  const over = root.scrollWidth - root.clientWidth
  root.style.fontSize = ''
  return over
}
