import type { VNode } from 'preact'
import type { Scope } from '../../../database/scope'
import type { Visit } from '../../../http/visit'
import { japaneseOnly } from '../../../kernel/language'
import { Button, ButtonLink } from '../../../ui/button/button'
import { Checkbox } from '../../../ui/choice/choices'
import { DataTable } from '../../../ui/data-table/data-table'
import { errorId } from '../../../ui/field/field'
import { HandBar } from '../../../ui/hand/hand'
import { StaffLayout } from '../../../ui/layout/staff-layout'
import { ListHead } from '../../../ui/list-head/list-head'
import { Tag } from '../../../ui/tag/tag'
import { url } from '../../../urls'
import { staffOf } from '../../staff/session'
import type { Unit } from '../../tenants/organization'
import type { AccountImport } from '../issued/import'
import type { JudgedRow } from '../issued/preview'
import { ja as itemWords } from '../issued/words.ja'
import { ja } from './import-words.ja'

const words = japaneseOnly({ ja })

/** So many of the right rows are shown; the wrong ones all are. */
const mostRight = 100

type ImportPreviewPageProps = {
  scope: Scope
  visit: Visit
  units: readonly Unit[]
  file: AccountImport
  rows: readonly JudgedRow[]
  problem?: 'changed' | 'undecided' | null
}

/** 読み込んだ内容を確かめる: what is wrong, row by row, and what would be issued. */
export function ImportPreviewPage(props: ImportPreviewPageProps): VNode {
  const { scope, visit, units, file, rows, problem } = props
  const w = words(visit.lang).preview
  const right = rows.filter(({ details }) => details !== null)
  const wrong = rows.filter(({ details }) => details === null)
  const sentence =
    right.length === 0
      ? w.allWrong(wrong.length)
      : wrong.length === 0
        ? w.allRight(right.length)
        : w.someWrong(right.length, wrong.length)
  const unit = units.find(({ id }) => id === file.unit)?.name ?? ''
  return (
    <StaffLayout
      frame={visit.frame}
      title={w.title}
      me={staffOf(scope)}
      current="issuedAccounts"
      csrf={visit.csrf}
      kind="panes"
      errors={problem ? [{ id: problem === 'undecided' ? 'without' : 'rows', text: w[problem] }] : []}
      hand={<Hand {...props} right={right.length} wrong={wrong.length} />}
    >
      <ListHead title={w.title} count={w.file(file.fileName, rows.length)} />
      <div class="import-sentence" id="rows" tabIndex={-1}>
        <p class="import-lead">{sentence}</p>
        <p>
          {w.unit(unit)}
          {file.passedOver.length > 0 && `　${w.passedOver(file.passedOver.join('、'))}`}
        </p>
      </div>
      <Rows right={right} wrong={wrong} />
    </StaffLayout>
  )
}

function Rows({ right, wrong }: { right: readonly JudgedRow[]; wrong: readonly JudgedRow[] }): VNode {
  const w = words('ja').preview
  const group = (key: 'wrong' | 'right', rows: readonly JudgedRow[], all: number) => ({
    ...{ key, title: w[`${key}Group`], count: all },
    rows: rows.map((one) => ({ key: String(one.row.line), cells: cellsOf(one) })),
  })
  return (
    <>
      <DataTable
        caption={w.caption}
        look="import"
        heads={[
          { key: 'deed', label: w.deed },
          { key: 'line', label: w.line },
          { key: 'login', label: itemWords.items.login },
          { key: 'kind', label: itemWords.items.kind },
          { key: 'name', label: itemWords.items.name },
          { key: 'why', label: w.why },
        ]}
        groups={[
          ...(wrong.length > 0 ? [group('wrong', wrong, wrong.length)] : []),
          ...(right.length > 0 ? [group('right', right.slice(0, mostRight), right.length)] : []),
        ]}
      />
      {right.length > mostRight && <p class="import-sentence">{w.more(right.length - mostRight)}</p>}
    </>
  )
}

function cellsOf({ row, details, whys }: JudgedRow) {
  const w = words('ja').preview
  return {
    deed: details ? <Tag tone="ok">{w.right}</Tag> : <Tag tone="ng">{w.wrong}</Tag>,
    line: <span class="number">{row.line}</span>,
    login: <span class="code">{details?.login ?? row.typed.login.slice(0, 60)}</span>,
    kind: row.typed.kind.slice(0, 20),
    name: <b>{row.typed.name.slice(0, 110)}</b>,
    why:
      whys.length > 0 ? (
        <ul class="import-whys">
          {whys.map((why) => (
            <li key={why}>{itemWords.problems[why]}</li>
          ))}
        </ul>
      ) : null,
  }
}

type HandProps = ImportPreviewPageProps & { right: number; wrong: number }

function Hand({ visit, file, right, wrong, problem }: HandProps): VNode {
  const w = words(visit.lang).preview
  const tenant = { tenant: visit.tenant.slug }
  const again = (
    <ButtonLink kind={right === 0 ? 'main' : 'grey'} href={url('issuedImports', tenant)}>
      {w.again}
    </ButtonLink>
  )
  if (right === 0) return <HandBar>{again}</HandBar>
  return (
    <form
      class="import-hand"
      action={url('issuedImport', { ...tenant, import: file.id })}
      method="post"
      noValidate
    >
      <input type="hidden" name="csrf" value={visit.csrf} />
      <input type="hidden" name="count" value={right} />
      <HandBar facts={wrong > 0 && <Without right={right} wrong={wrong} error={problem === 'undecided'} />}>
        {again}
        <Button kind="main">{w.issue(right)}</Button>
      </HandBar>
    </form>
  )
}

/** The explicit choice to leave the wrong rows out. */
function Without({ right, wrong, error }: { right: number; wrong: number; error: boolean }): VNode {
  const w = words('ja').preview
  return (
    <div>
      {error && (
        <p class="field-error" id={errorId('without')}>
          <span>＊</span>
          <span>{w.undecided}</span>
        </p>
      )}
      <Checkbox
        id="without"
        name="without"
        value="1"
        label={w.without(wrong, right)}
        wrong={error}
        describedBy={error ? errorId('without') : undefined}
      />
    </div>
  )
}
