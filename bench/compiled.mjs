import { mkdirSync, mkdtempSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'vite'
import { root } from '../tools/environment.mjs'

/** A module of the project compiled like the server, into a folder that the next build forgets. */
export async function compiled(source) {
  mkdirSync(join(root, 'dist'), { recursive: true })
  const outDir = mkdtempSync(join(root, 'dist', 'bench-'))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { ssr: join(root, source), outDir, target: 'node24', minify: false },
  })
  return { file: join(outDir, basename(source).replace(/\.tsx?$/, '.js')), folder: outDir }
}
