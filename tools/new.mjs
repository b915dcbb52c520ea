// `npm run new field <kind>`, `npm run new page <slice>/<surface>/<name>`: beginnings that compile as they stand.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pinnedNode, root } from './environment.mjs'
import { newField } from './new-field.mjs'
import { newPage } from './new-page.mjs'

const usage = `npm run new field <kind>
    A kind of question in src/features/forms/fields/, e.g. npm run new field vehicleNumber
    (docs/guides/add-a-field-kind.md)
npm run new page <slice>/<surface>/<name> [title]
    A page of a slice, for everybody (public) or for staff, e.g. npm run new page notices/public/contact お問い合わせ
    (docs/guides/add-a-page.md)`

const [what, ...given] = process.argv.slice(2)
const make = { field: newField, page: newPage }[what]

if (!make) {
  console.log(usage)
  process.exitCode = what === undefined ? 0 : 1
} else {
  const made = make(root, ...given)
  if (made.problem) {
    console.error(`${made.problem}\n\n${usage}`)
    process.exitCode = 1
  } else {
    tidy([...made.written, ...made.changed])
    for (const path of made.written) console.log(`new      ${path}`)
    for (const path of made.changed) console.log(`changed  ${path}`)
    console.log(`\n${made.next}`)
  }
}

/** Lines as long as a name made them, and imports in their order. */
function tidy(paths) {
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
  spawnSync(pinnedNode, [biome, 'check', '--write', ...paths], { cwd: root, stdio: 'ignore' })
}
