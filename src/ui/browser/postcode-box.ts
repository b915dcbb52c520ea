import {
  filledFrom,
  movedTo,
  namesOf,
  type PlaceBoxes,
  type PostalPlace,
  placesToOffer,
} from '../../kernel/postal-place'
import { parsePostcode } from '../../kernel/typed-number'
import { withoutPress } from './press'

type Control = HTMLInputElement | HTMLSelectElement

/**
 * `<postcode-box data-lookup>` around the boxes of an address: as soon as a postcode has seven digits its place goes into
 * boxes that are empty; several places, or another than what was typed, are offered as buttons. What it says stands in
 * `[role=status]`, in words of its `data-`attributes. The server does the same for who has no scripts.
 */
export class PostcodeBox extends HTMLElement {
  #asked: string | null = null

  connectedCallback(): void {
    const [postcode] = this.#boxes
    // What the page was written with was looked up then; what was typed before this script was there was not.
    this.#asked = parsePostcode((postcode instanceof HTMLInputElement && postcode.defaultValue) || '')
    postcode?.addEventListener('input', () => this.#look())
    void this.#look()
    this.addEventListener('click', (event) => this.#clicked(event))
  }

  /** Postcode, prefecture, city, street, building. */
  get #boxes(): Control[] {
    return [...this.querySelectorAll<Control>('.input')]
  }

  get #typed(): PlaceBoxes {
    const [, prefecture = '', city = '', street = ''] = this.#boxes.map(({ value }) => value.trim())
    return { prefecture, city, street }
  }

  #clicked(event: MouseEvent): void {
    const button = (event.target as Element).closest('button')
    if (!button) return
    const { prefecture = '', city = '', town } = button.dataset
    if (town !== undefined) {
      event.preventDefault()
      this.#put(movedTo(this.#typed, { prefecture, city, town }))
      this.#say('filled')
      this.#boxes[3]?.focus()
    } else if (parsePostcode(this.#boxes[0]?.value ?? '')) {
      event.preventDefault()
      this.#asked = null
      this.#look()
    }
  }

  async #look(): Promise<void> {
    const postcode = parsePostcode(this.#boxes[0]?.value ?? '')
    if (postcode === this.#asked) return
    this.#asked = postcode
    this.#say()
    if (!postcode) return
    const places = await fetch(this.dataset.lookup + postcode)
      .then((answer) => (answer.ok ? answer.json() : null))
      .then((body): PostalPlace[] | undefined => body?.places)
      .catch(() => undefined)
    withoutPress(() => this.#answered(postcode, places))
  }

  #answered(postcode: string, places: PostalPlace[] | undefined): void {
    // Somebody typed on, and what came belongs to another number.
    if (this.#asked !== postcode) return
    if (!places) {
      this.#asked = null
      this.#say('failed')
      return
    }
    const before = this.#typed
    const after = filledFrom(before, places)
    this.#put(after)
    const offered = placesToOffer(after, places)
    if (places.length === 0) this.#say('none')
    else if (offered.length > 0) this.#say(offered.length > 1 ? 'several' : 'differs', offered)
    else if (JSON.stringify(after) !== JSON.stringify(before)) this.#say('filled')
  }

  /** The page's other scripts hear of every box that changes, as if it had been typed. */
  #put({ prefecture, city, street }: PlaceBoxes): void {
    const boxes = this.#boxes.slice(1)
    for (const [at, value] of [prefecture, city, street].entries()) {
      const box = boxes[at]
      if (!box || box.value === value) continue
      box.value = value
      box.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }

  #say(what?: string, places: readonly PostalPlace[] = []): void {
    const names = namesOf(places)
    const said = this.querySelector('[role=status]')
    const text = (what && this.dataset[what]) || ''
    if (said) said.textContent = text.replace('{place}', names[0] ?? '')
    const buttons = places.map((place, at) => {
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'button button-outline'
      button.textContent = (places.length > 1 ? names[at] : this.dataset.use) ?? ''
      Object.assign(button.dataset, place)
      return button
    })
    this.querySelector('.postcode-places')?.replaceChildren(...buttons)
  }
}
