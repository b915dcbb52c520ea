/** `<barcode-box>` around a box and its button: what reads a code is loaded when the button is first pressed. */
export class BarcodeBox extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector<HTMLButtonElement>('.barcode-open')
    const box = this.querySelector('input')
    if (!button || !box) return
    button.addEventListener('click', async () => {
      const { label = '', pattern, least, most } = this.dataset
      const { readByCamera } = await import('./barcode-dialog')
      const shape = {
        pattern,
        least: least ? Number(least) : undefined,
        most: most ? Number(most) : undefined,
      }
      await readByCamera({ box, label, shape })
    })
  }
}
