import { render } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { sampleView } from '../../form.samples'
import { select } from './select'
import { samples } from './select.samples'

const field = { ...samples.field, required: true }

const draw = (entry: string) =>
  render(<select.Input field={field} name="library" entry={entry} required context={sampleView} />)

it('begins with nothing chosen, and puts neighbours of one group under its name', () => {
  const html = draw('')
  expect(html).toMatch(/<select[^>]*><option value(?:="")?>選択してください<\/option><option value="central"/)
  expect(html).toMatch(/<optgroup label="分館"><option value="east"[^/]*<\/option><option value="port"/)
  expect(html.match(/<optgroup/g)).toHaveLength(2)
  expect(html).not.toContain(' selected')
})

it('shows what was chosen', () => {
  expect(draw('port')).toMatch(/<option value="port" selected/)
})

it('knows no value twice', () => {
  const twice = [...samples.field.options, { value: 'east', label: '東' }]
  expect(select.settings.safeParse({ options: twice }).success).toBe(false)
})
