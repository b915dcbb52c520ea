import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { packageRoot } from '../../src/kernel/package-root'

export type Import = {
  /** Path from the root, without an ending where the import has none; a package's name otherwise. */
  to: string
  typeOnly: boolean
}

/** 源: one file of the source, as far as the rules of the house look at it. */
export type SourceFile = { path: string; text: string; imports: Import[] }

const root = packageRoot()

/** Every file of a folder with one of the endings, tests and samples included. */
export function readTree(folder: string, endings: readonly string[] = ['.ts', '.tsx']): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => {
      const full = join(entry.parentPath, entry.name)
      return sourceFile(relative(root, full), readFileSync(full, 'utf8'))
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

export const sourceFile = (path: string, text: string): SourceFile => ({
  path,
  text,
  imports: importsOf(path, text),
})

/** An `export` counts with its `from` alone: others only happen to be followed by some text in quotes. */
const statement =
  /^(?:import(?=\s)|export(?=[^'"`;]*?\sfrom\s+['"]))\s+(type\s+)?([^'"`;]*?)\s*(?:from\s+)?['"]([^'"]+)['"]/gm
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

function importsOf(path: string, text: string): Import[] {
  const found: Import[] = []
  for (const [, type, names = '', from = ''] of text.matchAll(statement)) {
    const named = /^\{(.*)\}$/s
      .exec(names.trim())?.[1]
      ?.split(',')
      .map((one) => one.trim())
      .filter(Boolean)
    const typeOnly =
      Boolean(type) ||
      (named !== undefined && named.length > 0 && named.every((one) => one.startsWith('type ')))
    found.push({ to: target(path, from), typeOnly })
  }
  for (const [, from = ''] of text.matchAll(dynamic)) found.push({ to: target(path, from), typeOnly: false })
  return found
}

const target = (path: string, from: string): string =>
  from.startsWith('.') ? relative(root, resolve(root, dirname(path), from)) : from
