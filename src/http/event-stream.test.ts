import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { eventStream } from './event-stream'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

type Watcher = { changed(): void; ended(): void }

function stage(answers: { data: string; end?: boolean }[]) {
  const watchers = new Set<Watcher>()
  let asked = 0
  const response = eventStream({
    async read() {
      const answer = answers[Math.min(asked, answers.length - 1)]!
      asked += 1
      return { event: 'news', ...answer }
    },
    watch(watcher) {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
  })
  const heard: string[] = []
  const reader = response.body!.getReader()
  const listen = async () => {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return void heard.push('end')
      heard.push(new TextDecoder().decode(value))
    }
  }
  return { response, heard, watchers, listen: () => void listen(), reader, asked: () => asked }
}

const first = 'retry: 3000\n\n'
const news = (data: string) => `event: news\ndata: ${data}\n\n`
const settle = () => vi.advanceTimersByTimeAsync(0)

it('tells what is so, then what has changed, and nothing twice', async () => {
  const { response, heard, watchers, listen } = stage([{ data: 'a' }, { data: 'a' }, { data: 'b' }])
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  listen()
  await settle()
  expect(heard).toEqual([first, news('a')])
  for (const { changed } of watchers) changed()
  await settle()
  expect(heard).toHaveLength(2)
  for (const { changed } of watchers) changed()
  await settle()
  expect(heard.at(-1)).toBe(news('b'))
})

it('reads once for all that comes while it reads', async () => {
  const { watchers, listen, asked } = stage([{ data: 'a' }])
  listen()
  await settle()
  const [watcher] = watchers
  for (let change = 0; change < 50; change++) watcher?.changed()
  await settle()
  expect(asked()).toBe(3)
})

it('says every twenty seconds that it is there, and lets the browser ask again after five minutes', async () => {
  const { heard, watchers, listen } = stage([{ data: 'a' }])
  listen()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(heard.slice(2)).toEqual([':\n\n', ':\n\n', ':\n\n'])
  await vi.advanceTimersByTimeAsync(4 * 60_000)
  expect([heard.at(-1), watchers.size, vi.getTimerCount()]).toEqual(['end', 0, 0])
})

it('ends with what is the last, with its reader, and with what it watches', async () => {
  const last = stage([{ data: 'a' }, { data: 'sent', end: true }])
  last.listen()
  await settle()
  for (const { changed } of last.watchers) changed()
  await settle()
  expect(last.heard.slice(2)).toEqual([news('sent'), 'end'])
  const gone = stage([{ data: 'a' }])
  gone.listen()
  await settle()
  await gone.reader.cancel()
  const ended = stage([{ data: 'a' }])
  ended.listen()
  await settle()
  for (const watcher of [...ended.watchers]) watcher.ended()
  await settle()
  expect(ended.heard.at(-1)).toBe('end')
  expect([last, gone, ended].map(({ watchers }) => watchers.size)).toEqual([0, 0, 0])
  expect(vi.getTimerCount()).toBe(0)
})

it('begins nothing where nobody reads its body', () => {
  const { response, watchers } = stage([{ data: 'a' }])
  expect(response.status).toBe(200)
  expect([watchers.size, vi.getTimerCount()]).toEqual([0, 0])
})
