import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cardAnswers, draftOf } from '../../../../testing/scenes/applying'
import { accounts, atHome } from '../../../../testing/scenes/home'
import { inWorld, type Person } from '../../../../testing/world'

const card = { procedure: 'library-card' }
const field = 'user-number'

type Inside = Parameters<Parameters<typeof inWorld>[0]>
type Row = { entries: Record<string, string>; conflicts: Record<string, { entry: string }[]> }

/** Types and lets the page save it; types and sends the page; looks again; takes the other's, or the own. */
const acts = ['saves', 'sends', 'looks', 'takes', 'keeps'] as const
type Step = { who: 0 | 1; act: (typeof acts)[number] }
const steps = fc.array(
  fc.record({ who: fc.constantFrom<0 | 1>(0, 1), act: fc.constantFrom<Step['act'][]>('saves', ...acts) }),
  { minLength: 3, maxLength: 10 },
)

/** A screen of one device, and all that whoever sits before it has read or typed there. */
class Screen {
  private readonly person: Person
  private readonly draft: string
  private read = ''

  constructor(person: Person, draft: string) {
    this.person = person
    this.draft = draft
  }

  hasSeen = (value: string): boolean => this.read.includes(value)

  async does(act: Step['act'], value: string): Promise<void> {
    if (act === 'saves') await this.saves(value)
    else if (act === 'sends') await this.sends('下書きを保存して中断する', value)
    else if (act === 'takes' && this.offers('この内容にする')) await this.sends('この内容にする')
    else if (act === 'keeps' && this.offers('下の入力欄の内容にする'))
      await this.sends('下の入力欄の内容にする', value)
    await this.looks()
  }

  /** Of several that the page offers it would have to be said which. */
  private offers = (button: string): boolean => this.person.page.text.split(button).length === 2

  async looks(): Promise<void> {
    await this.person.goesTo('draft', { draft: this.draft })
    this.read += this.person.page.html
  }

  private async sends(button: string, value?: string): Promise<void> {
    await this.person.presses(button, value === undefined ? undefined : { [field]: value })
    this.read += ` ${value} ${this.person.page.html}`
  }

  private async saves(value: string): Promise<void> {
    const { page } = this.person
    const pairs = ['csrf', 'screen:id', 'screen:base'].map((name) => [name, page.value(name)])
    const body = new URLSearchParams([...pairs, [field, value]]).toString()
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const address = this.person.url('entries', { draft: this.draft })
    const answer = await this.person.asks(address, { method: 'POST', body, headers })
    expect(answer.status).toBe(200)
    this.read += ` ${value} ${answer.html}`
  }
}

async function typedIn(world: Inside[1], draft: string): Promise<string[]> {
  const [row] = await world.database.asOwner<Row>(
    'select entries, conflicts from drafts where draft_id = $1',
    [draft],
  )
  return [row?.entries[field] ?? '', ...(row?.conflicts[field] ?? []).map(({ entry }) => entry)]
}

async function walk(way: readonly Step[], ...[as, world]: Inside): Promise<void> {
  const home = await atHome(as, world, accounts.hanako)
  await home.goesTo('procedure', card)
  await home.presses('同意する')
  const draft = draftOf(home.page)
  await home.presses('確認へ進む', await cardAnswers('1000000'))
  const tablet = await atHome(as, world, accounts.hanako, { device: 'tablet' })
  const screens = [new Screen(home, draft), new Screen(tablet, draft)] as const
  for (const screen of screens) await screen.looks()
  for (const [at, { who, act }] of way.entries()) {
    const value = String(2_000_000 + at)
    const before = await typedIn(world, draft)
    await screens[who].does(act, value)
    const after = await typedIn(world, draft)
    for (const old of before)
      if (!after.includes(old)) expect(screens[who].hasSeen(old), `${old} went unseen`).toBe(true)
    if (act === 'saves' || act === 'sends') expect(after).toContain(value)
  }
  expect(world.defects).toEqual([])
}

it(
  'lets nothing that was typed go unless whoever acts had read it',
  () =>
    fc.assert(
      fc.asyncProperty(steps, (way) => inWorld((...inside) => walk(way, ...inside))),
      { numRuns: 6 },
    ),
  60_000,
)
