import { appendFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** How an operation stands: begun, done, refused, or unknown because no answer came. */
export type Phase = 'invoke' | 'ok' | 'fail' | 'info'

export type Args = Readonly<Record<string, string | number | boolean>>

/** 記録: one line of what a client saw of one operation. */
export type Entry = {
  /** Milliseconds since the history began. */
  t: number
  proc: string
  op: string
  /** What it is about: a draft's id, an application's number. */
  key: string
  args: Args
  phase: Phase
}

/** What came of an operation; what the answer said goes with it. */
export type Outcome = { phase: Exclude<Phase, 'invoke'>; args?: Args }

export type Operation = { proc: string; op: string; key: string; args?: Args }

/** 履歴: everything that clients did and heard, in order, also as a file of JSON lines. */
export class History {
  readonly entries: Entry[] = []
  readonly file: string | null
  private readonly now: () => number

  /** @param now in milliseconds; a model has a clock of its own */
  constructor(file: string | null, now: () => number = () => performance.now()) {
    const begun = now()
    this.file = file
    this.now = () => Math.round((now() - begun) * 10) / 10
  }

  /** A history whose file outlives the run, so that a failure can be looked at. */
  static inFile(name: string): History {
    return new History(join(mkdtempSync(join(tmpdir(), 'madoguchi-faults-')), `${name}.jsonl`))
  }

  /** Writes down that an operation begins, does it, and writes down what came of it. */
  async of(operation: Operation, work: () => Promise<Outcome>): Promise<Outcome> {
    this.write(operation, 'invoke', operation.args ?? {})
    const outcome = await work()
    this.write(operation, outcome.phase, { ...operation.args, ...outcome.args })
    return outcome
  }

  private write({ proc, op, key }: Operation, phase: Phase, args: Args): void {
    const entry: Entry = { t: this.now(), proc, op, key, args, phase }
    this.entries.push(entry)
    if (this.file) appendFileSync(this.file, `${JSON.stringify(entry)}\n`)
  }

  count(op: string, phase: Phase): number {
    return this.entries.filter((entry) => entry.op === op && entry.phase === phase).length
  }
}
