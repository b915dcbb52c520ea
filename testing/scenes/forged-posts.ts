import { expect } from 'vitest'
import { type Entries, questionsIn } from '../../src/features/forms/entries'
import type { Entry } from '../../src/features/forms/fields/kind'
import type { Form } from '../../src/features/forms/form'
import { groupIdsOf } from '../../src/features/forms/question-at'
import type { RolledBackDatabase } from '../database/rolled-back'
import type { ChosenFile } from '../page/form'
import type { Page } from '../page/page'
import type { inWorld, Person, World } from '../world'
import { draftOf } from './applying'
import { storedForm, withForm } from './publishing'

export type Inside = Parameters<Parameters<typeof inWorld>[0]>

type Pairs = [string, string | ChosenFile][]
type Any = World<RolledBackDatabase>

/** Publishes a form and has somebody who is logged in stand before it. @returns the draft */
export async function standsBefore(person: Person, world: Any, form: unknown): Promise<string> {
  await world.database.asOwner(withForm, ['library-card', storedForm(form)])
  await person.goesTo('procedure', { procedure: 'library-card' })
  await person.presses(person.page.text.includes('下書きがあります') ? '新しく始める' : '同意する')
  return draftOf(person.page)
}

/** Controls as a post brings them: one pair for each value. */
export const pairsOf = (entries: Readonly<Record<string, Entry>>): Pairs =>
  Object.entries(entries).flatMap(([name, entry]) =>
    [entry].flat().map((value): Pairs[number] => [name, value]),
  )

/**
 * Posts a page of the draft with these controls instead of those it holds: by a button, or as its script saves.
 * @param way `entries`, or the action of the button
 */
export async function forges(
  person: Person,
  draft: string,
  { pairs, way, page = '' }: { pairs: Pairs; way: string; page?: string },
): Promise<Page> {
  await person.goesTo('draft', { draft }, page === '' ? {} : { page })
  const names = ['csrf', 'version', 'page', 'screen:id', 'screen:base'].filter((name) =>
    person.page.has(name),
  )
  const own = names.map((name): Pairs[number] => [name, person.page.value(name)])
  return person.sends({
    method: 'post',
    action: person.url(way === 'entries' ? 'entries' : 'draft', { draft }),
    multipart: way !== 'entries',
    pairs: [...own, ...pairs, ...(way === 'entries' ? [] : [['action', way] as Pairs[number]])],
  })
}

/** The questions whose error stands on a page, by control name. */
export const wrongOn = (page: Page): string[] =>
  [...page.root.all()].flatMap((one) => /^field-(.+)-error$/.exec(one.get('id') ?? '')?.[1] ?? [])

export const entriesOf = async (world: Any, draft: string): Promise<Entries> =>
  (
    await world.database.asOwner<{ entries: Entries }>('select entries from drafts where draft_id = $1', [
      draft,
    ])
  )[0]!.entries

/** The control names that a draft of a form may hold. */
const knownNames = (form: Form, entries: Entries): Set<string> =>
  new Set([...groupIdsOf(form), ...[...questionsIn(form, entries)].map(({ name }) => name)])

/** The answers of an application's newest revision. */
export const answersOf = async (world: Any, number: string): Promise<Record<string, unknown>> =>
  (
    await world.database.asOwner<{ answers: Record<string, unknown> }>(
      `select r.answers from revisions r join applications a using (tenant_id, application_id)
       where a.number = $1 order by r.revision desc limit 1`,
      [number],
    )
  )[0]!.answers

/** How often the draft was changed: what 申込む must have seen. */
export const editsOf = async (world: Any, draft: string): Promise<number> =>
  (
    await world.database.asOwner<{ edits: number }>('select edits from drafts where draft_id = $1', [draft])
  )[0]!.edits

/** How many applications there are in all. */
export const applicationsIn = async ([, world]: Inside): Promise<number> =>
  (await world.database.asOwner('select 1 from applications')).length

/** The draft holds what the form asks, and nothing else. */
export async function expectKnownOnly([, world]: Inside, draft: string, form: Form): Promise<void> {
  const entries = await entriesOf(world, draft)
  expect(Object.keys(entries).filter((name) => !knownNames(form, entries).has(name))).toEqual([])
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
}
