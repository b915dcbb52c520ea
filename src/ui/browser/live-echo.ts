import type { Echo } from '../../features/forms/fields/reading'
import { withoutPress } from './press'

/**
 * By `data-kind` of the field: the same words as the server's `readAs`. What reads a kind is loaded when somebody first
 * fills in a question of it.
 */
const echoes = new Map<string | undefined, () => Promise<Echo>>([
  ['date', () => import('../../features/forms/fields/date/echo-date').then((one) => one.echoDate)],
  ['number', () => import('../../features/forms/fields/number/echo-number').then((one) => one.echoNumber)],
  ['money', () => import('../../features/forms/fields/money/echo-money').then((one) => one.echoMoney)],
  ['time', () => import('../../features/forms/fields/time/echo-time').then((one) => one.echoTime)],
])

/**
 * Says under a question what was understood as soon as somebody leaves its box, and takes it away where nothing was.
 * One region of the page reads it out, politely.
 */
export function showEchoes(page: Document): void {
  const spoken = page.createElement('p')
  spoken.className = 'visually-hidden'
  spoken.ariaLive = 'polite'
  page.querySelector('main')?.append(spoken)
  page.addEventListener('change', async ({ target }) => {
    const field = target instanceof Element ? target.closest<HTMLElement>('[data-kind]') : null
    const line = field?.querySelector<HTMLElement>('.field-read-as')
    const words = line?.querySelector('span')
    if (!field || !line || !words) return
    const said = (await echoOf(field)) ?? ''
    if (words.textContent === said && line.hidden === (said === '')) return
    withoutPress(() => {
      words.textContent = said
      line.hidden = said === ''
      spoken.textContent = said
    })
  })
}

async function echoOf(field: HTMLElement): Promise<string | undefined> {
  // Offline, the question goes without.
  const echo = await echoes
    .get(field.dataset.kind)?.()
    .catch(() => undefined)
  const entry = [...field.querySelectorAll<HTMLInputElement>('input.input')].map(({ value }) => value)
  const unit = field.querySelector('.field-unit > span')?.textContent ?? undefined
  return echo?.(entry, { lang: document.documentElement.lang === 'en' ? 'en' : 'ja', unit })
}
