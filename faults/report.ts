import { appendFileSync } from 'node:fs'
import type { Verdict } from './checkers/verdict'
import { percentile, type Strike } from './nemesis'

/** 結果: one line of the table that `npm run test:faults` prints. */
export type Row = {
  scenario: string
  faults: number
  acknowledged: number
  lost: number
  double: number
  mails: number
  repeated: number
  readyP50: number | null
  readyP95: number | null
  note?: string
}

type Result = { scenario: string; strikes: readonly Strike[]; verdict: Verdict; note?: string }

/** Tells the runner what came of a scenario; without one nobody listens. */
export function report({ scenario, strikes, verdict, note }: Result): void {
  const file = process.env.FAULT_REPORT
  if (!file) return
  const ready = strikes.map(({ readyAgain }) => readyAgain)
  const row: Row = {
    scenario,
    faults: strikes.length,
    acknowledged: verdict.acknowledged,
    lost: verdict.lost,
    double: verdict.double,
    mails: verdict.mails,
    repeated: verdict.repeated,
    readyP50: ready.length > 0 ? Math.round(percentile(ready, 0.5)) : null,
    readyP95: ready.length > 0 ? Math.round(percentile(ready, 0.95)) : null,
    ...(note ? { note } : {}),
  }
  appendFileSync(file, `${JSON.stringify(row)}\n`)
}
