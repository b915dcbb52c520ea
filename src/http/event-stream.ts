/** What a stream of events tells, and when. */
export type News = {
  /** What to tell now; with `end`, it is the last. Not told again while it stays the same. */
  read(): Promise<{ event: string; data: string; end?: boolean }>
  /** Calls `changed` when there may be something to tell. @returns ends that */
  watch(watcher: { changed(): void; ended(): void }): () => void
}

type Pace = {
  /** A comment goes out this often, so that proxies keep the line. */
  heartbeat: number
  /** Then the browser asks again, and with it whether it still may. */
  life: number
}

const usual: Pace = { heartbeat: 20_000, life: 5 * 60_000 }

/** The browser comes back so long after a stream has ended. */
const retryMs = 3_000

/**
 * Server-sent events (HTML Living Standard, 9.2): tells what `read` says, at once and whenever that changes. While it is open
 * it holds a line and nothing else.
 */
export function eventStream(news: News, pace: Pace = usual): Response {
  const telling = new Telling(news, pace)
  const body = new ReadableStream<Uint8Array>(
    {
      // Not at `start`: of an answer to HEAD, nobody reads the body or throws it away.
      pull: (controller) => telling.begin(controller),
      cancel: () => telling.end(),
    },
    { highWaterMark: 0 },
  )
  const headers = {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    // nginx passes on at once what it would else collect.
    'X-Accel-Buffering': 'no',
  }
  return new Response(body, { headers })
}

class Telling {
  private readonly news: News
  private readonly pace: Pace
  private controller: ReadableStreamDefaultController<Uint8Array> | undefined
  private over = false
  private reading = false
  private again = false
  private last = ''
  private readonly stops: (() => void)[] = []

  constructor(news: News, pace: Pace) {
    this.news = news
    this.pace = pace
  }

  begin(controller: ReadableStreamDefaultController<Uint8Array>): void {
    if (this.controller) return
    this.controller = controller
    this.say(`retry: ${retryMs}\n\n`)
    const heartbeat = setInterval(() => this.say(':\n\n'), this.pace.heartbeat)
    const life = setTimeout(() => this.end(), this.pace.life)
    this.stops.push(
      () => clearInterval(heartbeat),
      () => clearTimeout(life),
    )
    this.stops.push(this.news.watch({ changed: () => void this.read(), ended: () => this.end() }))
    if (this.over) this.stopAll()
    else void this.read()
  }

  /** One reading at a time: what comes meanwhile is read once, after it. */
  private async read(): Promise<void> {
    this.again = this.reading
    if (this.reading) return
    this.reading = true
    try {
      do {
        this.again = false
        const { event, data, end } = await this.news.read()
        const text = `event: ${event}\ndata: ${data}\n\n`
        if (text !== this.last) this.say(text)
        this.last = text
        if (end) this.end()
      } while (this.again && !this.over)
    } catch {
      // The browser comes back, and is told what is wrong by the answer.
      this.end()
    } finally {
      this.reading = false
    }
  }

  private say(text: string): void {
    if (!this.over) this.controller?.enqueue(new TextEncoder().encode(text))
  }

  end(): void {
    if (this.over) return
    this.over = true
    this.stopAll()
    try {
      this.controller?.close()
    } catch {
      // The reader went away first.
    }
  }

  private stopAll(): void {
    for (const stop of this.stops.splice(0)) stop()
  }
}
