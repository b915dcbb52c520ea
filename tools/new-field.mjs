import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { apply, kebab, pascal, withImport } from './source-text.mjs'

const fields = 'src/features/forms/fields'

/** Names that the files of every kind, or the lists of kinds, use for something else. */
const used =
  'z ja en settings samples single oneLine lineProblem wordsIn byLanguage kind kinds kindOf simpleKinds readers kindSamples'
const words =
  'break case catch class const continue debugger default delete do else enum export extends false finally for function if ' +
  'import in instanceof new null return super switch this throw true try typeof var void while with yield let static await ' +
  'implements interface package private protected public arguments eval async of constructor undefined'
const unfit = new Set([...used.split(' '), ...words.split(' ')])

/**
 * Makes a kind of question: its folder, and a line in simple-kinds.ts, readers.ts and samples.ts.
 * @returns what was written, changed and is to be done next, or the `problem` that kept it from doing anything
 */
export function newField(root, name, ...more) {
  const problem = more.length > 0 ? 'One kind at a time.' : problemWith(root, name)
  if (problem) return { problem }
  const folder = kebab(name)
  const own = `${fields}/${folder}`
  const last = keysOf(root, 'simpleKinds').at(-1)
  const files = {
    [`${own}/${folder}.tsx`]: kindText(name, folder),
    [`${own}/read-${folder}.ts`]: readerText(name),
    [`${own}/words.ja.ts`]: japanese,
    [`${own}/words.en.ts`]: english,
    [`${own}/${folder}.samples.ts`]: samplesText(name, folder),
  }
  const reader = `read${pascal(name)}`
  const done = apply(root, files, {
    [`${fields}/simple-kinds.ts`]: (text) =>
      withEntry(withImport(text, `import { ${name} } from './${folder}/${folder}'`), last, `  ${name},`),
    [`${fields}/readers.ts`]: (text) =>
      withEntry(
        withImport(text, `import { ${reader} } from './${folder}/read-${folder}'`),
        last,
        `  ${name}: ${reader},`,
      ),
    [`${fields}/samples.ts`]: (text) =>
      withEntry(
        withImport(text, `import { samples as ${name} } from './${folder}/${folder}.samples'`),
        last,
        `  ${name},`,
      ),
  })
  return { ...done, next: next(own) }
}

function problemWith(root, name) {
  if (!name) return 'Which kind? Give its name as the form document will have it, e.g. vehicleNumber.'
  if (!/^[a-z][a-zA-Z0-9]{0,39}$/.test(name))
    return `“${name}” is no name of a kind: begin with a small letter, then letters and digits, e.g. vehicleNumber.`
  if (unfit.has(name) || name in {}) return `“${name}” means something else in the code. Take another name.`
  const taken = ['kinds', 'simpleKinds'].some((list) => keysOf(root, list).includes(name))
  if (taken || existsSync(join(root, fields, kebab(name)))) return `There is a kind “${name}” already.`
  return undefined
}

/** The names in the list `kinds` or `simpleKinds`, in their order. */
function keysOf(root, list) {
  const file = list === 'kinds' ? 'kinds.ts' : 'simple-kinds.ts'
  const text = readFileSync(join(root, fields, file), 'utf8')
  const block = new RegExp(`export const ${list} = \\{\n([\\s\\S]*?)\n\\}`).exec(text)?.[1]
  if (!block) throw new Error(`${fields}/${file}: there is no list ${list}.`)
  return [...block.matchAll(/^ {2}(\w+)[,:]/gm)].map(([, key]) => key)
}

/** A text with one more entry of a list, after that of the key `last`. */
function withEntry(text, last, line) {
  const lines = text.split('\n')
  const at = lines.findIndex((one) => one.startsWith(`  ${last},`) || one.startsWith(`  ${last}:`))
  if (at < 0) throw new Error(`There is no line of “${last}”.`)
  lines.splice(at + 1, 0, line)
  return lines.join('\n')
}

const kindText = (name, folder) => `import { z } from 'zod'
import { byLanguage } from '../../../../kernel/language'
import { Field } from '../../../../ui/field/field'
import { TextInput } from '../../../../ui/field/text-input'
import { frameOf } from '../frame'
import type { FieldKind } from '../kind'
import { single } from '../reading'
import { lineProblem, oneLine } from '../typed-text'
import { read${pascal(name)} } from './read-${folder}'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })

const settings = z.strictObject({
  /** In graphemes. */
  maxLength: z.int().min(1).max(1000).default(100),
})

/** 新しい種類: one line, kept as it was typed. Say here what is asked, what is accepted and what the answer is. */
export const ${name}: FieldKind<typeof settings, string> = {
  name: '${name}',
  settings,
  role: 'answer',
  compares: 'text',
  read: read${pascal(name)},
  parse(field, entry, { lang }) {
    const typed = oneLine(single(entry))
    if (typed === '') return { empty: true }
    const problem = lineProblem(typed, field, lang)
    return problem ? { error: { message: problem } } : { answer: typed }
  },
  restore: (answer) => answer,
  missing: (field, lang) => wordsIn(lang).missing(field.label),
  show: (_field, answer) => answer,
  text: (_field, answer) => answer,
  Input: (props) => (
    <Field {...frameOf(props)}>
      {(wiring) => <TextInput {...wiring} name={props.name} value={single(props.entry)} />}
    </Field>
  ),
}
`

const readerText = (name) => `import type { Reader } from '../reading'

/** What was typed, without the space around it. Runs in the browser too. */
export const read${pascal(name)}: Reader = (entry) => ([entry].flat()[0] ?? '').trim() || undefined
`

const japanese = `export const ja = {
  missing: (label: string) => \`\${label}を入力してください。\`,
}
`

const english = `import type { Translated } from '../../../../kernel/language'
import type { ja } from './words.ja'

export const en: Translated<typeof ja> = {
  missing: (label) => \`Enter \${label}.\`,
}
`

const samplesText = (name, folder) => `import type { KindSamples } from '../kind'
import type { ${name} } from './${folder}'

export const samples: KindSamples<typeof ${name}> = {
  field: {
    id: 'sample-of-${folder}',
    kind: '${name}',
    label: '${name}の見本',
    required: true,
    maxLength: 20,
  },
  good: [
    { entry: ' 見本\\u3000その1 ', answer: '見本\\u3000その1' },
    { entry: '髙橋﨑㈱①ﾊﾝｶｸ', answer: '髙橋﨑㈱①ﾊﾝｶｸ' },
  ],
  bad: [{ entry: 'あ'.repeat(21), says: '${name}の見本は20文字までです。いまは21文字です。' }],
}
`

const next = (own) => `It is one line of text so far. Next:
  1. ${own}/: its settings, rules and words; then its samples.
  2. GLOSSARY.md: a line for each new noun.
  3. npx vitest run src/features/forms; then look at it in the gallery (npm run dev, /_gallery).
  docs/guides/add-a-field-kind.md says more.`
