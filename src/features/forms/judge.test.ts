import { describe, expect, it } from 'vitest'
import { kindSamples } from './fields/samples'
import { parseForm } from './form'
import { sampleForm } from './form.samples'
import { judge, judgePage } from './judge'

const files = kindSamples.attachment.good[0]!.files!
const context = {
  lang: 'ja',
  now: new Date('2026-01-28T10:41:00+09:00'),
  attachments: { documents: files },
} as const
const right = { occasion: 'new', 'card-number': '0123 4567', school: '見本小学校' }

describe('judging what was typed', () => {
  it('gives an answer for each question that has one', () => {
    const { answers, problems, pages } = judge(sampleForm, right, context)
    expect({ ...answers }).toEqual({
      occasion: 'new',
      documents: kindSamples.attachment.good[0]!.answer,
      'card-number': '01234567',
      school: '見本小学校',
    })
    expect(problems).toEqual([])
    expect(pages).toEqual([])
    expect(Object.getPrototypeOf(answers)).toBeNull()
  })

  it('names every problem with its field and page, in the order of reading', () => {
    const { problems, pages } = judge(
      sampleForm,
      { 'card-number': '０１２' },
      { ...context, attachments: {} },
    )
    expect(problems).toEqual([
      { field: 'occasion', page: 'application', message: '申込の区分を選んでください。' },
      { field: 'documents', page: 'application', message: '添付資料のファイルを2件添付してください。' },
      { field: 'card-number', page: 'application', message: '利用者番号は4桁から13桁です。いまは3桁です。' },
      { field: 'school', page: 'wishes', message: '学校名を入力してください。' },
    ])
    expect(pages).toEqual(['application', 'wishes'])
  })

  it('judges one page without asking for the others', () => {
    const { problems, answers } = judgePage(
      { form: sampleForm, page: sampleForm.pages[1]! },
      { school: '見本小学校' },
      context,
    )
    expect(problems).toEqual([])
    expect({ ...answers }).toEqual({ school: '見本小学校' })
  })

  it('gives no answer to what is no question', () => {
    const { answers } = judge(sampleForm, { ...right, who: 'x', stranger: 'x' }, context)
    expect(Object.keys(answers)).not.toContain('who')
    expect(Object.keys(answers)).not.toContain('stranger')
  })

  it('says it in the form’s own words where it has some', () => {
    const messages = {
      missing: '学校が分からないときは、お電話ください。',
      wrong: '学校名は正式な名前で入力してください。',
    }
    const parsed = parseForm({
      title: '申込',
      pages: [
        {
          id: 'first',
          title: '申込',
          sections: [{ id: 'part', fields: [{ ...kindSamples.text.field, required: true, messages }] }],
        },
      ],
    })
    if (!('form' in parsed)) throw new Error(JSON.stringify(parsed.mistakes))
    const said = (school: string) =>
      judge(parsed.form, { school }, context).problems.map(({ message }) => message)
    expect([said(''), said('見えない\u200b文字'), said('見本小学校')]).toEqual([
      [messages.missing],
      [messages.wrong],
      [],
    ])
  })
})
