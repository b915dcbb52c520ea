import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { tabTo } from '../keys'
import type { Part } from './pixels'

/** Draws a box over a part of the picture, a little larger. */
export async function drawOver(page: Page, dialog: Locator, part: Part): Promise<void> {
  const picture = (await dialog.getByRole('img').boundingBox())!
  const at = (x: number, y: number) =>
    [picture.x + x * picture.width, picture.y + y * picture.height] as const
  await page.mouse.move(...at(part.x - 0.01, part.y - 0.01))
  await page.mouse.down()
  await page.mouse.move(...at(part.x + part.width / 2, part.y), { steps: 3 })
  await page.mouse.move(...at(part.x + part.width + 0.01, part.y + part.height + 0.01), { steps: 3 })
  await page.mouse.up()
}

/** 「枠を追加」, then arrow keys until the box covers the part. */
export async function maskByKeys(page: Page, dialog: Locator, part: Part): Promise<void> {
  await tabTo(page, /枠を追加/)
  await page.keyboard.press('Enter')
  const chosen = dialog.locator('.masking-box:focus-within')
  await expect.poll(() => chosen.count()).toBe(1)
  const place = () =>
    chosen.evaluate((box) => {
      const { style } = box as HTMLElement
      return [style.left, style.top, style.width, style.height].map((one) => Number.parseFloat(one) / 100)
    })
  const press = async (key: string, done: (now: number[]) => boolean) => {
    for (let presses = 0; !done(await place()); presses += 1) {
      if (presses > 200) throw new Error(`${key} does not end`)
      await page.keyboard.press(key)
    }
  }
  const { x, y, width, height } = part
  await press('ArrowLeft', (now) => now[0]! <= x)
  await press('ArrowRight', (now) => now[0]! > x - 0.02)
  await press('ArrowUp', (now) => now[1]! <= y)
  await press('ArrowDown', (now) => now[1]! > y - 0.02)
  await press('Shift+ArrowLeft', (now) => now[0]! + now[2]! <= x + width + 0.03)
  await press('Shift+ArrowRight', (now) => now[0]! + now[2]! >= x + width)
  await press('Shift+ArrowDown', (now) => now[1]! + now[3]! >= y + height)
}
