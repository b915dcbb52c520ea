import { describe, expect, it } from 'vitest'
import { chainStart, linkOf } from '../../src/features/history/chain'
import type { HistoryKind } from '../../src/features/history/happening'
import type { Entry, Phase } from '../history'
import type { Aftermath, FoundApplication, FoundHappening } from './aftermath'
import { wrongCounts } from './chains'
import { judgeRun } from './verdict'

const followUps = {
  'application.submitted': ['mail.application.submitted'],
  'application.accepted': ['mail.x'],
}

function chainOf(applicationId: string, kinds: readonly HistoryKind[]): FoundHappening[] {
  let previous: Buffer = chainStart
  return kinds.map((kind, index) => {
    const recorded = { position: index + 1, kind, at: new Date(index), actor: { kind: 'guest' }, detail: {} }
    const hash = linkOf(applicationId, previous, recorded)
    const row = { applicationId, ...recorded, previous, hash }
    previous = hash
    return row
  })
}

const entry = (op: string, key: string, phase: Phase, args: Entry['args'] = {}): Entry => ({
  t: 0,
  proc: 'hanako',
  op,
  key,
  args,
  phase,
})

/** One draft that was typed, submitted and accepted, with its file and its mails. */
function wellDone(): { history: Entry[]; after: Aftermath } {
  const application: FoundApplication = {
    id: 'a',
    draftId: 'draft',
    number: '260000000018',
    status: 'accepted',
    lock: 2,
    answers: ['1234567'],
  }
  const file = { id: 'f', applicationId: 'a', sha256: 'abc', stored: { sha256: 'abc' } }
  return {
    history: [
      entry('save', 'draft', 'invoke', { value: '1234567' }),
      entry('save', 'draft', 'ok', { value: '1234567' }),
      entry('submit', 'draft', 'invoke'),
      entry('submit', 'draft', 'ok', { number: '260000000018' }),
      entry('accept', '260000000018', 'invoke', { lock: 1 }),
      entry('accept', '260000000018', 'ok', { lock: 1 }),
    ],
    after: {
      applications: [application],
      happenings: chainOf('a', ['application.submitted', 'application.accepted']),
      jobs: [
        { id: 'm1', kind: 'mail.application.submitted', applicationId: 'a', position: 1 },
        { id: 'm2', kind: 'mail.x', applicationId: 'a', position: 2 },
      ],
      files: [file],
      mails: [
        { id: 'm1', to: 'hanako@example.jp', at: 0 },
        { id: 'm2', to: 'hanako@example.jp', at: 0 },
      ],
      parked: [],
    },
  }
}

type Run = ReturnType<typeof wellDone>
const findings = (run: Run) => judgeRun({ ...run, followUps, filesNeeded: true }).findings
const first = ({ after }: Run): FoundApplication => after.applications[0] as FoundApplication

/** Each breaks one promise of a run that was well. */
const broken: [string, RegExp, (run: Run) => void][] = [
  ['an acknowledged application is gone', /^lost: draft/, ({ after }) => void after.applications.pop()],
  [
    'it has another number than was told',
    /^lost: draft/,
    (run) => {
      first(run).number = '260000000026'
    },
  ],
  [
    'nobody submitted it',
    /^unexpected: /,
    (run) => {
      run.history = run.history.filter(({ op }) => op !== 'submit')
    },
  ],
  [
    'a draft became two',
    /^double: draft/,
    (run) => void run.after.applications.push({ ...first(run), id: 'b', number: '260000000026' }),
  ],
  [
    'two answers told different numbers',
    /^double: draft .* was told/,
    ({ history }) => void history.push(entry('submit', 'draft', 'ok', { number: '260000000026' })),
  ],
  [
    'a number was given twice',
    /was given 2 times$/,
    (run) => void run.after.applications.push({ ...first(run), id: 'b', draftId: 'other' }),
  ],
  [
    'it holds an older entry than was saved',
    /^lost entry/,
    (run) => {
      first(run).answers = ['1111111']
    },
  ],
  [
    'a link of the chain was changed',
    /the chain breaks at 2/,
    ({ after }) => {
      after.happenings[1]!.at = new Date(99)
    },
  ],
  ['a link of the chain is missing', /the chain breaks at 1/, ({ after }) => void after.happenings.shift()],
  [
    'its status is not what its history says',
    /its history says accepted/,
    (run) => {
      first(run).status = 'rejected'
    },
  ],
  [
    'a move follows that may not',
    /cannot follow accepted/,
    ({ after }) => {
      after.happenings = chainOf('a', [
        'application.submitted',
        'application.accepted',
        'application.rejected',
      ])
    },
  ],
  [
    'a move left the version alone',
    /lock 1 after 1 moves/,
    (run) => {
      first(run).lock = 1
    },
  ],
  [
    'an acknowledged move is gone',
    /^lost: accept/,
    (run) => {
      run.after.happenings = chainOf('a', ['application.submitted'])
    },
  ],
  [
    'two moved the same version',
    /^double: accept by hanako and reject by kudo/,
    ({ history }) =>
      void history.push({ ...entry('reject', '260000000018', 'ok', { lock: 1 }), proc: 'kudo' }),
  ],
  ['a mail has no job', /^lost mail: no job/, ({ after }) => void after.jobs.pop()],
  ['a mail was never taken', /never taken/, ({ after }) => void after.mails.pop()],
  [
    'a happening was mailed under two ids',
    /^double mail/,
    ({ after }) => void after.jobs.push({ ...after.jobs[0]!, id: 'm3' }),
  ],
  [
    'a mail tells of what did not happen',
    /^unexpected mail/,
    ({ after }) => void after.mails.push({ id: 'm9', to: 'hanako@example.jp', at: 0 }),
  ],
  [
    'a mail went twice although nothing was killed',
    /^repeated mail: m1 2 times/,
    ({ after }) => void after.mails.push({ ...after.mails[0]! }),
  ],
  [
    'a file is not in the store',
    /is not in the store$/,
    ({ after }) => {
      after.files[0]!.stored = null
    },
  ],
  [
    'a file is another one',
    /is not what was sent$/,
    ({ after }) => {
      after.files[0]!.stored = { sha256: 'abd' }
    },
  ],
  ['a file’s row is gone', /has lost its file$/, ({ after }) => void after.files.pop()],
]

describe('the checkers', () => {
  it('find nothing wrong where nothing is', () => {
    expect(findings(wellDone())).toEqual([])
  })

  it.each(broken)('find it when %s', (_name, finding, breakIt) => {
    const run = wellDone()
    breakIt(run)
    expect(findings(run).join('\n')).toMatch(new RegExp(finding.source, 'm'))
  })

  it('take what was never answered for possible, done or not', () => {
    const run = wellDone()
    run.history.splice(2, 0, entry('save', 'draft', 'invoke', { value: '7654321' }))
    run.history.splice(3, 0, entry('save', 'draft', 'info', { value: '7654321' }))
    run.history.push(entry('submit', 'lost', 'invoke'), entry('submit', 'lost', 'info'))
    expect(findings(run)).toEqual([])
    first(run).answers = ['7654321']
    expect(findings(run)).toEqual([])
  })

  it('let a mail be parked instead of taken, and one that a kill cut short go twice', () => {
    const run = wellDone()
    run.after.mails = [run.after.mails[1]!, run.after.mails[1]!]
    run.after.parked = ['m1']
    expect(judgeRun({ ...run, followUps, mailsMayRepeat: true }).findings).toEqual([])
  })

  it('notice a moment in which counts do not add up', () => {
    const counts = { byStatus: { waiting: 2, accepted: 1 }, applications: 3, submissions: 3 }
    expect(wrongCounts([counts])).toEqual([])
    expect(wrongCounts([counts, { ...counts, applications: 4 }])).toHaveLength(1)
    expect(wrongCounts([{ ...counts, submissions: 2 }])).toHaveLength(1)
  })
})
