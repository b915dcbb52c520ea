import type { shapes } from '../../icon/shapes'
import { turnedEdit } from '../../masking/edit'
import { button, element, icon } from '../element'
import type { Cutting } from './cutting'
import type { Mode, Session } from './session'
import type { Stage } from './stage'
import { words } from './words'

type Shown = { name: keyof typeof shapes; word: string }

/** The bar under the picture. */
export function toolBar(session: Session, stage: Stage, cutting: Cutting): HTMLElement {
  const mode = (one: Mode, shown: Shown, begin = () => {}) => {
    const made = tool(shown, () => {
      begin()
      session.enter(one)
    })
    const show = () => made.setAttribute('aria-pressed', String(session.mode === one))
    session.onChange(show)
    show()
    return made
  }
  const turn = () => session.go(turnedEdit(session.edit), words.said.turned)
  const bar = element(
    'div',
    { class: 'masking-tools', role: 'toolbar', 'aria-label': words.tools },
    mode('hide', { name: 'hide', word: words.hide }),
    tool({ name: 'undo', word: words.undo }, () => session.undo()),
    tool({ name: 'redo', word: words.redo }, () => session.redo()),
    mode('look', { name: 'zoom-in', word: words.zoom }, () => stage.zoom === 1 && stage.zoomTo(2)),
    tool({ name: 'turn', word: words.turn }, turn),
    mode('cut', { name: 'crop', word: words.cut }, () => cutting.begin()),
  )
  return bar
}

const tool = ({ name, word }: Shown, press: () => void): HTMLButtonElement =>
  button('masking-tool', [icon(name), element('span', {}, word)], press)

/** What appears above the picture while somebody looks closer. */
export function zoomBar(session: Session, stage: Stage): HTMLElement {
  const to = (next: () => number) => () => {
    stage.zoomTo(next())
    session.say(words.said.zoom(Math.round(stage.zoom * 100)))
  }
  const bar = element(
    'div',
    { class: 'masking-zoom', 'data-own-pointer': true },
    button(
      'masking-zoom-button',
      [icon('zoom-in', 20), words.larger],
      to(() => stage.zoom * 1.5),
    ),
    button(
      'masking-zoom-button',
      [icon('zoom-out', 20), words.smaller],
      to(() => stage.zoom / 1.5),
    ),
    button(
      'masking-zoom-button',
      [icon('fit', 20), words.whole],
      to(() => 1),
    ),
  )
  const show = () => {
    bar.hidden = session.mode !== 'look'
  }
  session.onChange(show)
  show()
  return bar
}
