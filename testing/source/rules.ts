import type { Import, SourceFile } from './tree'

/** Rank by the beginning of a path: imports go to the same or a lower rank (ARCHITECTURE.md). */
const ranks: readonly [string, number][] = [
  ['src/kernel/', 0],
  ['src/urls', 0],
  ['src/config', 0],
  ['src/database/', 1],
  ['src/jobs/', 1],
  ['src/outside/', 1],
  // The scripts of the pages wire up what they need, as src/app does for the server.
  ['src/ui/browser/', 8],
  ['src/ui/', 1],
  ['src/http/', 1],
  ['src/features/tenants/', 2],
  ['src/features/history/', 2],
  ['src/features/passkeys/', 2],
  ['src/features/providers/', 2],
  ['src/features/applicants/', 3],
  ['src/features/staff/', 3],
  ['src/features/terms/', 3],
  ['src/features/notices/', 3],
  ['src/features/downloads/', 3],
  ['src/features/forms/', 4],
  ['src/features/attachments/', 4],
  ['src/features/mail/', 4],
  ['src/features/procedures/', 5],
  ['src/features/applications/', 6],
  ['src/app', 8],
  ['src/follow-ups', 8],
  ['src/main', 8],
  ['src/operator/', 8],
  ['src/demo/', 8],
]

export const rankOf = (path: string): number | undefined =>
  ranks.find(([start]) => path.startsWith(start))?.[1]

const sliceOf = (path: string): string | undefined => /^src\/features\/([^/]+)\//.exec(path)?.[1]
const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)

/** What breaks the rules of the house, one line each: `file: what`. */
export function violations(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => !isTest(path))
    .flatMap((file) =>
      [
        ...named(file),
        ...long(file),
        ...unranked(file),
        ...file.imports.flatMap((one) => [...forbidden(file, one)]),
      ].map((what) => `${file.path}: ${what}`),
    )
}

function* named({ path }: SourceFile): Generator<string> {
  if (/(^|\/)(index|types|utils|helpers)\.tsx?$/.test(path) || path.includes('/common/'))
    yield 'a name that says nothing'
}

function* long({ text }: SourceFile): Generator<string> {
  const lines = text.split('\n').length - 1
  if (lines > 300) yield `${lines} lines`
}

function* unranked({ path }: SourceFile): Generator<string> {
  if (rankOf(path) === undefined) yield 'no rank'
}

function* forbidden(file: SourceFile, one: Import): Generator<string> {
  if (!one.to.startsWith('src/')) {
    if (one.to.startsWith('testing/') || one.to.startsWith('..')) yield `imports ${one.to}`
    return
  }
  const [own, other] = [rankOf(file.path), rankOf(one.to)]
  if (own !== undefined && other !== undefined && other > own) yield `imports ${one.to}, of a higher rank`
  const slice = sliceOf(one.to)
  const outsideOfSlice = slice !== undefined && slice !== sliceOf(file.path)
  if (outsideOfSlice && /(\/|-)store$/.test(one.to)) yield `imports the store ${one.to} of another slice`
  const wires = file.path.startsWith('src/app')
  if (outsideOfSlice && /\/(public|staff|api)\//.test(one.to.replace(/^src\/features\/[^/]+/, '')) && !wires)
    yield `imports the page ${one.to} of another slice`
  if (one.to.startsWith('src/database/') && !one.typeOnly && isKnowing(file))
    yield `knows only, and imports ${one.to}`
}

/** A file of a slice that takes no Scope: it may look at values, and at nothing else. */
const isKnowing = ({ path, text }: SourceFile): boolean =>
  path.startsWith('src/features/') && !/\b(Scope|House|Db|Database)\b/.test(text)
