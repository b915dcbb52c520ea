import { ServedList } from './attachment-list'
import { handOverWords as words } from './hand-over-words'

/** What the server said last of each field, so that what the scanner says is noticed too. */
const told = new WeakMap<Element, string>()
/** Fields whose list is being asked for: one after the other. */
const asking = new WeakMap<Element, Promise<void>>()

/** Brings the list of each field up to date where the draft holds other files. */
export function showFiles(files: Readonly<Record<string, readonly string[]>>): void {
  for (const drop of document.querySelectorAll<HTMLElement>('attachment-drop')) {
    const input = drop.querySelector<HTMLInputElement>('input[name^="file:"]')
    const now = files[input?.name.slice('file:'.length) ?? ''] ?? []
    const after = (asking.get(drop) ?? Promise.resolve()).then(() => bringUpToDate(drop, now))
    asking.set(
      drop,
      // Offline: what comes next brings it all.
      after.catch(() => {}),
    )
  }
}

async function bringUpToDate(drop: HTMLElement, files: readonly string[]): Promise<void> {
  const said = files.join()
  const before = told.get(drop)
  if (before === said) return
  await atRest(drop)
  const ids = files.map((file) => file.split(' ')[0] ?? '')
  const isShown = ids.join() === [...shownIn(drop).keys()].join()
  if (!isShown || before !== undefined) await fetchList(drop)
  told.set(drop, said)
}

/** Until nothing of this screen is on its way: its own files are no news. */
async function atRest(drop: HTMLElement): Promise<void> {
  const isBusy = () =>
    drop.querySelector('[data-uploads] progress:not([hidden]), button[aria-busy="true"]') !== null
  if (!isBusy()) return
  await new Promise<void>((resolve) => {
    const watching = new MutationObserver(() => {
      if (isBusy()) return
      watching.disconnect()
      resolve()
    })
    watching.observe(drop, { subtree: true, childList: true, attributes: true })
  })
}

async function fetchList(drop: HTMLElement): Promise<void> {
  const answer = await fetch(drop.dataset.upload ?? '', { headers: { Accept: 'text/html' } })
  if (!answer.ok) return
  const html = await answer.text()
  await atRest(drop)
  const before = shownIn(drop)
  const list = new ServedList(drop)
  const focused = list.removeButtons.indexOf(document.activeElement as HTMLButtonElement)
  const value = list.removeButtons[focused]?.value
  if (!list.replace(html, false)) return
  const after = shownIn(drop)
  if (value !== undefined) focusAgain(drop, list.removeButtons, { value, at: focused })
  const added = [...after].filter(([id]) => !before.has(id)).map(([, name]) => words.added(name))
  const taken = [...before].filter(([id]) => !after.has(id)).map(([, name]) => words.taken(name))
  if (added.length > 0) noLongerMissing(drop)
  const place = drop.querySelector('[data-upload-status]')
  if (place && added.length + taken.length > 0) place.textContent = [...added, ...taken].join(' ')
}

/** The files in the list, by id, each with its name. */
function shownIn(drop: HTMLElement): Map<string, string> {
  const buttons = new ServedList(drop).removeButtons
  return new Map(
    buttons.map((button) => [
      button.value.slice('remove:'.length),
      button.closest('li')?.querySelector('.attachment-name')?.textContent ?? '',
    ]),
  )
}

/** The button that was focused, or the one in its place. */
function focusAgain(
  drop: HTMLElement,
  buttons: readonly HTMLButtonElement[],
  was: { value: string; at: number },
): void {
  const same =
    buttons.find(({ value }) => value === was.value) ?? buttons[Math.min(was.at, buttons.length - 1)]
  ;(same ?? drop.querySelector<HTMLElement>('input[type=file]'))?.focus()
}

function noLongerMissing(drop: HTMLElement): void {
  const field = drop.closest('.field-wrong')
  field?.classList.remove('field-wrong')
  field?.querySelector(':scope > .field-error')?.remove()
}
