import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Where package.json, migrations/, seeds/ and dist/ lie; the same for the bundle and for the sources. */
export function packageRoot(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder)
    if (above === folder) throw new Error('no package.json above the program')
    folder = above
  }
  return folder
}
