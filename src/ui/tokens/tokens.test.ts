import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** `--name: value;` of a style sheet; colours in lower case. */
function tokensOf(css: string): Map<string, string> {
  return new Map(
    [...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [
      name!,
      value!.toLowerCase().replace(/,\s*/g, ','),
    ]),
  )
}

it.each(['dads.css', 'dads-desk.css'])(
  'has the tokens of %s as the design system publishes them',
  (sheet) => {
    const published = tokensOf(
      readFileSync(
        createRequire(import.meta.url).resolve('@digital-go-jp/design-tokens/dist/tokens.css'),
        'utf8',
      ),
    )
    const ours = tokensOf(readFileSync(join(import.meta.dirname, sheet), 'utf8'))
    expect(ours.size).toBeGreaterThan(5)
    for (const [name, value] of ours) expect([name, value]).toEqual([name, published.get(name)])
  },
)
