const restoreAfter = 20_000

/** Told to the page when a form that was on its way stays after all. */
export const stayedEvent = 'madoguchi:stayed'

/**
 * Says 「送信しています」 on the button that posted a form. It stays pressable: the server takes the second press for
 * the first. An answer that opens no page (a download) gets its words back after 20 seconds.
 */
export function showBusyButtons(page: Document): void {
  const restorers = new Set<() => void>()
  const restoreAll = () => {
    for (const restore of restorers) restore()
    restorers.clear()
  }
  page.addEventListener('submit', (event) => {
    const button = event.submitter
    const { method } = event.target as HTMLFormElement
    const label = button?.querySelector('.button-label')
    const words = button?.dataset.busy
    if (method === 'get' || event.defaultPrevented || !label || !words || button.ariaBusy === 'true') return
    const before = label.textContent
    button.ariaBusy = 'true'
    label.textContent = words
    restorers.add(() => {
      button.ariaBusy = null
      label.textContent = before
    })
    setTimeout(restoreAll, restoreAfter)
  })
  page.addEventListener(stayedEvent, restoreAll)
  // Back from the next page, the browser may show this one as it was left.
  addEventListener('pageshow', restoreAll)
}
