import { readFile } from 'node:fs/promises'
import { ConfigProblem } from '../config'
import { documentSchema } from '../features/forms/document-schema'
import { parseForm } from '../features/forms/form'
import { needed, say } from './commands'

/** `madoguchi form schema`: the JSON Schema of form documents. */
export function printFormSchema(): Promise<void> {
  say(JSON.stringify(documentSchema(), null, 2))
  return Promise.resolve()
}

/**
 * `madoguchi form check --file FILE`: whether a form document would be taken, or every mistake with its place.
 * @throws {ConfigProblem} where the file cannot be read or is not right
 */
export async function checkForm(given: { file?: string | undefined }): Promise<void> {
  const file = needed(given.file, 'file')
  const text = await readFile(file, 'utf8').catch(() => {
    throw new ConfigProblem(`${file} cannot be read.`)
  })
  const parsed = parseForm(jsonIn(text, file))
  if ('form' in parsed) return say(`${file}: ok, ${parsed.form.pages.length} page(s).`)
  throw new ConfigProblem(parsed.mistakes.map(({ place, message }) => `${place}: ${message}`).join('\n'))
}

function jsonIn(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ConfigProblem(`${file} is no JSON: ${(error as Error).message}`)
  }
}
