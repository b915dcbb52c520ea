import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectEnvironment, root } from './environment.mjs'
import { capture } from './run.mjs'

const sources = ['src', 'seeds', 'migrations']
const settings = /^(vite.*\.config\.[mc]?[jt]s|package(-lock)?\.json|tsconfig\.json)$/
const notBuilt = /\.test\.tsx?$/

const record = join(root, 'dist', '.built')

/** Builds what runs; resolves with the exit code and what was printed. */
export async function build() {
  const stamp = stampOfSources()
  rmSync(record, { force: true })
  const result = await capture('npm', ['run', '--silent', 'build'], { cwd: root, env: projectEnvironment() })
  if (result.code === 0) {
    mkdirSync(join(root, 'dist'), { recursive: true })
    writeFileSync(record, stamp)
  }
  return result
}

/** Whether the sources are those that were built last. */
export function isBuilt() {
  return existsSync(record) && readFileSync(record, 'utf8') === stampOfSources()
}

/** Sizes and times of change, read in a few milliseconds, tell as much as contents here. */
function stampOfSources() {
  const hash = createHash('sha256')
  const files = readdirSync(root).filter((name) => settings.test(name))
  for (const name of sources) if (existsSync(join(root, name))) files.push(...filesUnder(name))
  for (const file of files.sort()) {
    const { size, mtimeMs } = statSync(join(root, file))
    hash.update(`${file}\0${size}\0${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function filesUnder(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesUnder(path)
    return notBuilt.test(entry.name) ? [] : [path]
  })
}
