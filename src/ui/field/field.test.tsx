import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { Radios } from '../choice/choices'
import { DateBoxes } from './date-boxes'
import { Field } from './field'
import { TextArea, TextInput } from './text-input'

const phone = (error?: string): VNode => (
  <Field id="phone" label="電話番号" requirement="required" hint="例）017-729-4300" error={error}>
    {(wiring) => <TextInput {...wiring} name="phone" value="１２" />}
  </Field>
)

const order = (html: string, ...pieces: string[]) => pieces.map((piece) => html.indexOf(piece))

describe('a field', () => {
  it('stands in the order label, requirement, hint, control, error (D1)', () => {
    const places = order(render(phone('桁が足りません。')), '電話番号', '※必須', '例）', '<input', '＊')
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('ties the control to its error, then its hint (D4)', () => {
    const html = render(phone('桁が足りません。'))
    expect(html).toContain('aria-describedby="phone-error phone-hint"')
    expect(html).toContain('aria-invalid="true"')
    expect(render(phone())).toContain('aria-describedby="phone-hint"')
    expect(render(phone())).not.toContain('aria-invalid')
  })

  it('marks only the boxes of a date that are wrong, and gives the first box the field id', () => {
    const html = render(
      <DateBoxes id="day" name="day" label="希望日" error="2月30日はありません。" wrong={['day']} />,
    )
    expect(html.match(/aria-invalid/g)).toHaveLength(1)
    expect(html).toMatch(/<input[^>]*id="day"[^>]*name="day"/)
  })

  it('leads a link of the error summary to the first choice of a group', () => {
    const choices = [
      { value: 'a', label: '新規' },
      { value: 'b', label: '再発行' },
    ]
    const html = render(
      <Radios id="kind" name="kind" label="区分" value="b" choices={choices} error="選んでください。" />,
    )
    expect(html).toMatch(/<fieldset[^>]*role="radiogroup"[^>]*aria-describedby="kind-error"/)
    expect(html).toMatch(/<input[^>]*id="kind"[^>]*value="a"/)
    expect(html).toMatch(/<input[^>]*id="kind-2"[^>]*checked/)
  })

  it('keeps the empty first line and the brackets of a long text', () => {
    const html = render(<TextArea id="memo" name="memo" value={'\n<b> & 二行目'} />)
    expect(html).toContain('>\n\n&lt;b&gt; &amp; 二行目</textarea>')
  })
})
