import { expect, it } from 'vitest'
import type { Attachment } from '../application'
import { asItsApplicantSees, standIns, withCopies } from './copies'

const deleted = { by: '工藤 一郎', at: new Date('2026-02-12T01:00:00Z') }

const file = (id: string, more: Partial<Attachment> = {}): Attachment => ({
  ...{ id, draftId: 'd', applicationId: 'a', field: 'documents', name: `${id}.jpg`, type: 'jpeg', size: 1 },
  ...{ sha256: Buffer.alloc(32), storageKey: id, thumbnailKey: null, thumbnailSha256: null, scan: 'clean' },
  ...{ locked: false, damagedAt: null, masked: false, copyOf: null, deleted: null },
  ...more,
})
const ids = (files: readonly Attachment[]) => files.map(({ id }) => id)

it('stands before the file that it was made of, the newest first', () => {
  const all = [file('card'), file('form'), file('c1', { copyOf: 'card' }), file('c2', { copyOf: 'card' })]
  expect(ids(withCopies(all, all))).toEqual(['c2', 'c1', 'card', 'form'])
  expect(ids(asItsApplicantSees(all, all))).toEqual(['card', 'form'])
  expect(ids(standIns(withCopies(all, all)))).toEqual(['card', 'form'])
})

it('stands in the place of a file that is gone, for its applicant and in what is begun from it', () => {
  const all = [
    file('card', { deleted }),
    file('c1', { copyOf: 'card', deleted }),
    file('c2', { copyOf: 'card' }),
  ]
  expect(ids(asItsApplicantSees(all, all))).toEqual(['c2', 'card'])
  expect(standIns(asItsApplicantSees(all, all))).toEqual([{ ...all[2], copyOf: null }])
  expect(standIns([file('card', { deleted })])).toEqual([])
})

it('is a copy of every row with the same bytes, and of a copy that went on into a correction', () => {
  const first = file('card', { deleted })
  const copy = file('c1', { copyOf: 'card', deleted })
  const kept = file('row2', { storageKey: 'card' })
  const corrected = file('row3', { storageKey: 'c1', deleted })
  const later = file('c2', { copyOf: 'card' })
  const all = [first, copy, kept, corrected, later]
  expect(withCopies(all, [kept]).map(({ id, copyOf }) => [id, copyOf])).toEqual([
    ['c2', 'row2'],
    ['c1', 'row2'],
    ['row2', null],
  ])
  expect(ids(standIns(asItsApplicantSees(all, [corrected])))).toEqual(['c2'])
})
