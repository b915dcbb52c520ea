import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from '../../tools/environment.mjs'

/** The engine of forms as the server runs it: compiled like the server, into a folder that the next build forgets. */
export async function engine() {
  // Read by the drawing library when it is loaded: what is measured is what is deployed.
  process.env.NODE_ENV = 'production'
  const outDir = mkdtempSync(join(root, 'dist', 'bench-'))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { ssr: join(root, 'bench/forms/long-form.tsx'), outDir, target: 'node24', minify: false },
  })
  return { module: await import(join(outDir, 'long-form.js')), folder: outDir }
}
