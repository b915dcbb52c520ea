import { showFiles } from './files-elsewhere'
import { handOverWords as words } from './hand-over-words'
import { showTyped } from './typed-elsewhere'

/** What the server tells of a draft: see `DraftNews`. */
export type DraftNews = {
  opened: string | null
  files: Record<string, string[]>
  typed: [name: string, at: string, asks: boolean][]
}

type Follower = {
  /** A phone opened the code that is shown. */
  opened?(): void
}

const askAgainAfter = 60_000

const following = new WeakMap<HTMLElement, Follower>()

/**
 * Shows what other devices do to the draft of a form, as it happens, while somebody looks at the page: a browser has few
 * lines to a host. What came while nobody looked is told first when they do.
 */
export function followDraft(panel: HTMLElement, follower: Follower = {}): void {
  const before = following.get(panel)
  following.set(panel, follower)
  if (before) return
  let source: EventSource | undefined
  let isOver = false
  const close = () => {
    source?.close()
    source = undefined
  }
  const open = () => {
    if (source || isOver || document.visibilityState === 'hidden') return
    source = new EventSource(panel.dataset.events ?? '')
    source.addEventListener('draft', ({ data }) => take(panel, JSON.parse(data)))
    source.addEventListener('over', ({ data }) => {
      isOver = true
      close()
      if (data === 'sent') sayThatItWasSent(panel)
    })
    source.addEventListener('error', ({ target }) => {
      // A line that broke is tried again by the browser; an answer that is no stream is not.
      if ((target as EventSource).readyState !== EventSource.CLOSED || target !== source) return
      close()
      setTimeout(open, askAgainAfter)
    })
  }
  document.addEventListener('visibilitychange', () =>
    document.visibilityState === 'hidden' ? close() : open(),
  )
  addEventListener('pagehide', close)
  addEventListener('pageshow', open)
  open()
}

function take(panel: HTMLElement, news: DraftNews): void {
  if (news.opened && news.opened !== panel.dataset.opened) {
    panel.dataset.opened = news.opened
    following.get(panel)?.opened?.()
  }
  showFiles(news.files)
  showTyped(panel, news.typed)
}

function sayThatItWasSent(panel: HTMLElement): void {
  const said = panel.querySelector('[data-hand-over-said]')
  const link = document.createElement('a')
  link.href = panel.dataset.sent ?? ''
  link.textContent = words.status
  said?.replaceChildren(words.sent, ' ', link)
  panel.querySelector('[data-hand-over-place]')?.replaceChildren()
  const button = panel.querySelector<HTMLElement>('button[value="phone"]')
  if (button) button.hidden = true
}
