/**
 * スマートフォンで続ける: what shows codes and follows the draft is loaded when somebody asks for a code, or has done so
 * before. Where it cannot be loaded, the button leads to the page that does the same.
 */
export function offerPhone(panel: HTMLElement): void {
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>(
      'button[value="phone"], button[value^="phone:"]',
    )
    if (!button || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    import('./hand-over')
      .then(({ showCode }) => showCode(panel, button))
      .catch(() => button.form?.requestSubmit(button))
  })
  // On a phone the panel is not shown, nor is what other devices do.
  if (panel.dataset.handOver === 'asked' && panel.offsetParent)
    void import('./draft-events').then(({ followDraft }) => followDraft(panel))
}
