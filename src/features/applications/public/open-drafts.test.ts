import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mistakes } from '../../../../testing/page/mistakes'
import { cardAnswers, draftOf } from '../../../../testing/scenes/applying'
import { accounts, atHome } from '../../../../testing/scenes/home'
import { inWorld, type Person } from '../../../../testing/world'

const slug = 'library-card'

type Inside = Parameters<Parameters<typeof inWorld>[0]>
type World = Inside[1]

/** What may happen to a procedure while somebody fills in. */
const happenings = {
  newWords: (world: World) => publishes(world, `jsonb_set(v.content, '{title}', '"新しい名前の手続き"')`),
  otherQuestions: (world: World) =>
    publishes(world, `replace(v.content::text, 'user-number', 'card-number')::jsonb`),
  closes: (world: World) => puts(world, `closes_at = timestamptz '${world.clock.now().toISOString()}'`),
  opensAgain: (world: World) => puts(world, `closes_at = null, opens_at = timestamptz '2025-04-01'`),
  isPutOff: (world: World) => puts(world, `opens_at = timestamptz '2027-04-01', closes_at = null`),
  stops: (world: World) => puts(world, 'listed = false'),
  isOfferedAgain: (world: World) => puts(world, 'listed = true'),
} as const

const puts = (world: World, change: string) =>
  world.database.asOwner(`update procedures set ${change} where slug = $1`, [slug])

async function publishes(world: World, content: string): Promise<void> {
  await world.database.asOwner(
    `insert into procedure_versions (tenant_id, procedure_id, version, content, published_at)
     select v.tenant_id, v.procedure_id, p.version + 1, ${content}, now()
     from procedure_versions v join procedures p using (tenant_id, procedure_id, version) where p.slug = $1`,
    [slug],
  )
  await puts(world, 'version = version + 1')
}

async function begins(...[as, world]: Inside): Promise<{ person: Person; draft: string }> {
  const person = await atHome(as, world, accounts.hanako)
  await person.goesTo('procedure', { procedure: slug })
  await person.presses(person.page.text.includes('新しく始める') ? '新しく始める' : '同意する')
  return { person, draft: draftOf(person.page) }
}

it.each([
  [
    'newWords',
    'この手続きは、下書きを始めたあとに新しくなりました',
    '始めたときの様式のまま申し込めます',
    true,
  ],
  [
    'otherQuestions',
    'この手続きは、下書きを始めたあとに新しくなりました',
    '始めたときの様式のまま申し込めます',
    true,
  ],
  [
    'stops',
    '新しい申し込みの受付は止まっています',
    '新しい申し込みは止まっていますが、この下書きは申し込めます',
    true,
  ],
  ['closes', '受付が終わりました', '受付が終わったため、申し込めません', false],
  ['isPutOff', '受付がまだ始まっていません', '受付がまだ始まっていません', false],
] as const)('says on form, 申込確認 and マイページ that it %s', (happening, title, short, maySend) =>
  inWorld(async (as, world) => {
    const { person, draft } = await begins(as, world)
    await person.presses('確認へ進む', await cardAnswers('2222'))
    await happenings[happening](world)
    for (const place of ['draft', 'confirm'] as const) {
      await person.goesTo(place, { draft })
      expect([person.page.status, person.page.text.includes(title)]).toEqual([200, true])
      expect(mistakes(person.page)).toEqual([])
    }
    expect(person.page.text).toContain('2222')
    expect(person.page.root.find('button').some((one) => one.text === '申込む')).toBe(maySend)
    expect((await person.goesTo('accountDrafts', {})).text).toContain(short)
    expect(mistakes(person.page)).toEqual([])
    expect(world.defects).toEqual([])
  }),
)

it('says nothing where nothing happened', () =>
  inWorld(async (as, world) => {
    const { person, draft } = await begins(as, world)
    await person.presses('確認へ進む', await cardAnswers('2222'))
    expect(person.page.text).not.toMatch(/新しくなりました|止まっています|終わりました/)
    await person.goesTo('draft', { draft })
    expect(person.page.text).not.toMatch(/新しくなりました|止まっています|終わりました/)
  }))

it('submits what was confirmed before the opening was put off no earlier than it opens', () =>
  inWorld(async (as, world) => {
    const { person } = await begins(as, world)
    await person.presses('確認へ進む', await cardAnswers('2222'))
    await happenings.isPutOff(world)
    await person.presses('申込む')
    expect([person.page.status, person.page.heading]).toEqual([
      409,
      '受付がまだ始まっていないため、申し込めません',
    ])
    expect(person.page.text).toContain('受付は2027年4月1日')
  }))

const deeds = ['looks', 'saves', 'goesOn', 'confirms', 'sends'] as const
const steps = fc.array(
  fc.oneof(
    fc.constantFrom(...deeds),
    fc.constantFrom(...(Object.keys(happenings) as (keyof typeof happenings)[])),
  ),
  { minLength: 6, maxLength: 16 },
)

it('gives a page at each step whatever is published meanwhile, drops no answer, and keeps the version', () =>
  fc.assert(
    fc.asyncProperty(steps, (way) =>
      inWorld(async (as, world) => {
        const { person, draft } = await begins(as, world)
        await person.presses('確認へ進む', await cardAnswers('1000'))
        let typed = 1000
        for (const step of [...way, 'opensAgain', 'confirms', 'sends'] as const) {
          if (step in happenings) {
            await happenings[step as keyof typeof happenings](world)
            continue
          }
          const isForm = person.page.has('user-number')
          if (step === 'looks') await person.goesTo('draft', { draft })
          if (step === 'confirms') await person.goesTo('confirm', { draft })
          if (step === 'saves' && isForm)
            await person.presses('下書きを保存して中断する', { 'user-number': String(++typed) })
          if (step === 'goesOn' && isForm)
            await person.presses('確認へ進む', { 'user-number': String(++typed) })
          if (step === 'sends' && person.page.text.includes('申込む') && person.page.has('edits'))
            await person
              .presses('申込む')
              .catch((error: Error) => expect(error.message).toContain('has no button'))
          expect([step, [200, 409].includes(person.page.status)]).toEqual([step, true])
          const [row] = await world.database.asOwner<{
            number: string | null
            made: number | null
            begun: number
            answer: string | null
          }>(
            `select d.entries->>'user-number' as number, d.version as begun, a.version as made,
               r.answers->>'user-number' as answer
             from drafts d left join applications a on a.draft_id = d.draft_id
               left join revisions r on r.application_id = a.application_id where d.draft_id = $1`,
            [draft],
          )
          expect([step, row?.answer ?? row?.number]).toEqual([step, String(typed)])
          expect(row?.made ?? row?.begun).toBe(1)
          if (row?.answer) break
        }
        expect(person.page.heading).toBe('申込完了')
        expect(world.defects).toEqual([])
      }),
    ),
    { numRuns: 12 },
  ))
