import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { wholeForm } from '../../http/surface'
import { packageRoot } from '../../kernel/package-root'
import { mostUnits, mostValues } from './entries'
import { mostCells, mostRows } from './fields/group/group'
import { formLimits } from './form'
import { mostSteps } from './logic/circles'
import { mostParts } from './logic/logic-schema'

/** In the order of the guide. */
const limits: [words: string, most: number][] = [
  ['pages', formLimits.pages],
  ['sections on a page', formLimits.sectionsOnPage],
  ['fields in a section', formLimits.fieldsInSection],
  ['fields in a form, those in rows included', formLimits.questions],
  ['fields in a group', mostCells],
  ['rows of a group', mostRows],
  ['checks', formLimits.checks],
  ['conditions in one `all` or `any`, terms in one formula', mostParts],
  ['questions that depend on each other, one after the other', mostSteps],
  ['lists and objects within each other, those around it included', formLimits.depth],
  ['values that one question keeps, e.g. ticks', mostValues],
  ['UTF-16 units that one question keeps', mostUnits],
  ['controls in one post', wholeForm.fields],
  ['bytes of text in one post', wholeForm.fieldBytes],
]

it('are told in the guide as they are', () => {
  const guide = readFileSync(join(packageRoot(), 'docs/guides/write-a-form.md'), 'utf8')
  const [, part = ''] = guide.split('## How much fits')
  const table = part.split('\n## ')[0] ?? ''
  const rows = [...table.matchAll(/^\| ([^|]+?) +\| ([\d,]+) +\|$/gm)].map(([, words, most = '']) => [
    words,
    Number(most.replaceAll(',', '')),
  ])
  expect(rows).toEqual(limits)
})

it('let one post bring a group that is as large as it may be', () => {
  expect(mostRows * (mostCells + 1)).toBeLessThan(wholeForm.fields)
})
