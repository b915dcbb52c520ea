import { describe, expect, it } from 'vitest'
import { violations } from './source/rules'
import { readTree, sourceFile } from './source/tree'

const tree = readTree('src')

it('sees the tree', () => {
  expect(tree.length).toBeGreaterThan(150)
  const imports = tree.flatMap((file) => file.imports.map((one) => one.to))
  expect(imports.filter((to) => to.startsWith('src/')).length).toBeGreaterThan(500)
  expect(imports).toContain('src/features/applications/store')
  // Every relative import leads to a file: otherwise the rules would look at nothing.
  const paths = new Set(tree.map(({ path }) => path.replace(/\.tsx?$/, '')))
  const lost = imports.filter((to) => to.startsWith('src/') && !/\.(css|json)$/.test(to) && !paths.has(to))
  expect(lost).toEqual([])
})

it('finds every import goes down, and each slice keeps its store and its pages to itself', () => {
  expect(violations(tree)).toEqual([])
})

describe('a planted violation', () => {
  const planted = (path: string, text: string) => violations([sourceFile(path, text)])

  it.each([
    ['src/kernel/tenant.ts', "import { mine } from '../database/scope'"],
    ['src/ui/button/button.tsx', "import type { Draft } from '../../features/applications/application'"],
    ['src/features/history/record.ts', "import { post } from '../mail/post'\nexport type A = Scope"],
    [
      'src/features/applications/submit.ts',
      "import { keyOf } from '../tenants/store'\nexport type A = Scope",
    ],
    [
      'src/features/procedures/publish.ts',
      "import { x } from '../tenants/tenant-store'\nexport type A = Scope",
    ],
    [
      'src/features/applications/public/list-page.tsx',
      "import { HomePage } from '../../procedures/public/home-page'",
    ],
    ['src/features/applications/moves.ts', "import { mine } from '../../database/scope'"],
    ['src/features/applications/moves.ts', "export { mine } from '../../database/scope'"],
    ['src/features/applications/moves.ts', "const a = await import('../../database/scope')"],
    ['src/features/mail/utils.ts', ''],
    ['src/http/common/words.ts', ''],
    ['src/somewhere/new.ts', ''],
    ['src/features/mail/long.ts', 'a\n'.repeat(301)],
    ['src/features/mail/post.ts', "import { inWorld } from '../../../testing/world'"],
  ])('is found in %s: %s', (path, text) => {
    expect(planted(path, text)).toHaveLength(1)
  })

  it('is not seen where a type is imported, or a file of the same rank', () => {
    expect(
      planted('src/features/history/store.ts', "import type { Scope } from '../../database/scope'"),
    ).toEqual([])
    expect(
      planted('src/features/terms/terms.ts', "import { mine, type Scope } from '../../database/scope'"),
    ).toEqual([])
  })
})
