import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** `vehicleNumber` → `vehicle-number`. */
export const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** `vehicle-number` → `vehicleNumber`. */
export const camel = (name) => name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase())

/** `vehicleNumber` → `VehicleNumber`. */
export const pascal = (name) => name.charAt(0).toUpperCase() + name.slice(1)

/** A text with one more import of a file, before the first that comes from a later one. */
export function withImport(text, line) {
  const from = (one) => /^import .* from '([^']+)'$/.exec(one)?.[1]
  const lines = text.split('\n')
  const later = lines.findIndex((one) => from(one)?.startsWith('./') && from(one) > from(line))
  const last = lines.findLastIndex((one) => from(one) !== undefined)
  lines.splice(later < 0 ? last + 1 : later, 0, line)
  return lines.join('\n')
}

/**
 * A text with one more line before the first that begins with `before`.
 * @throws {Error} where there is none: the file no longer looks as this tool knows it
 */
export function withLineBefore(text, before, line) {
  const lines = text.split('\n')
  const at = lines.findIndex((one) => one.startsWith(before))
  if (at < 0) throw new Error(`There is no line that begins with “${before}”.`)
  lines.splice(at, 0, line)
  return lines.join('\n')
}

/**
 * Writes new files and changes old ones, all or none: every change is made before anything is written.
 * @param files new files, path → text; @param changes old files, path → what becomes of the text
 */
export function apply(root, files, changes) {
  const changed = Object.entries(changes).map(([path, change]) => {
    const text = readFileSync(join(root, path), 'utf8')
    try {
      return [path, change(text)]
    } catch (error) {
      throw new Error(`${path}: ${error.message}`)
    }
  })
  for (const [path, text] of [...Object.entries(files), ...changed]) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return { written: Object.keys(files), changed: Object.keys(changes) }
}
