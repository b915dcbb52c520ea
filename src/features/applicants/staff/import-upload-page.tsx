import type { VNode } from 'preact'
import type { Scope } from '../../../database/scope'
import type { Visit } from '../../../http/visit'
import { japaneseOnly } from '../../../kernel/language'
import { Button, ButtonLink } from '../../../ui/button/button'
import { Field } from '../../../ui/field/field'
import { StaffLayout } from '../../../ui/layout/staff-layout'
import { Link } from '../../../ui/link/link'
import { Note } from '../../../ui/note/note'
import { url } from '../../../urls'
import { staffOf } from '../../staff/session'
import type { Unit } from '../../tenants/organization'
import type { CsvProblem } from '../issued/read-csv'
import { ja } from './import-words.ja'
import { UnitField } from './issue-page'

const words = japaneseOnly({ ja })

export type UploadProblem = CsvProblem | { why: 'none' }

type ImportUploadPageProps = {
  scope: Scope
  visit: Visit
  units: readonly Unit[]
  unit?: string
  noUnit?: boolean
  problem?: UploadProblem | null
}

/** CSVで発行する: the file. */
export function ImportUploadPage(props: ImportUploadPageProps): VNode {
  const { scope, visit, units, unit, noUnit, problem } = props
  const w = words(visit.lang).upload
  const tenant = { tenant: visit.tenant.slug }
  const unitError = noUnit ? w.unitProblem : undefined
  const fileError = problem ? wordsOf(problem) : undefined
  const errors = [
    ...(unitError ? [{ id: 'unit', text: unitError }] : []),
    ...(fileError ? [{ id: 'file', text: fileError }] : []),
  ]
  return (
    <StaffLayout
      frame={visit.frame}
      title={w.title}
      me={staffOf(scope)}
      current="issuedAccounts"
      csrf={visit.csrf}
      errors={errors}
    >
      <h1>{w.title}</h1>
      <p>{w.lead}</p>
      <Note title={w.columns}>
        <p>{w.columnsText}</p>
        <p>{w.excel}</p>
        <p>
          <ButtonLink size="sm" icon="download" href={url('issuedTemplate', tenant)} download>
            {w.template}
          </ButtonLink>
        </p>
      </Note>
      <form
        class="narrow"
        action={url('issuedImports', tenant)}
        method="post"
        encType="multipart/form-data"
        noValidate
      >
        <input type="hidden" name="csrf" value={visit.csrf} />
        <UnitField {...{ scope, units, value: unit, error: unitError }} />
        <Field id="file" label={w.file} requirement="required" hint={w.fileHint} error={fileError}>
          {(wiring) => (
            <input {...wiring} class="file-input" type="file" name="file" accept=".csv,.txt,text/csv" />
          )}
        </Field>
        <div class="cluster">
          <Button kind="main">{w.read}</Button>
          <Link href={url('issuedAccounts', tenant)}>{w.back}</Link>
        </div>
      </form>
    </StaffLayout>
  )
}

function wordsOf(problem: UploadProblem): string {
  const w = words('ja').upload.problems
  if (problem.why === 'quotes') return w.quotes(problem.line)
  if (problem.why === 'missing' || problem.why === 'twice') return w[problem.why](problem.columns.join('、'))
  return w[problem.why]
}
