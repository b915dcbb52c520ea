import { type Element, parseHtml } from './html'

/** 画面: what a person got, to be read. */
export class Page {
  readonly status: number
  readonly headers: Headers
  /** Path and query. */
  readonly address: string
  readonly body: Buffer
  private parsed: Element | undefined

  constructor(address: string, status: number, headers: Headers, body: Buffer) {
    this.address = address
    this.status = status
    this.headers = headers
    this.body = body
  }

  get html(): string {
    return this.body.toString('utf8')
  }

  get root(): Element {
    this.parsed ??= parseHtml(this.html)
    return this.parsed
  }

  get text(): string {
    return this.root.find('body')[0]?.text ?? this.root.text
  }

  get title(): string {
    return this.root.find('title')[0]?.text ?? ''
  }

  get heading(): string {
    return this.root.find('h1')[0]?.text ?? ''
  }

  /** What is wrong, as the fields say it, without the mark in front. */
  get problems(): string[] {
    return [...this.root.all()]
      .filter((one) => (one.get('class') ?? '').split(' ').includes('field-error') && !one.has('hidden'))
      .map((one) => one.text.replace(/^＊\s*/, ''))
  }

  /** A control by name, wherever it stands. */
  control(name: string): Element {
    const found = this.root.find('input', 'textarea', 'select').find((one) => one.get('name') === name)
    if (!found) throw new Error(`${this.where} has no control named ${name}`)
    return found
  }

  has(name: string): boolean {
    return this.root.find('input', 'textarea', 'select').some((one) => one.get('name') === name)
  }

  value(name: string): string {
    const control = this.control(name)
    return control.tag === 'textarea' ? control.rawText.replace(/^\n/, '') : (control.get('value') ?? '')
  }

  /** What stands in each box of a name, in their order. */
  values(name: string): string[] {
    return this.root
      .find('input', 'textarea', 'select')
      .filter((one) => one.get('name') === name)
      .map((one) => {
        if (one.tag === 'textarea') return one.rawText.replace(/^\n/, '')
        if (one.tag !== 'select') return one.get('value') ?? ''
        const chosen = one.find('option').find((option) => option.has('selected'))
        return chosen?.get('value') ?? ''
      })
  }

  /** The visible button with these words, or one whose words contain them when there is only one such. */
  button(words: string): { form: Element; button: Element } {
    const buttons = this.root
      .find('button')
      .filter((one) => (one.get('type') ?? 'submit') === 'submit' && one.get('aria-hidden') !== 'true')
    const exact = buttons.filter((one) => one.text === words)
    const found = exact.length > 0 ? exact : buttons.filter((one) => one.text.includes(words))
    const [button, another] = found
    if (!button)
      throw new Error(
        `${this.where} has no button 「${words}」: ${buttons.map((one) => one.text).join('・')}`,
      )
    if (another && this.formOf(another) === this.formOf(button)) throw new Error(`two buttons 「${words}」`)
    const form = this.formOf(button)
    if (!form) throw new Error(`the button 「${words}」 belongs to no form`)
    return { form, button }
  }

  /** The form that a button names, or the one it stands in. */
  private formOf(button: Element): Element | null | undefined {
    const named = button.get('form')
    return named ? this.root.find('form').find((one) => one.get('id') === named) : button.within('form')
  }

  link(words: string): string {
    const links = this.root.find('a')
    const found = links.find((one) => one.text === words) ?? links.find((one) => one.text.includes(words))
    const href = found?.get('href')
    if (!href) throw new Error(`${this.where} has no link 「${words}」`)
    return href
  }

  get links(): string[] {
    return this.root.find('a').flatMap((one) => one.get('href') ?? [])
  }

  get where(): string {
    return `${this.address} (${this.status} 「${this.isHtml ? this.heading : ''}」)`
  }

  get isHtml(): boolean {
    return (this.headers.get('content-type') ?? '').startsWith('text/html')
  }
}
