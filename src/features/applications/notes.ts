import { isDeepStrictEqual } from 'node:util'
import { mine, type Scope } from '../../database/scope'
import { newId } from '../../kernel/ids'
import { graphemes } from '../../kernel/text'
import { recordAccess } from '../history/access-log'
import { staffOf } from '../staff/session'
import type { Application } from './application'
import { reachedCase } from './open-case'
import { mayNote } from './policy'

/** 内部メモ: what staff tell each other about an application. Its applicant never sees one. */
export type Note = { id: string; author: string; body: string; writtenAt: Date }

export const noteLength = 2000

/** Newest first. */
export async function notesOf(scope: Scope, applicationId: string): Promise<Note[]> {
  const rows = await mine(scope, 'notes')
    .select(['note_id', 'author', 'body', 'written_at'])
    .where('application_id', '=', applicationId)
    .orderBy('written_at', 'desc')
    .orderBy('note_id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.note_id,
    author: row.author,
    body: row.body,
    writtenAt: row.written_at,
  }))
}

export type NoteProblem = 'missing' | 'too-long' | 'may-not'

/**
 * Writes a note.
 * @param typed `id` is the page's: the same page sent twice writes once
 * @throws {Refusal} not-found
 */
export async function writeNote(
  scope: Scope,
  number: string,
  typed: { id: string; body: string },
): Promise<{ noted: Application } | { problem: NoteProblem }> {
  const application = await reachedCase(scope, number)
  const staff = staffOf(scope)
  const body = typed.body.trim()
  if (!mayNote(staff, application)) return { problem: 'may-not' }
  if (body === '') return { problem: 'missing' }
  if (graphemes(body) > noteLength) return { problem: 'too-long' }
  const note = { application_id: application.id, staff_id: staff.staffId, body }
  if (!(await insertNote(scope, { ...note, note_id: typed.id })) && !(await isWritten(scope, typed.id, note)))
    await insertNote(scope, { ...note, note_id: newId() })
  return { noted: application }
}

type NewNote = { note_id: string; application_id: string; staff_id: string; body: string }

/** @returns false where a note has this id already */
async function insertNote(scope: Scope, note: NewNote): Promise<boolean> {
  const written = await scope.db
    .insertInto('notes')
    .values({ tenant_id: scope.tenant.id, author: staffOf(scope).name, written_at: scope.now, ...note })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (written.numInsertedOrUpdatedRows !== 1n) return false
  const [applicationId, object] = [note.application_id, note.note_id]
  await recordAccess(scope, { kind: 'application.noted', applicationId, object })
  return true
}

/** Whether this very note was written: a page that a browser brought back may hold other words. */
async function isWritten(scope: Scope, id: string, note: Omit<NewNote, 'note_id'>): Promise<boolean> {
  const row = await mine(scope, 'notes')
    .select(['application_id', 'staff_id', 'body'])
    .where('note_id', '=', id)
    .executeTakeFirst()
  return isDeepStrictEqual({ ...row }, note)
}
