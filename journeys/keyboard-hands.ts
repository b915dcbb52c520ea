import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Hands } from './hands'
import { drawn, seenFocus } from './keys'

const mostPresses = 250

/** Tab, Shift+Tab, the arrows, Space and Enter alone; on the way the focus is always to be seen. */
export const keyboardHands: Hands = {
  async types(box, text) {
    const { keyboard } = await comesTo(box)
    await keyboard.press('ControlOrMeta+A')
    await keyboard.press('Delete')
    // One input event for a long text, as of an input method; a short one key by key.
    if (text.length > 60) await keyboard.insertText(text)
    else await keyboard.type(text)
    expect(await box.inputValue()).toBe(text)
  },

  async ticks(control, on = true) {
    if ((await control.isChecked()) === on) return
    const { keyboard } = await comesTo(control)
    const hasIt = () => control.evaluate((one) => one === document.activeElement)
    // Of a group of radio buttons the arrows find the one that is meant, and choose it.
    for (let turn = 0; turn < 30 && !(await hasIt()); turn++) await keyboard.press('ArrowDown')
    if ((await control.isChecked()) !== on) await keyboard.press('Space')
    expect(await control.isChecked()).toBe(on)
    await drawn(control.page())
  },

  async chooses(list, label) {
    const { keyboard } = await comesTo(list)
    const way = await list.evaluate((one, words) => {
      const { options, selectedIndex } = one as HTMLSelectElement
      return words === ''
        ? -selectedIndex
        : [...options].findIndex((option) => option.label === words) - selectedIndex
    }, label)
    for (let step = 0; step < Math.abs(way); step++) await keyboard.press(way > 0 ? 'ArrowDown' : 'ArrowUp')
    if (label !== '')
      expect(await list.evaluate((one) => (one as HTMLSelectElement).selectedOptions[0]?.label)).toBe(label)
    await drawn(list.page())
  },

  async presses(control) {
    const { keyboard } = await comesTo(control)
    await keyboard.press('Enter')
  },

  async opens(box) {
    const { keyboard } = await comesTo(box)
    await keyboard.press('Space')
  },

  async picks(box, files) {
    const page = await comesTo(box)
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')])
    await chooser.setFiles([...files])
  },
}

/** Tabs from where the focus is, the shorter way, until the control has it, or another radio button of its group. */
async function comesTo(control: Locator): Promise<Page> {
  const page = control.page()
  await control.waitFor({ state: 'attached' })
  const key = (await control.evaluate(liesBehind)) ? 'Shift+Tab' : 'Tab'
  for (let presses = 0; presses < mostPresses; presses++) {
    if (await control.evaluate(isThere)) return page
    await page.keyboard.press(key)
    await seenFocus(page)
  }
  throw new Error(`${key} does not reach ${control}`)
}

/** Runs in the page: whether this comes before what has the focus. */
const liesBehind = (one: Element): boolean => {
  const now = document.activeElement
  if (!now || now === document.body || now === one) return false
  return (now.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
}

/** Runs in the page: whether this has the focus; of radio buttons the focus goes to one only. */
const isThere = (one: Element): boolean => {
  const now = document.activeElement
  if (now === one) return true
  const isRadio = (control: Element | null): control is HTMLInputElement =>
    control instanceof HTMLInputElement && control.type === 'radio'
  return isRadio(one) && isRadio(now) && one.name === now.name
}
