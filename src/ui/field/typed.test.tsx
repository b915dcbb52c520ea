import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { Checkboxes, Radios } from '../choice/choices'
import { DateBoxes } from './date-boxes'
import { Select } from './select'
import { TextArea, TextInput } from './text-input'
import { TypedBefore } from './typed'

const typed = new Map([
  ['text', ['<b>']],
  ['area', ['\n1']],
  ['select', ['b']],
  ['birth', ['昭和60', '', '1']],
  ['radio', ['b']],
  ['boxes', ['', 'b']],
])
const before = { has: (name: string) => typed.has(name), all: (name: string) => typed.get(name) ?? [] }
const drawn = (node: VNode) =>
  renderToString(<TypedBefore.Provider value={before}>{node}</TypedBefore.Provider>)

const frame = { id: 'x', label: 'x' }
const options = ['a', 'b'].map((value) => ({ value, label: value }))

/** The values of what is ticked or chosen. */
const chosen = (html: string) =>
  [...html.matchAll(/<(?:input|option)([^>]*)>/g)]
    .filter(([, attributes = '']) => / (?:checked|selected)/.test(attributes))
    .map(([, attributes = '']) => /value="([^"]*)"/.exec(attributes)?.[1])

it('shows what was typed and chosen before instead of what the page would show', () => {
  expect(drawn(<TextInput id="x" name="text" value="old" />)).toContain('value="&lt;b>"')
  expect(drawn(<TextInput id="x" name="other" value="old" />)).toContain('value="old"')
  expect(drawn(<TextArea id="x" name="area" value="old" />)).toContain('>\n\n1<')
  expect(chosen(drawn(<Select id="x" name="select" value="a" options={options} />))).toEqual(['b'])
  expect(chosen(drawn(<Radios {...frame} name="radio" value="a" choices={options} />))).toEqual(['b'])
  const boxes = <Checkboxes {...frame} name="boxes" values={['a']} choices={options} postsEmpty />
  expect(chosen(drawn(boxes))).toEqual(['b'])
  const none = <Checkboxes {...frame} name="none" values={['a']} choices={options} />
  expect(chosen(drawn(none))).toEqual([])
  const dates = drawn(<DateBoxes {...frame} name="birth" value={['1999', '1', '2']} />)
  expect([...dates.matchAll(/ value(?:="([^"]*)")?/g)].map(([, value]) => value ?? '')).toEqual([
    '昭和60',
    '',
    '1',
  ])
})

it('writes no password', () => {
  typed.set('password', ['secret'])
  expect(drawn(<TextInput id="x" name="password" type="password" />)).not.toContain('secret')
})
