import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packageRoot } from '../src/kernel/package-root'
import { pinnedNode } from './environment.mjs'
import { newField } from './new-field.mjs'
import { newPage } from './new-page.mjs'
import { capture } from './run.mjs'

/** A copy of the sources, in which things are made. */
let copy: string
const modules = join(packageRoot(), 'node_modules')

const vitestConfig = `import { defineConfig } from 'vitest/config'
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: { include: ['src/features/forms/fields/*.test.tsx'], maxWorkers: 2, testTimeout: 30_000 },
})
`

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'madoguchi-new-'))
  const notTests = (path: string) => !/\.test\.tsx?$/.test(path) || path.includes('forms/fields/conformance')
  await cp(join(packageRoot(), 'src'), join(copy, 'src'), { recursive: true, filter: notTests })
  await cp(join(packageRoot(), 'seeds'), join(copy, 'seeds'), { recursive: true, filter: notTests })
  for (const file of ['package.json', 'biome.json']) await cp(join(packageRoot(), file), join(copy, file))
  const options = JSON.parse(await readFile(join(packageRoot(), 'tsconfig.json'), 'utf8'))
  await writeFile(join(copy, 'tsconfig.json'), JSON.stringify({ ...options, include: ['src', 'seeds'] }))
  await writeFile(join(copy, 'vitest.config.ts'), vitestConfig)
  await symlink(modules, join(copy, 'node_modules'))
})

afterAll(() => rm(copy, { recursive: true, force: true }))

/** Runs a program of node_modules in the copy; what it says where it says no. */
async function says(program: string, args: readonly string[]): Promise<string> {
  const { code, output } = await capture(pinnedNode, [join(modules, program), ...args], { cwd: copy })
  return code === 0 ? '' : output.slice(-3000)
}

const paths = (made: ReturnType<typeof newField>): string[] => {
  if ('problem' in made) throw new Error(made.problem)
  return [...made.written, ...made.changed]
}

it('makes kinds and pages that compile, are formatted, and keep the promises of every kind', async () => {
  const made = [
    newField(copy, 'vehicleNumber'),
    newField(copy, 'zone'),
    newPage(copy, 'notices/public/contact', 'お問い合わせ'),
    newPage(copy, 'staff/staff/opening-hours', '受付時間'),
  ].flatMap(paths)
  expect(made).toContain('src/features/forms/fields/vehicle-number/read-vehicle-number.ts')
  expect(made).toContain('src/features/notices/public/contact-words.en.ts')
  const [types, style, promises] = await Promise.all([
    says('typescript/bin/tsc', ['--noEmit']),
    says('@biomejs/biome/bin/biome', ['ci', '--colors=off', '--vcs-enabled=false', ...new Set(made)]),
    says('vitest/vitest.mjs', ['run', '--reporter=dot', '-t', 'vehicleNumber|zone|every kind']),
  ])
  expect(types).toBe('')
  expect(style).toBe('')
  expect(promises).toBe('')
}, 60_000)

describe('it makes nothing', () => {
  it.each([
    [undefined, 'Which kind?'],
    ['Vehicle', 'is no name of a kind'],
    ['vehicle-number', 'is no name of a kind'],
    ['static', 'means something else'],
    ['toString', 'means something else'],
    ['longText', 'There is a kind “longText” already.'],
    ['attachment', 'There is a kind “attachment” already.'],
  ])('of the kind %s', (name, problem) => {
    expect(newField(copy, name)).toEqual({ problem: expect.stringContaining(problem) })
  })

  it.each([
    [undefined, 'Which page?'],
    ['notices/public', 'Which page?'],
    ['nowhere/public/contact', 'There is no slice “nowhere”.'],
    ['notices/api/contact', 'is no surface'],
    ['notices/public/Contact', 'is no name of a page'],
    ['notices/public/../contact', 'more than three parts'],
    ['notices/public/help', 'The site map has “help”'],
    ['downloads/public/downloads', 'already'],
    ['downloads/public/download', 'Take another name.'],
  ])('at %s', (where, problem) => {
    expect(newPage(copy, where)).toEqual({ problem: expect.stringContaining(problem) })
  })

  it('with a title that would end its own text', () => {
    expect(newPage(copy, 'notices/public/fine', "'")).toHaveProperty('problem')
  })
})
