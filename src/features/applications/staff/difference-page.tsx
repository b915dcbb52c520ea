import type { VNode } from 'preact'
import { japaneseOnly } from '../../../kernel/language'
import { nearDateTime } from '../../../kernel/near-date'
import { CaseHead } from '../../../ui/case-head/case-head'
import { ChangeTable } from '../../../ui/decision/change-table'
import { Asked } from '../../../ui/decision/decision'
import { DeskStatus } from '../../../ui/desk-status/desk-status'
import type { Frame } from '../../../ui/layout/frame'
import { StaffLayout } from '../../../ui/layout/staff-layout'
import { Segments } from '../../../ui/segments/segments'
import { Tag } from '../../../ui/tag/tag'
import { url } from '../../../urls'
import { kindOf } from '../../forms/fields/kinds'
import type { Revision } from '../application'
import { type Change, type Compared, changesBetween, marksBetween } from '../decisions/difference'
import { attachedByField } from '../drafts/open-draft'
import { spokenNumber } from '../receipt-number'
import { CaseHand } from './case-hand'
import { caseName } from './case-name'
import { filesOf, isOfFiles, sidesOf } from './difference-values'
import { ja } from './difference-words.ja'
import type { CaseFacts } from './read-case'

const words = japaneseOnly({ ja })
const tones = { answered: 'ok', unasked: 'memo', open: 'warn', same: 'grey' } as const

type DifferencePageProps = {
  frame: Frame
  facts: CaseFacts
  revisions: readonly Revision[]
  /** null while there is only one revision. */
  compared: Compared | null
  csrf: string
}

/** 変わったところ: a sentence, then what changed beside what was asked; what stayed is folded away. */
export function DifferencePage(props: DifferencePageProps): VNode {
  const { frame, facts, compared, csrf } = props
  const { application, procedure } = facts.open
  const w = words(frame.lang)
  const number = spokenNumber(application.number)
  return (
    <StaffLayout
      frame={frame}
      title={`${w.title} ${number}`}
      me={facts.me}
      current="inbox"
      csrf={csrf}
      kind="panes"
      head={
        <CaseHead
          back={{
            href: url('case', { tenant: frame.tenant.slug, number: application.number }),
            label: w.back,
          }}
          name={caseName(application)}
          kana={application.applicantKana || undefined}
          task={w.task}
          facts={
            <>
              {procedure.content.title}
              <span class="number">{number}</span>
            </>
          }
          aside={<DeskStatus status={application.status} badge />}
        />
      }
      hand={<CaseHand lang={frame.lang} tenant={frame.tenant.slug} facts={facts} csrf={csrf} />}
    >
      {compared ? <Comparison {...props} compared={compared} /> : <p class="change-sentence">{w.only}</p>}
    </StaffLayout>
  )
}

type ComparisonProps = DifferencePageProps & { compared: Compared }

function Comparison(props: ComparisonProps): VNode {
  const { frame, facts, compared } = props
  const w = words(frame.lang)
  const { form } = facts.open.procedure.content
  const changes = changesBetween(form, compared, marksBetween(facts.open.history, compared))
  const shown = changes.filter(({ outcome }) => outcome !== 'same')
  const head = ({ revision, madeAt }: Revision) => w.head(revision, nearDateTime(madeAt, facts.now))
  return (
    <>
      <h2 class="change-sentence">{sentence(changes, w)}</h2>
      <Pairs {...props} />
      {shown.length > 0 && (
        <ChangeTable
          caption={w.title}
          heads={{ ...w.heads, before: head(compared.from), after: head(compared.to) }}
          rows={shown.map((change) => rowOf(change, props))}
        />
      )}
      <Rest {...props} changes={changes.filter(({ outcome }) => outcome === 'same')} />
      <Way {...props} />
    </>
  )
}

function sentence(changes: readonly Change[], w: ReturnType<typeof words>): string {
  const asked = changes.filter((one) => one.asked !== null)
  const others = changes.filter(({ outcome }) => outcome === 'unasked').map(({ field }) => field.label)
  if (asked.length === 0) return others.length > 0 ? w.others(others, true) : w.none
  const answered = asked.filter(({ outcome }) => outcome === 'answered')
  return w.done(asked.length, answered.length) + (others.length > 0 ? w.others(others, false) : w.nothingElse)
}

/** Each step from one revision to the next, and from the first to the last. */
function Pairs({ frame, facts, revisions, compared }: ComparisonProps): VNode | null {
  const w = words(frame.lang)
  const last = revisions.length
  if (last < 3) return null
  const here = { tenant: frame.tenant.slug, number: facts.open.application.number }
  const steps = revisions.slice(1).map(({ revision }) => [revision - 1, revision] as const)
  return (
    <div class="change-tools">
      <Segments
        label={w.pairs}
        items={[...steps, [1, last] as const].map(([from, to]) => ({
          label: w.pair(from, to),
          href: url('difference', here, { from, to }),
          current: from === compared.from.revision && to === compared.to.revision,
        }))}
      />
    </div>
  )
}

function rowOf(change: Change, { frame, facts }: ComparisonProps) {
  const w = words(frame.lang)
  const here = { tenant: frame.tenant.slug, number: facts.open.application.number }
  const { files, earlier } = facts.open
  const attached = Object.values(attachedByField([...files, ...earlier])).flat()
  const pictured = new Set(attached.filter((file) => file.hasThumbnail).map(({ id }) => id))
  return {
    key: change.field.id,
    term: change.field.label,
    note: isOfFiles(change) ? filesNote(change, w) : undefined,
    ...sidesOf(change, {
      notGiven: w.notGiven,
      fileUrl: (file) => url('case', here, { tab: 'files', file }),
      pictureUrl: (attachment) =>
        pictured.has(attachment) ? url('caseThumbnail', { ...here, attachment }) : null,
    }),
    asked: (
      <>
        <Tag tone={tones[change.outcome]} icon={change.outcome === 'answered' ? 'check' : 'info'}>
          {w.outcome[change.outcome]}
        </Tag>
        {change.asked && <Asked>{change.asked}</Asked>}
      </>
    ),
  }
}

function filesNote(change: Change, { files: w }: ReturnType<typeof words>): string {
  const { old, now } = filesOf(change)
  const gone = old.filter((one) => one.gone).length
  const come = now.filter((one) => one.come).length
  const replaced = Math.min(gone, come)
  return [
    ...(replaced > 0 ? [w.replaced(replaced)] : []),
    ...(come > replaced ? [w.added(come - replaced)] : []),
    ...(gone > replaced ? [w.removed(gone - replaced)] : []),
  ].join('・')
}

function Rest({ frame, changes }: ComparisonProps & { changes: readonly Change[] }): VNode | null {
  const w = words(frame.lang)
  if (changes.length === 0) return null
  return (
    <details class="change-rest">
      <summary>
        <b>{w.rest(changes.length)}</b> {changes.map(({ field }) => field.label).join('・')}
      </summary>
      <dl>
        {changes.map(({ field, after }) => (
          <div key={field.id}>
            <dt class="change-note">{field.label}</dt>
            <dd class="change-value">
              {after === undefined ? w.notGiven : kindOf(field).text(field, after)}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** これまで: each revision and each 返却, in their order. */
function Way({ frame, facts }: ComparisonProps): VNode {
  const w = words(frame.lang)
  const steps = facts.open.history.flatMap(({ kind, at, detail, actor, position }) => {
    const when = nearDateTime(at, facts.now)
    if (kind === 'application.returned') {
      const count = Array.isArray(detail.fields) ? detail.fields.length : 0
      return [{ position, text: w.returned(when, actor.name ?? '', count) }]
    }
    return typeof detail.revision === 'number' ? [{ position, text: w.sent(detail.revision, when) }] : []
  })
  return (
    <section class="change-way" aria-labelledby="change-way">
      <h2 id="change-way">{w.way}</h2>
      <ol class="number">
        {steps.map(({ position, text }) => (
          <li key={position}>{text}</li>
        ))}
      </ol>
    </section>
  )
}
