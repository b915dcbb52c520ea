import '../full-dialog/full-dialog.css'
import { button, element, icon } from './element'

type Head = { id: string; title: string; leave: string; more?: HTMLElement }

/**
 * A dialog over the whole page, with what leaves it at the left of its head.
 * @param look its class
 */
export function fullDialog(look: string, head: Head): HTMLDialogElement {
  const { id, title, leave, more } = head
  const dialog = element('dialog', { class: `full-dialog ${look}`, 'aria-labelledby': id })
  dialog.append(
    element(
      'header',
      { class: 'full-dialog-head' },
      button('full-dialog-leave', [icon('close'), leave], () => dialog.close()),
      element('h2', { id, tabindex: -1, autofocus: true }, title),
      more,
    ),
  )
  return dialog
}

/** Puts it over the page, which stays where it is. */
export function openDialog(dialog: HTMLDialogElement): void {
  document.body.append(dialog)
  document.documentElement.classList.add('full-dialog-open')
  dialog.showModal()
}

/** The second time it does nothing: closing tells, and who hears of it closes. */
export function closeDialog(dialog: HTMLDialogElement): void {
  if (!dialog.isConnected) return
  document.documentElement.classList.remove('full-dialog-open')
  dialog.close()
  dialog.remove()
}
