import type { Entries } from '../../features/forms/entries'
import { spoken } from '../../features/forms/fields/calculated/spoken'
import type { LiveLogic } from '../../features/forms/form-logic'
import { Decided } from '../../features/forms/logic/decide'
import { withoutPress } from './press'
import { words } from './words'

/**
 * Shows, hides and works out on the page what the server would: the same rules, the same code, as one types. What it hides
 * keeps its text and is still sent; the server leaves out what is not asked.
 * @param rules the data that stands in the form
 */
export function startLiveForm(rules: Element): void {
  const form = rules.closest('form')
  if (!form) return
  const logic: LiveLogic = JSON.parse(rules.textContent ?? '')
  // Tells the server that whoever sends this has seen every question that is asked.
  const live = Object.assign(document.createElement('input'), { type: 'hidden', name: 'live', value: '1' })
  form.append(live)
  let asked = 0
  const soon = () => {
    cancelAnimationFrame(asked)
    asked = requestAnimationFrame(() => withoutPress(() => update(form, logic)))
  }
  for (const kind of ['input', 'change']) form.addEventListener(kind, soon)
  // Back to a page that the browser kept: its controls may hold something else than the page was drawn with.
  addEventListener('pageshow', soon)
  soon()
}

function update(form: HTMLFormElement, { form: rules, elsewhere, today }: LiveLogic): void {
  const decided = new Decided(rules, { entries: { ...elsewhere, ...typedIn(form) }, today })
  for (const section of form.querySelectorAll<HTMLElement>('[data-section]'))
    show(section, decided.showsSection(section.dataset.section ?? ''))
  for (const place of form.querySelectorAll<HTMLElement>('[data-question]')) {
    const name = place.dataset.question ?? ''
    show(place, decided.shows(name))
    if ('requirable' in place.dataset) sayRequirement(place, decided.requires(name))
  }
  for (const output of form.querySelectorAll<HTMLElement>('[data-calculated]')) {
    const { calculated = '', unit = '', decimals } = output.dataset
    const value = decided.value(calculated)
    const text = typeof value === 'number' ? spoken(value, { unit, decimals: Number(decimals) }) : ''
    // The same words again would be announced again.
    if (output.textContent !== text) output.textContent = text
  }
}

/** Writes what changes only: a long page would be laid out anew for every key. */
function show(place: HTMLElement, shown: boolean): void {
  if (place.hidden === shown) place.hidden = !shown
}

/** What stands in the controls, as a post would bring it. */
function typedIn(form: HTMLFormElement): Entries {
  const entries: Entries = Object.create(null)
  // Read once from end to end: to ask for the values of each name would look through all of them each time.
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string') continue
    const before = entries[name]
    entries[name] =
      before === undefined ? value : [...(typeof before === 'string' ? [before] : before), value]
  }
  return entries
}

function sayRequirement(place: HTMLElement, required: boolean): void {
  const word = place.querySelector<HTMLElement>('[data-required]')
  if (!word || word.dataset.required === String(required)) return
  word.dataset.required = String(required)
  word.className = required ? 'field-required' : 'field-optional'
  word.textContent = required ? words.required : words.optional
}
