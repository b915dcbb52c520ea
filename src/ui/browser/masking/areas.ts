import type { Box } from '../../masking/box'
import { withArea, withoutArea } from '../../masking/edit'
import { areasOf } from '../../masking/templates'
import { element } from '../element'
import { boxKey } from './box-keys'
import type { Session } from './session'
import { words } from './words'

type Row = { key: string; name: string; box: Box | undefined; area: string | null }

/** 隠すところ: the areas of the document and the boxes that somebody added, each a tick. */
export class Areas {
  readonly root = element('ul', { class: 'masking-areas' })
  readonly #session: Session
  #shown: HTMLElement[] = []

  constructor(session: Session) {
    this.#session = session
    session.onChange(() => this.#show())
    this.#show()
  }

  #rows(): Row[] {
    const { edit } = this.#session
    const areas = edit.document ? areasOf(edit.document).map(([area]) => area) : []
    const usual = areas.map((area): Row => {
      const box = edit.boxes.find((one) => one.area === area)
      return { key: area, name: words.areas[area] ?? area, box, area }
    })
    const own = edit.boxes.filter((box) => !box.area)
    return [
      ...usual,
      ...own.map((box) => ({ key: `box-${box.id}`, name: this.#session.nameOf(box), box, area: null })),
    ]
  }

  /** Rows that are still there keep their elements, and with them the focus. */
  #show(): void {
    const rows = this.#rows()
    const kept = new Map(this.#shown.map((row) => [row.dataset.key, row]))
    const focused = this.#shown.find((row) => row.contains(document.activeElement))
    this.#shown = rows.map((row) => this.#filled(kept.get(row.key) ?? this.#newRow(row.key), row))
    const same = this.root.children.length === rows.length && this.#shown.every((row) => row.isConnected)
    if (!same) this.root.replaceChildren(...this.#shown)
    this.root.hidden = rows.length === 0
    if (focused && !focused.isConnected)
      this.root.closest('dialog')?.querySelector<HTMLElement>('[data-add]')?.focus()
  }

  #newRow(key: string): HTMLElement {
    const tick = element('input', { type: 'checkbox', class: 'choice-box choice-checkbox' })
    const row = element(
      'li',
      { class: 'masking-area', 'data-key': key },
      element(
        'label',
        { class: 'masking-area-label' },
        tick,
        element(
          'span',
          { class: 'choice-words' },
          element('span'),
          element('span', { class: 'choice-hint' }),
        ),
      ),
    )
    const of = () => this.#rows().find((one) => one.key === key)
    tick.addEventListener('change', () => this.#ticked(of(), tick.checked))
    tick.addEventListener('focus', () => this.#session.select(of()?.box?.id ?? null))
    tick.addEventListener('keydown', (event) => {
      const box = of()?.box
      if (box && event.key !== 'Backspace') boxKey(event, this.#session, box.id)
    })
    return row
  }

  #filled(row: HTMLElement, { name, box, area }: Row): HTMLElement {
    const [label, hint] = row.querySelectorAll<HTMLElement>('.choice-words > span')
    const chosen = box !== undefined && box.id === this.#session.selected
    const said = chosen ? words.chosenHint : !box && area ? words.dottedHint : ''
    row.querySelector('input')!.checked = box !== undefined
    row.classList.toggle('masking-area-chosen', chosen)
    if (label!.textContent !== name) label!.textContent = name
    if (hint!.textContent !== said) hint!.textContent = said
    return row
  }

  #ticked(row: Row | undefined, ticked: boolean): void {
    const session = this.#session
    if (!row) return
    if (!ticked && row.box) {
      if (row.area) session.go(withoutArea(session.edit, row.area), words.said.removed(row.name))
      else session.remove(row.box.id)
    } else if (ticked && row.area) {
      session.go(withArea(session.edit, row.area), words.said.added(row.name))
      session.select(session.edit.boxes.find((box) => box.area === row.area)?.id ?? null)
    }
  }
}
