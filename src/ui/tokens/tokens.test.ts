import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const read = (address: string) => readFileSync(fileURLToPath(new URL(address, import.meta.url)), 'utf8')
const published = read('../../../node_modules/@digital-go-jp/design-tokens/dist/tokens.css')
const copied = [...read('./dads.css').matchAll(/^\s*(--[\w-]+): (#\w+);$/gm)]
const roles = read('./roles.css')

it('has the values that the design system publishes', () => {
  expect(copied.length).toBeGreaterThan(20)
  for (const [, name, value] of copied) expect(published).toContain(`${name}: ${value};`)
})

it('copies no token that nothing uses', () => {
  const elsewhere = read('../base/base.css') + read('../field/field.css') + read('../choice/choices.css')
  const unused = copied.filter(
    ([, name]) => !`${roles}${elsewhere}${read('../table/table.css')}`.includes(`var(${name})`),
  )
  expect(unused.map(([, name]) => name)).toEqual([])
})

it('gives a role only tokens that are there', () => {
  const names = new Set(copied.map(([, name]) => name))
  const used = [...roles.matchAll(/var\((--color-[\w-]+)\)/g)].map(([, name]) => name)
  expect(used.filter((name) => !names.has(name))).toEqual([])
})
