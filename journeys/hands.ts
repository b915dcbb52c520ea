import type { Locator, Page } from 'playwright-core'
import { keyboardHands } from './keyboard-hands'

export type FileGiven = { name: string; mimeType: string; buffer: Buffer }

/** What somebody does to a page: by the pointer as a rule, or by the keys alone. */
export type Hands = {
  /** Types this into a box, in place of what stands there. */
  types(box: Locator, text: string): Promise<void>
  /** Chooses a radio button or ticks a box; the other way round where `on` is false. */
  ticks(control: Locator, on?: boolean): Promise<void>
  /** Chooses an option of a closed list: by its words, or the first where there are none. */
  chooses(list: Locator, label: string): Promise<void>
  /** Presses a button or a link. */
  presses(control: Locator): Promise<void>
  /** Presses a box that opens something else than a window of files. */
  opens(box: Locator): Promise<void>
  /** Chooses files in the window that a file box opens. */
  picks(box: Locator, files: readonly FileGiven[]): Promise<void>
}

const pointerHands: Hands = {
  types: (box, text) => box.fill(text),
  ticks: (control, on = true) => control.setChecked(on),
  async chooses(list, label) {
    await list.selectOption(label === '' ? { index: 0 } : { label })
  },
  presses: (control) => control.click(),
  opens: (box) => box.click(),
  picks: (box, files) => box.setInputFiles([...files]),
}

const withoutPointer = new WeakSet<Page>()

/** From now on this page is used by the keys alone. */
export function layAwayThePointer(page: Page): void {
  withoutPointer.add(page)
  // Heard from the beginning: the first who listens is heard a moment later only, and a key may be faster.
  page.on('filechooser', () => {})
}

export const handsOn = (page: Page): Hands => (withoutPointer.has(page) ? keyboardHands : pointerHands)
