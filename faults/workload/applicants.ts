import type { Fields } from '../../journeys/client'
import type { History } from '../history'
import type { Random } from '../random'
import type { BegunDraft, DraftPile } from './drafts'
import { insist } from './insist'
import * as desk from './web-desk'

type Work = {
  history: History
  random: Random
  pile: DraftPile
  /** What happens to an application when it has its number. */
  onDone?: (number: string, draft: BegunDraft) => void
}

/** 申込者たち: so many people who fill in and submit, one draft after the other, whatever happens to the server. */
export class Applicants {
  private readonly working: Promise<void>[]
  private enough = false
  private failure: unknown

  constructor(work: Work, count: number) {
    this.working = Array.from({ length: count }, (_, index) => this.begin(work, `applicant ${index + 1}`))
  }

  /** Everybody finishes what they are at. @throws what somebody met that nobody may meet */
  async finish(): Promise<void> {
    this.enough = true
    await Promise.all(this.working)
    if (this.failure) throw this.failure
  }

  private async begin(work: Work, proc: string): Promise<void> {
    try {
      while (!this.enough && !this.failure) {
        const draft = work.pile.take()
        const number = await applyOnce(work, proc, draft)
        work.onDone?.(number, draft)
      }
    } catch (error) {
      this.failure ??= error
    }
  }
}

/** Types, attaches, confirms, submits, and now and then submits again, as a second click does. */
export async function applyOnce(
  { history, random }: Pick<Work, 'history' | 'random'>,
  proc: string,
  draft: BegunDraft,
): Promise<string> {
  const form = await fillIn({ history, random }, proc, draft)
  const number = await pressUntilDone(history, { proc, draft, form })
  return random.chance(0.3) ? pressUntilDone(history, { proc, draft, form }) : number
}

/** Types, attaches and confirms. @returns what 申込確認 shows */
export async function fillIn(
  { history, random }: Pick<Work, 'history' | 'random'>,
  proc: string,
  draft: BegunDraft,
): Promise<{ seen: Fields }> {
  const key = draft.id
  const again = { pause: desk.beforeNextTry }
  const csrf = (await desk.lookAt(() => draft.client.get(draft.address))).value('csrf')
  for (let typed = random.between(1, 4); typed > 0; typed--) {
    const value = String(random.between(1_000_000, 9_999_999))
    const send = () => desk.save(draft, csrf, value)
    await insist(history, { proc, op: 'save', key, args: { value } }, { send, ...again })
  }
  const send = () => desk.attach(draft, csrf)
  const attached = await insist(history, { proc, op: 'attach', key }, { send, ...again })
  if (attached.phase !== 'ok') throw new Error(`a file was refused: ${attached.args?.said}`)
  const confirmation = await desk.lookAt(() => draft.client.get(`${draft.address}/confirm`))
  return { seen: desk.seenOf(confirmation) }
}

type Pressing = { proc: string; draft: BegunDraft; form: { seen: Fields } }

/** Presses 申込む until there is a number, also where the page that was shown has become old. */
export async function pressUntilDone(history: History, { proc, draft, form }: Pressing): Promise<string> {
  for (;;) {
    const send = async () => {
      const { outcome, again } = await desk.submit(draft, form.seen)
      form.seen = again ?? form.seen
      return outcome
    }
    const operation = { proc, op: 'submit', key: draft.id }
    const { phase, args } = await insist(history, operation, { send, pause: desk.beforeNextTry })
    if (phase === 'ok') return String(args?.number)
  }
}
