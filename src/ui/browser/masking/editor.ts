import '../../masking/masking.css'
import { newEdit, ofDocument } from '../../masking/edit'
import type { DocumentId } from '../../masking/templates'
import { button, element } from '../element'
import { closeDialog, fullDialog, openDialog } from '../full-dialog'
import { Cutting } from './cutting'
import { flawNote } from './flaws'
import { cuttingPanel, hidingPanel } from './panel'
import { frameOfPhoto, type Photo, renderPicture, type Wish } from './picture'
import { Pointing } from './pointing'
import { Session } from './session'
import { Stage } from './stage'
import { toolBar, zoomBar } from './tools'
import { words } from './words'

/** What became of a picture in the editor. `masked`: something in it is black. */
export type Edited = { kind: 'made'; blob: Blob; masked: boolean } | { kind: 'as-is' } | { kind: 'given-up' }

export type Editing = {
  name: string
  suggested: readonly DocumentId[]
  /** Offers to attach the picture as it is. */
  asIs: boolean
  /** Of several one after the other, counted from 1. */
  turn: { number: number; all: number }
  /** What the picture is made for: a file that its applicant attaches, or staff's copy of one that came. */
  purpose?: keyof typeof words.purposes
  wish: Wish
}

/** マスキング: the dialog over the page in which one picture is masked; resolves when it is closed. */
export function edit(photo: Photo, editing: Editing): Promise<Edited> {
  return new Editor(photo, editing).done
}

class Editor {
  readonly done: Promise<Edited>
  readonly #photo: Photo
  readonly #editing: Editing
  readonly #session: Session
  readonly #dialog: HTMLDialogElement
  readonly #status = element('output', { class: 'visually-hidden' })
  readonly #problem = element('p', { class: 'masking-problem', role: 'alert' })
  readonly #cutting: Cutting
  #finish: (edited: Edited) => void = () => {}

  constructor(photo: Photo, editing: Editing) {
    this.#photo = photo
    this.#editing = editing
    const only = editing.suggested.length === 1 ? editing.suggested[0]! : null
    this.#session = new Session(ofDocument(newEdit(frameOfPhoto(photo)), only))
    this.#session.say = (text) => this.#say(text)
    const stage = new Stage(this.#session, photo, editing.name)
    this.#cutting = new Cutting(stage, this.#session)
    new Pointing(stage, this.#session)
    stage.root.prepend(zoomBar(this.#session, stage))
    this.done = new Promise((resolve) => {
      this.#finish = resolve
    })
    const head = { id: 'masking-title', title: this.#words.title, leave: words.giveUp, more: this.#file() }
    this.#dialog = fullDialog('masking', head)
    this.#dialog.append(
      stage.root,
      toolBar(this.#session, stage, this.#cutting),
      this.#panel(stage),
      this.#foot(),
      this.#status,
    )
    this.#dialog.addEventListener('keydown', (event) => this.#key(event))
    this.#dialog.addEventListener('close', () => this.#close({ kind: 'given-up' }))
    this.#session.onChange(() => this.#problem.replaceChildren())
    openDialog(this.#dialog)
  }

  /** Which of several it is, and its name. */
  #file(): HTMLElement {
    const { name, turn } = this.#editing
    const several =
      turn.all > 1 && element('span', { class: 'masking-turn number' }, words.of(turn.number, turn.all))
    return element(
      'p',
      { class: 'masking-file' },
      several,
      element('span', { class: 'masking-file-name' }, name),
    )
  }

  #panel(stage: Stage): HTMLElement {
    const { suggested } = this.#editing
    // Staff cannot take the photo again.
    const flaws = this.#editing.purpose === 'copy' ? element('div', { hidden: true }) : flawNote(this.#photo)
    const { promise } = this.#words
    const hiding = hidingPanel(this.#session, { suggested, stage, flaws, promise })
    const cutting = cuttingPanel(this.#cutting)
    this.#whileCutting(cutting, hiding)
    return element('div', { class: 'masking-panel', tabindex: -1 }, hiding, cutting)
  }

  get #words() {
    return words.purposes[this.#editing.purpose ?? 'attach']
  }

  #foot(): HTMLElement {
    const { asIs } = this.#editing
    const attach = button('button button-main button-lg', [this.#words.attach], () => this.#attach(attach))
    const ways = element(
      'div',
      { class: 'masking-ways' },
      attach,
      asIs &&
        button('button button-outline button-lg', [words.attachAsIs], () => this.#close({ kind: 'as-is' })),
    )
    const cut = element(
      'div',
      { class: 'masking-ways' },
      button('button button-main button-lg', [words.cutNow], () => this.#cut()),
      button('button button-outline button-lg', [words.cutNot], () => this.#session.enter('hide')),
    )
    this.#whileCutting(cut, ways)
    return element('div', { class: 'masking-foot' }, this.#problem, ways, cut)
  }

  #whileCutting(cutting: HTMLElement, otherwise: HTMLElement): void {
    const show = () => {
      cutting.hidden = this.#session.mode !== 'cut'
      otherwise.hidden = !cutting.hidden
    }
    this.#session.onChange(show)
    show()
  }

  #cut(): void {
    const problem = this.#cutting.cut()
    if (problem) this.#problem.textContent = problem
  }

  async #attach(pressed: HTMLButtonElement): Promise<void> {
    if (pressed.ariaBusy === 'true') return
    const { edit } = this.#session
    const whole = frameOfPhoto(this.#photo)
    const sameShape = JSON.stringify(edit.frame) === JSON.stringify(whole)
    const { asIs, purpose } = this.#editing
    if (edit.boxes.length === 0 && (purpose === 'copy' || (asIs && sameShape))) {
      this.#problem.textContent = this.#words.noBox
      return
    }
    pressed.ariaBusy = 'true'
    this.#say(words.making)
    try {
      const blob = await renderPicture(this.#photo, edit, this.#editing.wish)
      this.#close({ kind: 'made', blob, masked: edit.boxes.length > 0 })
    } catch {
      this.#problem.textContent = words.notMade
    }
    pressed.ariaBusy = null
  }

  #key(event: KeyboardEvent): void {
    const control = event.ctrlKey || event.metaKey
    const key = event.key.toLowerCase()
    if (control && key === 'z') event.shiftKey ? this.#session.redo() : this.#session.undo()
    else if (control && key === 'y') this.#session.redo()
    else if (event.key === 'Escape' && this.#session.mode !== 'hide') this.#session.enter('hide')
    else if (event.key === 'Escape' && this.#session.selected !== null) this.#session.select(null)
    else return
    event.preventDefault()
  }

  /** The first answer counts: closing the dialog asks once more. */
  #close(edited: Edited): void {
    this.#finish(edited)
    closeDialog(this.#dialog)
  }

  #say(text: string): void {
    this.#status.textContent = text
  }
}
