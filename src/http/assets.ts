import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { packageRoot } from '../kernel/package-root'

type Asset = { body: Buffer; gzipped: Buffer; type: string }

/** The browser's files as the build left them, read once. */
export type BuiltAssets = {
  css: string
  publicScript: string
  applyScript: string
  staffCss: string
  staffScript: string
  find(name: string): Asset | undefined
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
}

/** Without a build (tests of pages) the names stand as they are and nothing is served. */
export function readAssets(folder: string = join(packageRoot(), 'dist', 'client')): BuiltAssets {
  const manifestFile = join(folder, 'manifest.json')
  if (!existsSync(manifestFile))
    return {
      css: '/_assets/public.css',
      publicScript: '/_assets/public.js',
      applyScript: '/_assets/apply.js',
      staffCss: '/_assets/staff.css',
      staffScript: '/_assets/staff.js',
      find: () => undefined,
    }
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, { file: string }>
  const files = new Map<string, Asset>()
  for (const name of readdirSync(folder)) {
    const type = types[extname(name)]
    if (!type) continue
    const body = readFileSync(join(folder, name))
    files.set(name, { body, gzipped: gzipSync(body, { level: 9 }), type })
  }
  const address = (source: string) => {
    const entry = manifest[source]
    if (!entry) throw new Error(`the build has no ${source}`)
    return `/_assets/${entry.file}`
  }
  return {
    css: address('src/ui/browser/public.css'),
    publicScript: address('src/ui/browser/public.ts'),
    applyScript: address('src/ui/browser/apply.ts'),
    staffCss: address('src/ui/browser/staff.css'),
    staffScript: address('src/ui/browser/staff.ts'),
    find: (name) => files.get(name),
  }
}

/** An asset's address holds the hash of its content, so that browsers keep it for good. */
export function assetResponse(asset: Asset, acceptEncoding: string): Response {
  const gzip = /\bgzip\b/.test(acceptEncoding)
  return new Response(new Uint8Array(gzip ? asset.gzipped : asset.body), {
    headers: {
      'Content-Type': asset.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
      ...(gzip ? { 'Content-Encoding': 'gzip' } : {}),
    },
  })
}
