import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Counts } from '../checkers/aftermath'
import type { Outcome } from '../history'
import { readCounts } from '../parts/read-aftermath'
import { report } from '../report'
import { rounds } from '../rounds'
import { Stage } from '../stage'
import { applyOnce } from '../workload/applicants'
import type { BegunDraft } from '../workload/drafts'
import { type Racer, race } from '../workload/insist'
import { Examiner } from '../workload/staff'
import { prepareCorrection, prepareWithdrawal } from '../workload/wishes'

const pairs = rounds({ short: 15, long: 200 })

let stage: Stage
let kudo: Examiner
let mikami: Examiner
beforeAll(async () => {
  stage = await Stage.open('decided-at-once')
  kudo = await Examiner.hire(stage, '工藤 一郎')
  mikami = await Examiner.hire(stage, '三上 走')
})
afterAll(() => stage?.close())

type Case = { number: string; draft: BegunDraft }
type Pair = { name: string; prepare(one: Case): Promise<(Racer | null)[]> }

const ways: readonly Pair[] = [
  {
    name: '受理 and 不受理 by two',
    prepare: ({ number }) => Promise.all([kudo.prepare(number, 'accept'), mikami.prepare(number, 'reject')]),
  },
  {
    name: '受理 by two',
    prepare: ({ number }) => Promise.all([kudo.prepare(number, 'accept'), mikami.prepare(number, 'accept')]),
  },
  {
    name: '返却 and 受付',
    prepare: ({ number }) => Promise.all([kudo.prepare(number, 'return'), mikami.prepare(number, 'take')]),
  },
  {
    name: '受理 and the applicant’s 取下げ',
    prepare: ({ number, draft }) =>
      Promise.all([kudo.prepare(number, 'accept'), prepareWithdrawal(draft, number)]),
  },
  {
    name: '不受理 and the applicant’s 修正',
    prepare: ({ number, draft }) =>
      Promise.all([kudo.prepare(number, 'reject'), prepareCorrection(draft, { number, value: '4321098' })]),
  },
]

it(`lets one of two win, ${pairs} of ${pairs} times; the other is told who, what and when`, async () => {
  const { history, random } = stage
  await stage.pile.fill(pairs)
  const told: Outcome[] = []
  const snapshots: Counts[] = []
  for (let pair = 0; pair < pairs; pair++) {
    const draft = stage.pile.take()
    const number = await applyOnce({ history, random }, 'applicant', draft)
    const way = ways[pair % ways.length]
    const prepared = (await way?.prepare({ number, draft })) ?? []
    const racers = random.chance(0.5) ? prepared : prepared.toReversed()
    expect(racers, way?.name).not.toContain(null)
    const outcomes = await race(history, number, racers as Racer[])
    expect(outcomes.map(({ phase }) => phase).toSorted(), `${way?.name}, ${stage.replay}`).toEqual([
      'fail',
      'ok',
    ])
    const late = outcomes.findIndex(({ phase }) => phase === 'fail')
    if (racers[late]?.args) told.push(outcomes[late] as Outcome)
    snapshots.push(await readCounts(stage.at))
  }
  const words = told.map(({ args }) => String(args?.said))
  expect(words.filter((text) => !/\d+:\d\d.*(さん|申込者).*ました/.test(text))).toEqual([])
  await stage.untilMailsAreOut()
  const verdict = await stage.judge({ snapshots })
  report({ scenario: 'R9 two decide at once', strikes: [], verdict, note: `${pairs} pairs` })
  expect(verdict.findings, stage.replay).toEqual([])
  expect(stage.deployment.defects).toEqual([])
}, 3_000_000)
