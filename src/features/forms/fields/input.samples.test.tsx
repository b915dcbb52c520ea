import { render } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { samples } from './input.samples'
import { type KindName, kinds } from './kinds'
import { kindSamples } from './samples'

it('draws every kind empty, filled in and wrong, on one page without an id twice', () => {
  const html = samples.map((sample) => render(sample.render())).join('')
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1])
  expect(new Set(ids).size).toBe(ids.length)
  for (const [name, kind] of Object.entries(kinds)) {
    const titles = samples.map(({ title }) => title)
    expect(titles).toContain(`${name}：空`)
    if (kind.role === 'answer')
      expect(titles).toContain(`${name}：${kindSamples[name as KindName].bad[0]?.says}`)
  }
})
