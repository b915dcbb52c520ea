import { element, icon } from '../element'
import { flawsOfPhoto, type Photo } from './picture'
import { words } from './words'

/** What may be wrong with the photo, and what to do; hidden where nothing is. */
export function flawNote(photo: Photo): HTMLElement {
  const flaws = flawsOfPhoto(photo)
  const note = element(
    'div',
    { class: 'note note-warn masking-flaws' },
    icon('warning'),
    element(
      'div',
      { class: 'note-words' },
      ...flaws.map((flaw) => element('p', {}, words.flaws[flaw])),
      element('p', { class: 'masking-hint' }, words.flawsNote),
    ),
  )
  note.hidden = flaws.length === 0
  return note
}
