import { ServedList } from './attachment-list'
import { csrfOf } from './changed-fields'
import { type FileLimits, limitsOf, reasonAgainst } from './file-check'
import { type Given, isPicture } from './given'
import { Upload } from './upload'
import { words } from './words'

const atOnce = 2

/**
 * `<attachment-drop data-upload>` around a field's list and its area: sends files as soon as they are chosen or
 * dropped, two at a time, each with its progress; takes files back without leaving the page. The server's answers
 * are the list itself.
 */
export class AttachmentDrop extends HTMLElement {
  #list = new ServedList(this)
  #waiting: Upload[] = []
  #sending = new Set<Upload>()
  /** Choices that somebody still looks at. */
  #looking = 0
  #submitter: HTMLElement | null | undefined

  connectedCallback(): void {
    for (const input of this.querySelectorAll<HTMLInputElement>('input[type=file]')) {
      const take = () => {
        void this.#choose([...(input.files ?? [])])
        input.value = ''
      }
      input.addEventListener('change', take)
      if ('camera' in input.dataset)
        input.addEventListener('click', (event) => this.#photograph(event, input))
      // Chosen before this script was there.
      take()
    }
    this.addEventListener('click', (event) => this.#clicked(event))
    this.addEventListener('dragover', (event) => this.#dragged(event))
    this.addEventListener('dragleave', () => this.#over(false))
    this.addEventListener('drop', (event) => this.#dropped(event))
    this.closest('form')?.addEventListener('submit', (event) => this.#hold(event))
  }

  /** Where something may have to be hidden, the person looks at each picture before it is sent. */
  async #choose(files: readonly File[]): Promise<void> {
    const pictures = files.filter(isPicture)
    if (this.dataset.masking === undefined || pictures.length === 0) {
      this.#add(files.map((file) => ({ file })))
      if (pictures.length > 0) void this.#judge(pictures).catch(() => {})
      return
    }
    this.#look(1)
    try {
      const { maskEach } = await import('./masking/attaching')
      for await (const given of maskEach(files, this.#asking, this.#say)) this.#add([given])
    } catch {
      // Nothing goes unseen.
      this.#add(files.map((file) => ({ file, refused: words.notOpened })))
    }
    this.#look(-1)
    this.#next()
  }

  /** By the camera on the page; what the dialog presses itself leads to the camera app. */
  async #photograph(event: MouseEvent, input: HTMLInputElement): Promise<void> {
    if (!event.isTrusted || !navigator.mediaDevices) return
    event.preventDefault()
    const openApp = () => input.click()
    const photo = await import('./photo/photo-dialog').then(({ takePhoto }) => takePhoto(openApp), openApp)
    input.focus()
    if (photo) await this.#choose([photo])
  }

  /** Says what may be wrong with photos; where that cannot be found out, nothing is lost. */
  async #judge(pictures: readonly File[]): Promise<void> {
    const { flawsIn } = await import('./masking/attaching')
    for (const file of pictures) this.#note(file, await flawsIn(file))
  }

  #look(change: 1 | -1): void {
    this.#looking += change
    const label = this.querySelector('.drop-pick label')
    if (label) label.ariaBusy = this.#looking > 0 ? 'true' : null
  }

  #note(file: File, says: string | undefined): void {
    if (!says) return
    this.#list.note(file, says)
    this.#say(`${file.name} ${says}`)
  }

  async #mask(button: HTMLButtonElement): Promise<void> {
    if (button.ariaBusy === 'true') return
    button.ariaBusy = 'true'
    const given = await import('./masking/attaching')
      .then(({ maskAttached }) => maskAttached(button, this.#asking))
      .catch(() => words.notOpened)
    button.ariaBusy = null
    if (typeof given === 'string') {
      this.#list.note(button.dataset.mask ?? '', given)
      this.#say(`${button.dataset.name} ${given}`)
    } else if (given) this.#add([given])
  }

  get #asking(): FileLimits & { suggested: string } {
    return { suggested: this.dataset.masking ?? '', ...this.#limits }
  }

  get #limits(): FileLimits {
    return limitsOf(this.dataset)
  }

  #add(all: readonly Given[]): void {
    for (const { file, refused, says, replaces, masked } of all) {
      const told = { ...(replaces && { replaces: replaces.id }), ...(masked && { masked: '1' }) }
      const upload = new Upload(file, this.querySelector('template')!, told)
      const reason = refused ?? reasonAgainst(file, this.#held(replaces?.bytes), this.#limits)
      this.#note(file, says)
      this.querySelector('[data-uploads]')?.append(upload.row)
      upload.onNotice = (text) => this.#say(text)
      upload.part('stop').addEventListener('click', () => this.#stop(upload))
      upload.part('close').addEventListener('click', () => this.#close(upload))
      upload.part('again').addEventListener('click', () => this.#queue(upload))
      if (!reason) this.#queue(upload)
      else {
        upload.fail(reason, false)
        this.#say(`${file.name} ${reason}`)
      }
    }
  }

  /** What is there and on its way, without the file of so many bytes that is to be replaced. */
  #held(replaced?: number): { count: number; bytes: number } {
    const coming = [...this.#waiting, ...this.#sending]
    return {
      count: this.#list.count + coming.length - (replaced === undefined ? 0 : 1),
      bytes: this.#list.bytes + coming.reduce((sum, { file }) => sum + file.size, 0) - (replaced ?? 0),
    }
  }

  #queue(upload: Upload): void {
    this.#waiting.push(upload)
    this.#next()
  }

  #next(): void {
    while (this.#sending.size < atOnce && this.#waiting.length > 0) this.#send(this.#waiting.shift()!)
    if (this.#sending.size === 0 && this.#looking === 0) this.#release()
  }

  async #send(upload: Upload): Promise<void> {
    const { name } = upload.file
    this.#sending.add(upload)
    this.#say(words.uploading(name))
    const outcome = await upload.send(
      { post: this.dataset.upload ?? '', pieces: this.dataset.pieces },
      this.#csrf,
    )
    const answer = outcome.kind === 'answer' ? this.#list.replace(outcome.html, true) : undefined
    this.#sending.delete(upload)
    if (outcome.kind === 'stopped') this.#close(upload, words.stopped(name))
    else if (!answer) this.#failed(upload, words.notSent, true)
    else if (answer.refusal) this.#failed(upload, answer.refusal, false)
    else {
      this.#list.arrived(upload.file)
      this.#close(upload, words.uploaded(name))
      if (upload.told.replaces && document.activeElement === document.body) this.#list.focusLast()
      this.#rightNow()
    }
    this.#next()
  }

  /** A file arrived: that one was missing is no longer true. What else is wrong the next page says. */
  #rightNow(): void {
    const field = this.closest('.field-wrong')
    field?.classList.remove('field-wrong')
    field?.querySelector(':scope > .field-error')?.remove()
  }

  #failed(upload: Upload, reason: string, again: boolean): void {
    const focused = upload.row.contains(document.activeElement)
    upload.fail(reason, again)
    if (focused) upload.part(again ? 'again' : 'close').focus()
    // What was to follow the files would now go without them.
    this.#submitter = undefined
    this.#say(`${upload.file.name} ${reason}`)
  }

  #stop(upload: Upload): void {
    if (this.#sending.has(upload)) upload.stop()
    else {
      this.#waiting = this.#waiting.filter((one) => one !== upload)
      this.#close(upload, words.stopped(upload.file.name))
    }
  }

  #close(upload: Upload, said?: string): void {
    const focused = upload.row.contains(document.activeElement)
    upload.row.remove()
    if (focused) this.#focusInput()
    if (said) this.#say(said)
  }

  #clicked(event: MouseEvent): void {
    const mask = (event.target as Element).closest<HTMLButtonElement>('button[data-mask]')
    if (mask) void this.#mask(mask)
    const button = (event.target as Element).closest<HTMLButtonElement>('button[value^="remove:"]')
    if (!button || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    this.#remove(button)
  }

  async #remove(button: HTMLButtonElement): Promise<void> {
    const at = this.#list.removeButtons.indexOf(button)
    button.ariaBusy = 'true'
    const body = new URLSearchParams({ csrf: this.#csrf, action: button.value })
    const html = await fetch(this.dataset.upload ?? '', {
      method: 'POST',
      headers: { Accept: 'text/html' },
      body,
    })
      .then((answer) => (answer.ok || answer.status === 422 ? answer.text() : ''))
      .catch(() => '')
    const answer = this.#list.replace(html, false)
    button.ariaBusy = null
    if (!answer) return this.#say(words.notReleased)
    const left = this.#list.removeButtons
    if (left.length > 0) left[Math.min(at, left.length - 1)]?.focus()
    else this.#focusInput()
    this.#say(answer.refusal || words.released)
  }

  #dragged(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    this.#over(true)
  }

  #dropped(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    this.#over(false)
    void this.#choose([...event.dataTransfer.files])
  }

  #over(over: boolean): void {
    this.querySelector('.drop')?.classList.toggle('drop-over', over)
  }

  /** Keeps the form until the files have arrived, then sends it as it was asked for. */
  #hold(event: SubmitEvent): void {
    if (this.#sending.size === 0 && this.#looking === 0) return
    event.preventDefault()
    this.#submitter = event.submitter
    this.#say(words.waiting)
  }

  #release(): void {
    if (this.#submitter === undefined) return
    const submitter = this.#submitter
    this.#submitter = undefined
    this.closest('form')?.requestSubmit(submitter)
  }

  get #csrf(): string {
    const form = this.closest('form')
    return form ? csrfOf(form) : ''
  }

  #focusInput(): void {
    this.querySelector<HTMLInputElement>('input[type=file]')?.focus()
  }

  #say = (text: string): void => {
    const place = this.querySelector('[data-upload-status]')
    if (place) place.textContent = text
  }
}
