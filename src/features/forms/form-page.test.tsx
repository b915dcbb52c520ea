import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { AnswersView } from './answers-view'
import { decide } from './deciding'
import { kindSamples } from './fields/samples'
import { parseForm } from './form'
import { sampleForm, sampleView } from './form.samples'
import { FormPageView, summary } from './form-page'
import { judge } from './judge'

const judging = { lang: 'ja', now: new Date('2026-01-28T10:41:00+09:00'), attachments: {} } as const
const first = sampleForm.pages[0]!

const drawPage = (entries: Record<string, string>, problems = judge(sampleForm, entries, judging).problems) =>
  render(
    <FormPageView
      page={first}
      filled={{ entries, decided: decide(sampleForm, entries, judging.now), problems, context: sampleView }}
    />,
  )

describe('a page of the form', () => {
  it('asks its own questions only, under the headings of its parts', () => {
    const html = drawPage({}, [])
    expect(html).toContain('利用者カードの申込</h2>')
    expect(html).toContain('新規登録')
    expect(html).not.toContain('学校名')
    expect(html).not.toContain('aria-invalid')
    expect(html).toMatch(
      /<input[^>]* inputmode="numeric"[^>]* autocomplete="off"|autocomplete="off"[^>]* inputmode="numeric"/i,
    )
  })

  it('keeps what was typed and says what is wrong with it', () => {
    const html = drawPage({ 'card-number': '０１２', occasion: 'new' })
    expect(html).toContain('value="０１２"')
    expect(html).toContain('利用者番号は4桁から13桁です。いまは3桁です。')
    expect(html).toMatch(/value="new" checked/)
  })

  it('works without scripts: files are chosen, sent and released by buttons', () => {
    const html = drawPage({}, [])
    expect(html).toMatch(/<input[^>]*type="file"[^>]*name="file:documents"/)
    expect(html).toMatch(/name="action" value="attach[^"]*"/)
    expect(html).toMatch(/name="action" value="remove:0198f0a0-0000-7000-8000-000000000001"/)
    expect(html).toContain('最大5件までのファイル添付が可能です。')
    expect(html).toContain('1件20 MBまで、合計60 MBまでです。')
    expect(html).toContain('※添付可能なファイル形式：PDF,PNG,GIF,JPEG/JPG,TIFF/TIF')
    expect(html.indexOf('マスキング（撮影時に')).toBeLessThan(html.indexOf('<attachment-drop'))
  })

  it('lists one link per wrong field, to a control that is there', () => {
    const { problems } = judge(sampleForm, {}, judging)
    const links = summary([{ field: 'occasion', page: 'application', message: '読めません。' }, ...problems])
    expect(links[0]).toEqual({ id: 'field-occasion', text: '読めません。申込の区分を選んでください。' })
    expect(new Set(links.map((link) => link.id)).size).toBe(links.length)
    const html = drawPage({})
    for (const { id } of links.slice(0, 3)) expect(html).toMatch(new RegExp(`<input[^>]* id="${id}"`))
  })
})

describe('the answers of an application', () => {
  it('offers no change of what the form works out', () => {
    const parsed = parseForm({
      title: '請求',
      pages: [
        { id: 'claim', title: '請求', sections: [{ id: 'part', fields: [kindSamples.calculated.field] }] },
      ],
    })
    if (!('form' in parsed)) throw new Error(JSON.stringify(parsed.mistakes))
    const html = render(
      <AnswersView
        form={parsed.form}
        answers={{ fee: 600 }}
        madeAt={judging.now}
        audience="applicant"
        context={sampleView}
        changeHref={(page) => `/${page}`}
      />,
    )
    expect(html).toContain('600円')
    expect(html).not.toContain('変更する')
  })

  const files = kindSamples.attachment.good[0]!.files!
  const { answers } = judge(
    sampleForm,
    { occasion: 'new', 'card-number': '0123 4567', school: '<b>見本</b>' },
    { ...judging, attachments: { documents: files } },
  )
  const draw = (audience: 'applicant' | 'print', changeHref?: (page: string) => string) =>
    render(
      <AnswersView
        form={sampleForm}
        answers={answers}
        madeAt={judging.now}
        audience={audience}
        context={sampleView}
        changeHref={changeHref}
      />,
    )

  it('show each question with its answer, also where nothing was given', () => {
    const html = draw('applicant')
    expect(html).toContain('新規登録')
    expect(html).toContain('01234567')
    expect(html).toContain('&lt;b>見本&lt;/b>')
    expect(html).toContain('（入力なし）')
    expect(html).not.toContain('この手続きは、以下の方が対象です')
    expect(html).not.toContain('変更する')
  })

  it('lead back to what can be changed, and not to what the form works out', () => {
    const field = { id: 'seats', label: '席', required: false }
    const parsed = parseForm({
      title: '席の申込',
      pages: [
        {
          id: 'seating',
          title: '席',
          sections: [
            {
              id: 'part',
              fields: [
                { ...field, kind: 'number' },
                { ...field, id: 'twice', kind: 'calculated', formula: { product: [{ field: 'seats' }, 2] } },
              ],
            },
          ],
        },
      ],
    })
    if (!('form' in parsed)) throw new Error(JSON.stringify(parsed))
    const html = render(
      <AnswersView
        form={parsed.form}
        answers={{ seats: 3, twice: 6 }}
        madeAt={judging.now}
        audience="applicant"
        context={sampleView}
        changeHref={() => '/here'}
      />,
    )
    expect(html).toContain('href="/here#field-seats"')
    expect(html).toContain('>6<')
    expect(html).not.toContain('#field-twice')
  })

  it('lead back to the page and the field of each question', () => {
    const html = draw('applicant', (page) => `/mihon/apply/d1?page=${page}`)
    expect(html).toContain('href="/mihon/apply/d1?page=application#field-card-number"')
    expect(html).toContain('href="/mihon/apply/d1?page=wishes#field-message"')
  })

  it('show files with a preview on the screen, and by name alone on paper', () => {
    expect(draw('applicant')).toContain(`<img src="${sampleView.thumbnailUrl(files[0]!.id)}"`)
    expect(draw('applicant')).toContain(sampleView.fileUrl(files[1]!.id))
    expect(draw('print')).not.toMatch(/<img|<a /)
    expect(draw('print')).toContain('住民票の写し.pdf')
  })
})
