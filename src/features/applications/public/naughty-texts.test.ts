import blns from 'big-list-of-naughty-strings'
import { expect, it } from 'vitest'
import { inABrowser } from '../../../../testing/forms/as-a-browser'
import { receiptOf } from '../../../../testing/scenes/applying'
import {
  answersOf,
  forges,
  type Inside,
  pairsOf,
  standsBefore,
  wrongOn,
} from '../../../../testing/scenes/forged-posts'
import { accounts, atHome } from '../../../../testing/scenes/home'
import { japaneseTexts } from '../../../../testing/texts/japanese-texts'
import { inWorld } from '../../../../testing/world'
import { cleanText } from '../../../kernel/text'
import type { Entry } from '../../forms/fields/kind'

const texts = [...new Set([...japaneseTexts, ...(blns as string[])])]
const batches = 6
const label = 'ラベル'

/** Each text goes into all of these, standing alone and in a row: what is typed, and how its answer holds the text. */
const kinds: Record<string, { settings: object; typed(text: string): Entry; held(answer: never): string }> = {
  text: { settings: { maxLength: 300 }, typed: (text) => text, held: (answer: string) => answer },
  longText: { settings: { maxLength: 20_000 }, typed: (text) => text, held: (answer: string) => answer },
  name: {
    settings: { kana: 'none' },
    typed: (text) => [text, '太郎'],
    held: (answer: { family: string }) => answer.family,
  },
  corporateName: { settings: {}, typed: (text) => text, held: (answer: { name: string }) => answer.name },
  address: {
    settings: {},
    typed: (text) => ['030-0801', '青森県', '青森市', text || '新町', text],
    held: (answer: { building: string }) => answer.building,
  },
}

const kindNames = Object.keys(kinds)
const fieldsFor = (id: string) =>
  kindNames.map((kind) => ({ id: `${id}-${kind.toLowerCase()}`, kind, label, ...kinds[kind]!.settings }))

/** A form that asks each kind so many times, and once more in as many rows. */
const formFor = (count: number) => ({
  title: '申込',
  pages: [
    {
      id: 'texts',
      title: '申込',
      sections: [
        ...Array.from({ length: count }, (_, at) => ({ id: `part-${at}`, fields: fieldsFor(`alone-${at}`) })),
        {
          id: 'rows',
          fields: [
            {
              id: 'each',
              kind: 'group',
              label: '明細',
              rowName: '明細',
              maxRows: 200,
              fields: fieldsFor('cell'),
            },
          ],
        },
      ],
    },
  ],
})

interface Typing {
  text: string
  kind: string
  entry: Entry
  /** The answer, in the answers of the whole form. */
  in(answers: Record<string, unknown>): unknown
}

/** Everything that is typed, by control name. */
const typingOf = (batch: readonly string[]): Map<string, Typing> =>
  new Map(
    batch.flatMap((text, at) =>
      kindNames.flatMap((kind): [string, Typing][] => {
        const [alone, cell] = [`alone-${at}-${kind.toLowerCase()}`, `cell-${kind.toLowerCase()}`]
        const common = { text, kind, entry: kinds[kind]!.typed(text) }
        return [
          [alone, { ...common, in: (answers) => answers[alone] }],
          [
            `each.${at + 1}.${cell}`,
            { ...common, in: ({ each }) => (each as Record<string, unknown>[])[at]?.[cell] },
          ],
        ]
      }),
    ),
  )

/** What a box holds of a text once it came over the wire: halves of a pair and controls cannot be stored, which is said. */
const overTheWire = (text: string): string => cleanText(text.toWellFormed())

/** Of one line: a line end of any kind became a space, and spaces around it went. */
const answerTo = ({ kind, text }: Typing): string =>
  kind === 'longText' ? text : text.replace(/[\u2028\u2029]+/g, ' ').trim()

const joined = (entry: Entry | undefined): string[] => [entry ?? ''].flat()

async function typesAll(
  inside: Inside,
  batch: readonly string[],
): Promise<{ taken: number; refused: number }> {
  const [as, world] = inside
  const person = await atHome(as, world, accounts.hanako)
  const draft = await standsBefore(person, world, formFor(batch.length))
  const typing = typingOf(batch)
  const rows = batch.map((_, at) => String(at + 1))
  const pairs = [
    ...pairsOf({ each: rows }),
    ...[...typing].flatMap(([name, { entry }]) => pairsOf({ [name]: entry })),
  ]
  const said = await forges(person, draft, { pairs, way: 'next' })
  const wrong = new Set(wrongOn(said))
  const numbered = new Set(
    said.root
      .find('input')
      .flatMap((one) => (one.get('name') === 'screen:plain' ? [one.get('value')?.split(' ')[0]] : [])),
  )
  // Beside the message the typing is still in its box; and it is there when the draft is opened again.
  const now = inABrowser(
    said.status === 303 ? (await person.goesTo('draft', { draft })).html : said.html,
  ).typed
  const later = inABrowser((await person.goesTo('draft', { draft })).html).typed
  for (const [name, { entry, kind, text }] of typing) {
    const shown = [entry].flat().map(overTheWire)
    expect([text, kind, joined(now[name])]).toEqual([text, kind, shown])
    if (!numbered.has(name)) expect([text, kind, joined(later[name])]).toEqual([text, kind, shown])
    const unstorable = [entry].flat().some((one) => overTheWire(one) !== one.toWellFormed())
    if (unstorable) expect([text, kind, wrong.has(name)]).toEqual([text, kind, true])
  }
  for (const error of said.root.find('p'))
    if (error.get('id')?.endsWith('-error')) expect(error.text).toMatch(/(?:ラベル|使えない文字).*。$/)
  const right = [...typing]
    .filter(([name]) => wrong.has(name))
    .flatMap(([name, { kind }]) => pairsOf({ [name]: kinds[kind]!.typed('直した') }))
  expect([(await forges(person, draft, { pairs: right, way: 'next' })).status]).toEqual([303])
  await person.goesTo('confirm', { draft })
  await person.presses('申込む')
  const { number } = receiptOf(person.page)
  const answers = await answersOf(world, number)
  await person.goesTo('application', { number })
  const read = person.page.root.find('body')[0]!.rawText
  for (const [name, one] of typing) {
    const answer = one.in(answers)
    const expected = wrong.has(name) ? '直した' : answerTo({ ...one, text: overTheWire(one.text) })
    const held = answer === undefined ? '' : kinds[one.kind]!.held(answer as never)
    expect([one.text, name, held]).toEqual([one.text, name, expected.trim() === '' ? '' : expected])
    expect(read.includes(held), `${name} on 申込詳細`).toBe(true)
  }
  expect(world.defects).toEqual([])
  return { taken: typing.size - wrong.size, refused: wrong.size }
}

it.each(Array.from({ length: batches }, (_, batch) => batch))(
  'shows, keeps and sends exactly what was typed, or says what is wrong with it: part %d',
  (batch) =>
    inWorld(async (...inside) => {
      const { taken, refused } = await typesAll(
        inside,
        texts.filter((_, at) => at % batches === batch),
      )
      expect(taken).toBeGreaterThan(refused)
      expect(refused).toBeGreaterThan(10)
    }),
  60_000,
)
