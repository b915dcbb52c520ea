import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { aomoriForms } from './aomori-forms'
import { mihonForms } from './mihon-forms'
import { drawPdfs } from './pdf'
import { drawXlsx } from './xlsx'

// Makes the paper forms of the demo, `npm run make:downloads`. What comes out belongs to the repository.
const folder = fileURLToPath(new URL('../../seeds/files/', import.meta.url))
mkdirSync(folder, { recursive: true })

const paperForms = [...aomoriForms, ...mihonForms]
const asPdf = paperForms.filter(({ formats }) => formats.includes('pdf'))
const pdfs = drawPdfs(asPdf)
for (const [index, form] of asPdf.entries()) write(`${form.name}.pdf`, pdfs[index]!)
for (const form of paperForms)
  if (form.formats.includes('xlsx')) write(`${form.name}.xlsx`, await drawXlsx(form))

function write(name: string, content: Buffer) {
  writeFileSync(`${folder}${name}`, content)
  console.log(`${name}: ${Math.ceil(content.length / 1024)} kB`)
}
