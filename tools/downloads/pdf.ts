import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import type { PaperForm } from './paper-form'

const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/biz-udpgothic/package.json'))
const template = new URL('./paper-form.typ', import.meta.url)

/** The sheets as tagged PDF (PDF/UA-1), the same bytes for the same data: the document's date is fixed. */
export function drawPdfs(forms: readonly PaperForm[]): Buffer[] {
  // Typst may read its workspace; it gets an empty folder.
  const workspace = mkdtempSync(join(tmpdir(), 'paper-forms-'))
  try {
    const fontPaths = [join(fonts, '400Regular'), join(fonts, '700Bold')]
    const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths }] })
    const mainFileContent = readFileSync(template, 'utf8')
    return forms.map((form) =>
      compiler.pdf(
        { mainFileContent, inputs: { form: JSON.stringify(form) } },
        { pdfStandard: PdfStandard.UA_1, creationTimestamp: 0 },
      ),
    )
  } finally {
    rmSync(workspace, { recursive: true })
  }
}
