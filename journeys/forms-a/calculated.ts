import type { Page } from 'playwright-core'

/** What a calculated value says right after something was typed: within two frames, before any request could be answered. */
export const saysAtOnce = (
  page: Page,
  typed: { box: string; text: string },
  value: string,
): Promise<string> =>
  page.evaluate(
    async ([box, text, output]) => {
      const control = document.querySelector<HTMLInputElement>(box ?? '')
      if (!control) throw new Error(`no ${box}`)
      control.value = text ?? ''
      control.dispatchEvent(new Event('input', { bubbles: true }))
      for (let frame = 0; frame < 2; frame++) await new Promise((next) => requestAnimationFrame(next))
      return document.querySelector(`[data-calculated="${output}"]`)?.textContent ?? ''
    },
    [typed.box, typed.text, value],
  )
