/** `<details data-pop>`: closes on Esc, and when something else is pressed or focused. */
export function closePops(page: Document): void {
  const open = () => [...page.querySelectorAll<HTMLDetailsElement>('details[data-pop][open]')]
  const closeOutside = ({ target }: Event) => {
    for (const pop of open()) if (target instanceof Node && !pop.contains(target)) pop.open = false
  }
  page.addEventListener('pointerdown', closeOutside)
  page.addEventListener('focusin', closeOutside)
  page.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return
    for (const pop of open()) {
      pop.open = false
      pop.querySelector('summary')?.focus()
      event.preventDefault()
    }
  })
}
