/** Moves the focus to the summary of errors, and from its links into the fields. */
export function focusErrorSummary(page: Document): void {
  const summary = page.querySelector<HTMLElement>('main > [data-error-summary]')
  summary?.focus()
  summary?.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a')
    const field = link && page.getElementById(link.hash.slice(1))
    if (!field) return
    event.preventDefault()
    field.focus({ preventScroll: true })
    const frame = field.closest('.field') ?? field
    frame.scrollIntoView({ block: 'start' })
  })
}
