import { type BarcodeShape, fitsBarcode } from '../../features/forms/fields/reference/fits-barcode'
import { numberOfCode, type ReadCode } from '../../kernel/code-number'
import { type BarcodeView, barcodeView } from './barcode-view'
import { words } from './barcode-words'
import { closeCamera, openCamera, pictureOf } from './camera'
import { type CodeReader, codeReader } from './code-reader'

interface Asked {
  box: HTMLInputElement
  label: string
  shape: BarcodeShape
}

/** In milliseconds: between two looks at the picture, and until it is said what may help. */
const pause = 120
const patience = 15_000

/**
 * Opens the dialog that reads the number of a box by camera, or from a photo. What was read is shown first, and goes into the box
 * when somebody says so; the page's other scripts hear of it as if it had been typed. The focus comes back to the box.
 */
export async function readByCamera(asked: Asked): Promise<void> {
  const reading = new BarcodeReading(asked)
  await reading.start()
}

class BarcodeReading {
  readonly #asked: Asked
  readonly #view: BarcodeView
  #reader: CodeReader | undefined
  #stream: MediaStream | undefined
  #open = true
  /** What was read is being looked at. */
  #held = false
  /** Of the camera, a number counts when two looks agree: thin bars are misread now and then. */
  #before = ''

  constructor(asked: Asked) {
    this.#asked = asked
    this.#view = barcodeView(asked.label)
    const { dialog, use, again, photo, close, file } = this.#view
    use.addEventListener('click', () => this.#use())
    again.addEventListener('click', () => this.#lookAgain())
    photo.addEventListener('click', () => file.click())
    close.addEventListener('click', () => dialog.close())
    file.addEventListener('change', () => this.#readPhoto())
    dialog.addEventListener('close', () => this.#end())
    addEventListener('pagehide', () => closeCamera(this.#stream), { once: true })
  }

  async start(): Promise<void> {
    const { dialog, close, video, picture } = this.#view
    document.body.append(dialog)
    this.#hold('')
    dialog.showModal()
    close.focus()
    this.#say(words.starting)
    const [opened, reader] = await Promise.all([openCamera(), codeReader().catch(() => undefined)])
    if (typeof opened !== 'string') this.#stream = opened
    if (!this.#open) return closeCamera(this.#stream)
    this.#reader = reader
    if (!reader) return this.#say(words.failed)
    if (typeof opened === 'string') return this.#say(words[opened])
    video.srcObject = opened
    picture.hidden = false
    await video.play().catch(() => undefined)
    void this.#look()
  }

  async #look(): Promise<void> {
    const { video } = this.#view
    const until = Date.now() + patience
    this.#say(words.looking)
    while (this.#open && !this.#held && this.#stream) {
      const codes = await this.#codesIn(pictureOf(video))
      if (this.#held) return
      this.#saw(codes)
      if (codes.length === 0 && Date.now() > until) this.#say(words.slow)
      await new Promise((done) => setTimeout(done, pause))
    }
  }

  #saw(codes: readonly ReadCode[]): void {
    const numbers = codes.map(numberOfCode)
    const number = numbers.find((one) => fitsBarcode(this.#asked.shape, one)) ?? ''
    if (number !== '' && number === this.#before) this.#hold(number)
    else if (number === '' && numbers[0] && numbers[0] === this.#before) this.#say(words.another(numbers[0]))
    this.#before = number || numbers[0] || ''
  }

  async #codesIn(picture: ImageData | undefined): Promise<ReadCode[]> {
    return picture && this.#reader ? this.#reader(picture).catch(() => []) : []
  }

  async #readPhoto(): Promise<void> {
    const { file } = this.#view
    const [photo] = file.files ?? []
    if (!photo) return
    this.#hold('')
    this.#held = true
    this.#say(words.readingPhoto)
    const bitmap = await createImageBitmap(photo).catch(() => undefined)
    file.value = ''
    const numbers = bitmap ? (await this.#codesIn(pictureOf(bitmap))).map(numberOfCode) : []
    bitmap?.close()
    const number = numbers.find((one) => fitsBarcode(this.#asked.shape, one))
    if (number) return this.#hold(number)
    this.#view.again.hidden = !this.#stream
    const other = numbers[0] ? words.another(numbers[0]) : words.nothingInPhoto
    this.#say(bitmap ? other : words.badPhoto)
  }

  /** Shows a number that was read; '' shows none, and the camera's picture instead. */
  #hold(number: string): void {
    const { found, number: shown, replaces, use, again, picture, photo } = this.#view
    const typed = this.#asked.box.value.trim()
    this.#held = number !== ''
    found.hidden = use.hidden = number === ''
    again.hidden = number === '' || !this.#stream
    picture.hidden = number !== '' || !this.#stream
    photo.hidden = number !== '' && this.#stream !== undefined
    shown.textContent = number
    replaces.hidden = typed === '' || typed === number
    replaces.textContent = replaces.hidden ? '' : words.replaces(typed)
    if (number === '') return
    this.#say(words.foundSaid(number))
    use.focus()
  }

  #lookAgain(): void {
    this.#hold('')
    this.#before = ''
    this.#view.close.focus()
    void this.#look()
  }

  #use(): void {
    const { box } = this.#asked
    box.value = this.#view.number.textContent ?? ''
    for (const kind of ['input', 'change']) box.dispatchEvent(new Event(kind, { bubbles: true }))
    this.#view.dialog.close()
  }

  #end(): void {
    this.#open = false
    closeCamera(this.#stream)
    this.#view.dialog.remove()
    this.#asked.box.focus()
  }

  #say(what: string): void {
    const { said } = this.#view
    // The same words again would be announced again.
    if (said.textContent !== what) said.textContent = what
    said.classList.toggle('visually-hidden', this.#held && !this.#view.found.hidden)
  }
}
