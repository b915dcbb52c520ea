import '../../photo/photo.css'
import { closeCamera, openCamera } from '../camera'
import { button, element, icon } from '../element'
import { closeDialog, fullDialog, openDialog } from '../full-dialog'
import { shoot } from './shoot'
import { words } from './words'

/**
 * 写真を撮る: a dialog over the page with the camera's picture and a frame for the document. What was taken is looked at
 * before it is used; who would rather use the camera app of the device, or has to, gets it by a press.
 * @param openApp opens the camera app, by the file box that knows it
 * @returns a JPEG; undefined where nothing is to be attached from here
 */
export function takePhoto(openApp: () => void): Promise<File | undefined> {
  return new Photographing(openApp).done
}

class Photographing {
  readonly done: Promise<File | undefined>
  readonly #dialog = fullDialog('photo', { id: 'photo-title', title: words.title, leave: words.giveUp })
  readonly #said = element('p', { class: 'photo-said', role: 'status' })
  readonly #video = element('video', { autoplay: true, playsinline: true, 'aria-label': words.picture })
  readonly #frame = element('div', { class: 'photo-frame', 'aria-hidden': 'true' })
  readonly #shot = element('img', { class: 'photo-shot', alt: words.shot, hidden: true })
  readonly #shoot: HTMLButtonElement
  readonly #use: HTMLButtonElement
  readonly #again: HTMLButtonElement
  readonly #app: HTMLButtonElement
  #stream: MediaStream | undefined
  #photo: File | undefined
  #finish: (photo: File | undefined) => void = () => {}

  constructor(openApp: () => void) {
    this.done = new Promise((resolve) => {
      this.#finish = resolve
    })
    this.#shoot = button('photo-shoot', [icon('camera', 32), words.shoot], () => this.#take())
    this.#use = button('button button-main button-lg', [words.use], () => this.#close(this.#photo))
    this.#again = button('button button-outline button-lg', [words.again], () => this.#live())
    this.#app = button('button button-outline', [words.app], () => {
      this.#close(undefined)
      openApp()
    })
    this.#dialog.append(
      element('div', { class: 'photo-stage' }, this.#video, this.#frame, this.#shot),
      this.#said,
      element('div', { class: 'photo-ways' }, this.#shoot, this.#use, this.#again, this.#app),
    )
    this.#dialog.addEventListener('close', () => this.#close(undefined))
    addEventListener('pagehide', () => closeCamera(this.#stream), { once: true })
    this.#show('starting')
    openDialog(this.#dialog)
    void this.#open()
  }

  async #open(): Promise<void> {
    const opened = await openCamera({ width: 3840, height: 2160 })
    if (typeof opened === 'string') return this.#show(opened)
    this.#stream = opened
    if (!this.#dialog.open) return closeCamera(opened)
    this.#video.muted = true
    this.#video.srcObject = opened
    await this.#video.play().catch(() => undefined)
    this.#live()
  }

  #live(): void {
    this.#forget()
    this.#show('fit')
    this.#shoot.focus()
  }

  async #take(): Promise<void> {
    if (!this.#stream || this.#shoot.ariaBusy === 'true') return
    this.#shoot.ariaBusy = 'true'
    const blob = await shoot(this.#stream, this.#video).catch(() => undefined)
    this.#shoot.ariaBusy = null
    if (!this.#dialog.open) return
    if (!blob) return this.#show('notTaken')
    this.#photo = new File([blob], words.name(momentOf(new Date())), { type: 'image/jpeg' })
    this.#shot.src = URL.createObjectURL(blob)
    this.#show('taken')
    this.#use.focus()
    const { flawsIn } = await import('../masking/attaching')
    const flaws = await flawsIn(this.#photo).catch(() => undefined)
    if (flaws && this.#photo) this.#said.textContent = flaws
  }

  #show(state: 'starting' | 'fit' | 'taken' | 'notTaken' | 'refused' | 'noCamera'): void {
    const isTaken = state === 'taken'
    const isLive = state === 'fit' || state === 'notTaken'
    this.#said.textContent = words[state]
    this.#shot.hidden = !isTaken
    this.#video.hidden = this.#frame.hidden = !isLive
    this.#shoot.hidden = !isLive
    this.#use.hidden = this.#again.hidden = !isTaken
    this.#app.hidden = isTaken
    if (state === 'refused' || state === 'noCamera') this.#app.focus()
  }

  #forget(): void {
    if (this.#shot.src) URL.revokeObjectURL(this.#shot.src)
    this.#shot.removeAttribute('src')
    this.#photo = undefined
  }

  /** The first answer counts: closing the dialog asks once more. */
  #close(photo: File | undefined): void {
    this.#finish(photo)
    closeCamera(this.#stream)
    closeDialog(this.#dialog)
    this.#forget()
  }
}

/** `20260129-094107`, by the device's clock: several photos are told apart. */
function momentOf(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(two).join('')
  return `${day}-${[now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join('')}`
}
