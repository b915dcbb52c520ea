/** The embedded database cannot start for a reason the operator can act on; the message says how, in Japanese and English. */
export class EmbeddedRefusal extends Error {
  constructor(japanese: string, english: string) {
    super(`${japanese}\n${english}`)
    this.name = 'EmbeddedRefusal'
  }
}
