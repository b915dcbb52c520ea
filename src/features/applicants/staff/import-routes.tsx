import type { Scope } from '../../../database/scope'
import { type Answer, page, raw, seeOther } from '../../../http/answer'
import { downloadHeaders } from '../../../http/headers'
import type { FormInput } from '../../../http/multipart'
import type { FileReceiver, Surface } from '../../../http/surface'
import { param, type Visit } from '../../../http/visit'
import { dayKey } from '../../../kernel/japanese-date'
import { japaneseOnly } from '../../../kernel/language'
import { refuse } from '../../../kernel/refusal'
import { url } from '../../../urls'
import { unitsOf } from '../../tenants/organization'
import { importHere, keepImport, rowsOf } from '../issued/import'
import { fetchResult } from '../issued/import-result'
import { mayIssue, mayIssueIn } from '../issued/policy'
import { judged } from '../issued/preview'
import { mostBytes, readCsv } from '../issued/read-csv'
import { issuedItems } from '../issued/read-issued'
import { startIssuing } from '../issued/start-issuing'
import { ja as itemWords } from '../issued/words.ja'
import { writeCsv } from '../issued/write-csv'
import { ImportPreviewPage } from './import-preview-page'
import { IssuedResultPage, IssuingPage } from './import-progress-page'
import { ImportUploadPage, type UploadProblem } from './import-upload-page'
import { ja } from './import-words.ja'

const words = japaneseOnly({ ja })

/** CSVで発行する: template, file, preview, progress, result. */
export function importRoutes(surface: Surface): void {
  surface.get('issuedTemplate', async (scope, visit) => {
    if (!mayIssue(scope.actor)) refuse('not-found')
    const w = words(visit.lang).template
    return csv(w.fileName, writeCsv([issuedItems.map((item) => itemWords.items[item]), w.example]))
  })
  surface.get('issuedImports', async (scope, visit) => {
    if (!mayIssue(scope.actor)) refuse('not-found')
    return page(<ImportUploadPage {...{ scope, visit, units: await unitsOf(scope) }} />)
  })
  surface.post('issuedImports', upload, { receiver: receiveFile })
  surface.get('issuedImport', (scope, visit) => show(scope, visit))
  surface.post('issuedImport', begin)
  surface.post('issuedResult', async (scope, visit) => {
    const bytes = await fetchResult(scope, param(visit, 'import'))
    return csv(words(visit.lang).issued.fileName(dayKey(scope.now)), bytes)
  })
}

const csv = (fileName: string, bytes: Buffer): Answer =>
  raw(new Response(new Uint8Array(bytes), { headers: downloadHeaders(fileName, 'text/csv; charset=utf-8') }))

/** What was received of a post's file; one of more than a megabyte is cut off behind it. */
const received = new WeakMap<Visit, { name: string; bytes: Buffer }>()

const receiveFile: FileReceiver = async ({ visit }) => {
  return async (part) => {
    const pieces: Buffer[] = []
    let size = 0
    for await (const piece of part.stream as AsyncIterable<Buffer>) {
      if (size <= mostBytes) pieces.push(piece)
      size += piece.length
    }
    if (part.field === 'file') received.set(visit, { name: part.name, bytes: Buffer.concat(pieces) })
  }
}

async function upload(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  if (!mayIssue(scope.actor)) refuse('not-found')
  const units = await unitsOf(scope)
  const unit = form.text('unit')
  const known = units.some(({ id }) => id === unit) && mayIssueIn(scope.actor, unit)
  const file = received.get(visit)
  const again = (problem: UploadProblem | null): Answer =>
    page(<ImportUploadPage {...{ scope, visit, units, unit, noUnit: !known, problem }} />, 422)
  if (!file) return again({ why: 'none' })
  const read = readCsv(file.bytes)
  if ('problem' in read) return again(read.problem)
  if (!known) return again(null)
  const id = await keepImport(scope, { unit, fileName: file.name, ...read })
  return seeOther(url('issuedImport', { tenant: visit.tenant.slug, import: id }))
}

async function show(
  scope: Scope,
  visit: Visit,
  problem: 'changed' | 'undecided' | null = null,
): Promise<Answer> {
  const file = await importHere(scope, param(visit, 'import'))
  const rows = await rowsOf(scope, file.id)
  if (file.state === 'issuing') return page(<IssuingPage {...{ scope, visit, file, rows }} />)
  if (file.state === 'issued') return page(<IssuedResultPage {...{ scope, visit, file, rows }} />)
  const units = await unitsOf(scope)
  const body = (
    <ImportPreviewPage {...{ scope, visit, units, file, problem }} rows={await judged(scope, rows)} />
  )
  return page(body, problem ? 422 : 200)
}

async function begin(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const id = param(visit, 'import')
  const seen = { count: Number(form.text('count')), withoutWrong: form.text('without') === '1' }
  const problem = await startIssuing(scope, id, seen)
  if (problem) return show(scope, visit, problem)
  return seeOther(url('issuedImport', { tenant: visit.tenant.slug, import: id }))
}
