import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { handsOn } from '../hands'
import type { Visit } from './visit'

/** A row of a group, e.g. 児童 2. */
export const row = (page: Page, name: string): Locator => page.getByRole('group', { name, exact: true })

/** Adds a row, and waits for it. */
export async function addsRow(page: Page, name: string, number: number): Promise<Locator> {
  await handsOn(page).presses(page.getByRole('button', { name: `${name}を追加` }))
  const added = row(page, `${name} ${number}`)
  await added.waitFor()
  return added
}

/** Takes a row away, and has it given back as it was. */
export async function takesAwayAndBack({ page }: Visit, name: string, number: number): Promise<void> {
  const held = (): Promise<string[]> =>
    row(page, `${name} ${number}`)
      .locator('input:not([type=hidden])')
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value))
  const before = await held()
  const hands = handsOn(page)
  await hands.presses(page.getByRole('button', { name: `${name} ${number} を取り除く` }))
  await page.getByText(`${name}を1件取り除きました。`).waitFor()
  await hands.presses(page.getByRole('button', { name: '元に戻す' }))
  await row(page, `${name} ${number}`).waitFor()
  expect(await held()).toEqual(before)
}
