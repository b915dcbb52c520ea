/** The embedded database cannot start for a reason the operator can act on; the message says how, in Japanese and English. */
export class EmbeddedRefusal extends Error {
  constructor(japanese: string, english: string) {
    super(`${japanese}\n${english}`)
    this.name = 'EmbeddedRefusal'
  }
}

/** Another process of ours holds the data folder; commands then speak to its database instead of starting one. */
export class DataFolderInUse extends EmbeddedRefusal {}
