import { describe, expect, it } from 'vitest'
import type { Answers } from './answers'
import { restoreEntries } from './answers'
import { type Entries, mergeEntries, noEntries } from './entries'
import { parseForm } from './form'
import { summary } from './form-page'
import { judge } from './judge'
import { rowNamed } from './row-named'
import { actOnRows, rowActIn } from './rows'

const context = { lang: 'ja', now: new Date('2026-01-28T10:41:00+09:00'), attachments: {} } as const
const parsed = parseForm({
  title: '申込',
  pages: [
    {
      id: 'first',
      title: '申込',
      sections: [
        {
          id: 'part',
          fields: [
            {
              id: 'children',
              kind: 'group',
              label: '児童',
              rowName: '児童',
              minRows: 1,
              maxRows: 3,
              fields: [
                { id: 'name', kind: 'text', label: '名前', required: true },
                {
                  id: 'home',
                  kind: 'choice',
                  label: '同居',
                  required: true,
                  options: [
                    { value: 'yes', label: 'はい' },
                    { value: 'no', label: 'いいえ' },
                  ],
                },
                {
                  id: 'where',
                  kind: 'text',
                  label: '別居先',
                  required: true,
                  visibleIf: { field: 'home', is: 'no' },
                },
              ],
            },
          ],
        },
      ],
    },
  ],
  checks: [
    {
      group: 'children',
      must: { field: 'name', isNot: { field: 'where' } },
      at: 'where',
      message: '名前と別居先が同じです。',
    },
  ],
})
if (!('form' in parsed)) throw new Error(JSON.stringify(parsed.mistakes))
const { form } = parsed
const merged = (old: object, posted: object) =>
  mergeEntries(
    form,
    { old: Object.assign(noEntries(), old), posted: Object.assign(noEntries(), posted) },
    'ja',
  ).entries
const judged = (entries: object) => judge(form, Object.assign(noEntries(), entries), context)

describe('rows of a group', () => {
  it('are named in the summary as they stand on the page', () => {
    const entries = Object.assign(noEntries(), { children: ['1', '4'], 'children.1.name': '一郎' })
    const problems = [
      { field: 'children.4.name', page: 'first', message: '名前を入力してください。' },
      { field: 'children', page: 'first', message: '児童は3件までです。' },
    ]
    expect(summary(problems, rowNamed(form, entries, 'ja'))).toEqual([
      { id: 'field-children.4.name', text: '児童 2：名前を入力してください。' },
      { id: 'field-children', text: '児童は3件までです。' },
    ])
    expect(rowNamed(form, entries, 'en')('children.1.home')).toBe('児童 1: ')
  })

  it('are judged each by itself, and named in what is wrong', () => {
    const { answers, problems } = judged({
      children: ['1', '4'],
      'children.1.name': '一郎',
      'children.1.home': 'yes',
      'children.1.where': '見えないところ',
      'children.4.home': 'no',
    })
    expect(problems.map(({ field, message }) => [field, message])).toEqual([
      ['children.4.name', '名前を入力してください。'],
      ['children.4.where', '別居先を入力してください。'],
    ])
    expect(answers.children).toEqual([{ name: '一郎', home: 'yes' }, { home: 'no' }])
  })

  it('count only where something was typed, but not fewer or more than the form says', () => {
    const full = { 'children.1.name': 'あ', 'children.1.home': 'yes' }
    expect(judged({ children: ['1', '2'], ...full }).problems).toEqual([])
    expect(judged({}).problems.map(({ field }) => field)).toEqual(['children.1.name', 'children.1.home'])
    const rows = ['1', '2', '3', '4']
    const many = Object.fromEntries(
      rows.flatMap((row) => [
        [`children.${row}.name`, 'あ'],
        [`children.${row}.home`, 'yes'],
      ]),
    )
    expect(judged({ children: rows, ...many }).problems[0]).toMatchObject({
      field: 'children',
      message: '児童は3件までです。いまは4件です。1件を取り除いてください。',
    })
  })

  it('are none where the only thing typed belongs to a question that is not asked there', () => {
    const full = { 'children.1.name': 'あ', 'children.1.home': 'yes' }
    const rows = { children: ['1', '2'], ...full, 'children.2.where': '消した答えの続き' }
    expect(judged(rows)).toMatchObject({ problems: [], answers: { children: [{ name: 'あ', home: 'yes' }] } })
    expect(judged({ ...rows, 'children.2.home': 'no' }).problems.map(({ field }) => field)).toEqual([
      'children.2.name',
    ])
  })

  it('have checks of their own', () => {
    const row = {
      children: ['2'],
      'children.2.name': 'あ',
      'children.2.home': 'no',
      'children.2.where': 'あ',
    }
    expect(judged(row).problems).toEqual([
      { field: 'children.2.where', page: 'first', message: '名前と別居先が同じです。' },
    ])
    expect(judged({ ...row, 'children.2.home': 'yes' }).problems).toEqual([])
    expect(judged({ ...row, 'children.2.where': '' }).problems[0]?.message).toBe('別居先を入力してください。')
  })

  it('come back from answers as they would have been typed', () => {
    const typed = {
      children: ['1', '2'],
      'children.1.name': 'あ',
      'children.1.home': 'yes',
      'children.2.name': 'い',
      'children.2.home': 'no',
      'children.2.where': 'う',
    }
    const { answers } = judged(typed)
    expect({ ...restoreEntries(form, answers) }).toEqual(typed)
    expect(judged(restoreEntries(form, answers as Answers)).answers).toEqual(answers)
  })

  it('are kept when they are posted, and taken away by their button alone', () => {
    const first = merged(
      {},
      { children: '1', 'children.1.name': 'あ', 'children.x.name': 'x', 'strangers.1.name': 'x' },
    )
    expect({ ...first }).toEqual({ children: ['1'], 'children.1.name': 'あ' })
    // Another device has not seen the second row, and takes none away.
    expect(merged({ ...first, children: ['1', '2'] }, { children: '1' }).children).toEqual(['1', '2'])
    // A row that was taken away does not come back by a page that still shows it, unless somebody typed into it.
    const taken = { children: ['1'], 'children.1.name': 'あ', 'children.2.name': 'い' }
    expect(merged(taken, { children: ['1', '2'], 'children.2.name': 'い' }).children).toEqual(['1'])
    expect(merged(taken, { children: ['1', '2'], 'children.2.name': 'いろ' }).children).toEqual(['1', '2'])
  })

  it('are added, taken away with what they hold, and given back', () => {
    const act = (entries: Entries, action: string) => actOnRows(form, entries, rowActIn(action)!)
    const one = merged({}, { children: '1', 'children.1.name': 'あ' })
    const two = act(one, 'add-row:children')!
    expect(two).toMatchObject({ row: '2', entries: { children: ['1', '2'] } })
    const less = act(two.entries, 'remove-row:children.1')!
    expect(less.entries).toEqual({ children: ['2'], 'children.1.name': 'あ' })
    // What was taken away is not what counts.
    expect(judged(less.entries).answers.children).toEqual([{}])
    expect(act(less.entries, 'restore-row:children.1')?.entries.children).toEqual(['1', '2'])
    expect(act(act(less.entries, 'add-row:children')!.entries, 'add-row:children')?.row).toBe('4')
  })

  it('do nothing for buttons that were made up', () => {
    expect(rowActIn('add-row:../x')).toBeNull()
    expect(rowActIn('next')).toBeNull()
    for (const action of ['add-row:nothing', 'remove-row:children.9', 'restore-row:constructor.1'])
      expect(actOnRows(form, merged({}, { children: ['1', '2', '3'] }), rowActIn(action)!)).toBeNull()
    expect(
      actOnRows(form, merged({}, { children: ['1', '2', '3'] }), rowActIn('add-row:children')!),
    ).toBeNull()
  })
})
