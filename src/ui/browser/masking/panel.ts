import { moved, resized } from '../../masking/box'
import { ofDocument } from '../../masking/edit'
import { type DocumentId, documentIds } from '../../masking/templates'
import { button, element, icon } from '../element'
import { Areas } from './areas'
import { stepOf } from './box-keys'
import type { Cutting } from './cutting'
import type { Session } from './session'
import type { Stage } from './stage'
import { words } from './words'

type Aside = { suggested: readonly DocumentId[]; flaws: HTMLElement; stage: Stage; promise: string }

/** Beside the picture: the document with what to hide in it, and the promise. */
export function hidingPanel(session: Session, { suggested, flaws, stage, promise }: Aside): HTMLElement {
  const areas = new Areas(session)
  const hint = element('p', { class: 'masking-hint' })
  const check = element('p', { class: 'masking-hint' }, words.check)
  const first = element('p', { class: 'masking-hint' }, words.cutFirst)
  const add = button(
    'button button-outline button-sm',
    [icon('plus', 20), words.addBox],
    () => {
      session.addInMiddle()
      stage.hold(session.selected!)
    },
    { 'data-add': true },
  )
  // Turning keeps the corners of the photo, cutting does not.
  const whole = session.edit.frame.corners
  const show = () => {
    const { edit } = session
    hint.textContent = edit.document ? words.areasHint : words.freeHint
    check.hidden = !edit.document || edit.boxes.length === 0
    first.hidden = !edit.document || edit.frame.corners.some((corner) => !whole.includes(corner))
  }
  session.onChange(show)
  show()
  return element(
    'div',
    { class: 'masking-hiding' },
    flaws,
    documentSelect(session, suggested),
    first,
    element('h3', { class: 'masking-title' }, words.areasTitle),
    hint,
    areas.root,
    check,
    add,
    nudges(session),
    element(
      'div',
      { class: 'note note-ok masking-promise' },
      icon('lock'),
      element('p', { class: 'note-words' }, promise),
    ),
  )
}

function documentSelect(session: Session, suggested: readonly DocumentId[]): HTMLElement {
  const ids = [...suggested, ...documentIds.filter((id) => !suggested.includes(id))]
  const select = element(
    'select',
    { class: 'input', id: 'masking-document' },
    ...ids.map((id) => element('option', { value: id }, words.documents[id])),
    element('option', { value: '' }, words.anyDocument),
  )
  select.addEventListener('change', () =>
    session.go(ofDocument(session.edit, (select.value || null) as DocumentId | null)),
  )
  const show = () => {
    select.value = session.edit.document ?? ''
  }
  session.onChange(show)
  show()
  return element(
    'div',
    {},
    element('label', { class: 'masking-title', for: 'masking-document' }, words.document),
    element('div', { class: 'select masking-select' }, select, icon('chevron-down', 20)),
  )
}

/** For who cannot drag: every move of the selected box as a press (WCAG 2.5.7). */
function nudges(session: Session): HTMLElement {
  const nudge = (name: keyof typeof words.nudges, x: number, y: number, larger = false) =>
    button('button button-outline button-sm', [words.nudges[name]], () => {
      const { frame, boxes } = session.edit
      const box = session.selectedBox ?? boxes.at(-1)
      if (!box) return
      session.select(box.id)
      const by = { x: x * stepOf(frame) * 2, y: y * stepOf(frame) * 2 }
      session.place(box.id, larger ? resized(box, 'se', by, frame) : moved(box, by, frame))
    })
  const fold = element(
    'details',
    { class: 'fold masking-nudges' },
    element(
      'summary',
      {},
      icon('chevron-down', 20),
      element('span', { class: 'fold-summary' }, words.byButtons),
    ),
    element(
      'div',
      { class: 'fold-inside masking-nudge-buttons' },
      nudge('left', -1, 0),
      nudge('right', 1, 0),
      nudge('up', 0, -1),
      nudge('down', 0, 1),
      nudge('wider', 1, 0, true),
      nudge('narrower', -1, 0, true),
      nudge('taller', 0, 1, true),
      nudge('shorter', 0, -1, true),
    ),
  )
  const show = () => {
    fold.hidden = session.edit.boxes.length === 0
  }
  session.onChange(show)
  show()
  return fold
}

/** Beside the picture while it is being cut. */
export function cuttingPanel(cutting: Cutting): HTMLElement {
  const way = (slanting: boolean, word: string) => {
    const radio = element('input', {
      type: 'radio',
      name: 'masking-cut',
      class: 'choice-box choice-radio',
      checked: slanting === cutting.slanting,
    })
    radio.addEventListener('change', () => cutting.setSlanting(slanting))
    return element('label', { class: 'choice' }, radio, element('span', { class: 'choice-words' }, word))
  }
  return element(
    'div',
    { class: 'masking-cutting' },
    element('h3', { class: 'masking-title' }, words.cutTitle),
    element('p', { class: 'masking-hint' }, words.cutHint),
    element(
      'fieldset',
      { class: 'choices' },
      element('legend', { class: 'visually-hidden' }, words.cutWay),
      way(false, words.cutRect),
      way(true, words.cutCorners),
    ),
  )
}
