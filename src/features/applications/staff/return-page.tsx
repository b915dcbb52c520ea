import type { VNode } from 'preact'
import { boxesOf } from '../../../kernel/typed-date'
import { AnswerRow, AnswerRows } from '../../../ui/answer-row/answer-row'
import { Button, ButtonLink } from '../../../ui/button/button'
import { CaseHead } from '../../../ui/case-head/case-head'
import { Checkbox, Radios } from '../../../ui/choice/choices'
import { DeskStatus } from '../../../ui/desk-status/desk-status'
import type { FieldProblem } from '../../../ui/error-summary/error-summary'
import { DateBoxes } from '../../../ui/field/date-boxes'
import { Field } from '../../../ui/field/field'
import { TextArea } from '../../../ui/field/text-input'
import { HandBar } from '../../../ui/hand/hand'
import { StaffLayout } from '../../../ui/layout/staff-layout'
import { Pane, Panes } from '../../../ui/pane/pane'
import { Tag } from '../../../ui/tag/tag'
import { url } from '../../../urls'
import { answerOf } from '../../forms/answers'
import { kindOf } from '../../forms/fields/kinds'
import type { Field as FormField } from '../../forms/form'
import { messageLength } from '../decisions/decision-texts'
import { markable, type ReturnProblem } from '../decisions/return-application'
import { spokenNumber } from '../receipt-number'
import { reasonLength } from '../withdraw'
import { caseName } from './case-name'
import { answersContext } from './decision-context'
import { type DecisionPageProps, decisionWords, ProofAndLock } from './decision-parts'
import { presetDay, presets, type ReturnForm } from './typed-return'

type ReturnPageProps = DecisionPageProps & {
  typed: ReturnForm
  problems: readonly ReturnProblem[]
}

/** 返却の準備: the answers with a box each, and a reason where there is a tick; deadline and message beside them. */
export function ReturnPage(props: ReturnPageProps): VNode {
  const { frame, me, csrf, open } = props
  const w = decisionWords(frame.lang)
  const { application, procedure } = open
  const here = { tenant: frame.tenant.slug, number: application.number }
  const number = spokenNumber(application.number)
  return (
    <StaffLayout
      frame={frame}
      title={`${w.return.task} ${number}`}
      me={me}
      current="inbox"
      csrf={csrf}
      kind="panes"
      errors={summaryOf(props)}
      head={
        <CaseHead
          back={{ href: url('case', here), label: w.back }}
          name={caseName(application)}
          kana={application.applicantKana}
          task={w.return.task}
          facts={w.about(procedure.content.title, number)}
          aside={<DeskStatus status={application.status} badge />}
        />
      }
      hand={
        <HandBar facts={<span class="see-preview">{w.return.getsLead}</span>}>
          <ButtonLink kind="grey" href={url('case', here)} keyCap="Esc">
            {w.return.quit}
          </ButtonLink>
          <Button form="return" name="action" value="preview" busy={false}>
            {w.return.preview}
          </Button>
          <Button form="return" kind="main">
            {w.return.send}
          </Button>
        </HandBar>
      }
    >
      <form id="return" class="panes-form" action={url('return', here)} method="post" noValidate>
        <ProofAndLock csrf={csrf} open={open} />
        <Panes kind="return">
          <Pane label={w.return.answers} head={<Lead {...props} />}>
            <AnswerRows>
              {markable(procedure.content.form).map((field) => (
                <MarkRow key={field.id} {...props} field={field} />
              ))}
            </AnswerRows>
          </Pane>
          <Pane label={w.return.gets} look="desk">
            <div class="pane-padded stack">
              <Deadline {...props} />
              <Message {...props} />
              <live-preview data-form="return" />
            </div>
          </Pane>
        </Panes>
      </form>
    </StaffLayout>
  )
}

/** What to do; in an error, what was not done. */
function Lead({ frame, problems }: ReturnPageProps): VNode {
  const w = decisionWords(frame.lang)
  return (
    <div class="pane-lead">
      <p>{w.return.lead}</p>
      {noMark(problems) && (
        <p class="field-error" id={noMarkId}>
          <span>＊</span>
          <span>{w.problems.marks}</span>
        </p>
      )}
    </div>
  )
}

const noMarkId = 'no-mark'
const noMark = (problems: readonly ReturnProblem[]): boolean => problems.some((one) => one.at === 'marks')
const markId = (field: string): string => `mark-${field}`
const reasonId = (field: string): string => `reason-${field}`

function MarkRow({ frame, open, typed, problems, field }: ReturnPageProps & { field: FormField }): VNode {
  const w = decisionWords(frame.lang)
  const answer = answerOf(open.revision.answers, field)
  const problem = problems.find((one) => one.at === 'reason' && one.field === field.id)
  const none = noMark(problems)
  return (
    <AnswerRow
      term={field.label}
      value={
        answer === undefined
          ? w.return.noAnswer
          : kindOf(field).show(field, answer, answersContext(frame, open))
      }
      mark={
        <Checkbox
          id={markId(field.id)}
          name="mark"
          value={field.id}
          checked={typed.marked.includes(field.id)}
          wrong={none}
          describedBy={none ? noMarkId : undefined}
          label={<span class="visually-hidden">{w.return.mark(field.label)}</span>}
        />
      }
      tools={
        <Tag tone="warn" icon="return">
          {w.return.marked}
        </Tag>
      }
    >
      <Field
        id={reasonId(field.id)}
        label={w.return.reason}
        requirement="required"
        error={problem?.at === 'reason' ? w.problems.reason[problem.problem](reasonLength) : undefined}
      >
        {(wiring) => (
          <TextArea {...wiring} name={`reason.${field.id}`} rows={3} value={typed.reasons[field.id] ?? ''} />
        )}
      </Field>
    </AnswerRow>
  )
}

/** 返信の期限: radios, so that nothing needs a script; the boxes stand below 「日を決める」 alone. */
function Deadline({ frame, typed, problems }: ReturnPageProps): VNode {
  const w = decisionWords(frame.lang).return
  const problem = deadlineProblem(problems)
  const error = problem && decisionWords(frame.lang).problems.deadline[problem]
  const known = [...presets.map(String), 'day'].includes(typed.reply)
  return (
    <div class="day-choice">
      <Radios
        id="reply"
        label={w.deadline}
        requirement="optional"
        name="reply"
        value={known ? typed.reply : 'none'}
        choices={[
          { value: 'none', label: w.none },
          ...presets.map((days) => ({
            value: String(days),
            label: w.in(days),
            count: presetDay(frame.now, days),
          })),
          { value: 'day', label: w.day },
        ]}
      />
      <div class="day-boxes">
        <DateBoxes
          id="day"
          name="day"
          label={w.dayLabel}
          hint={w.dayHint}
          value={boxesOf(typed.day)}
          error={error}
        />
      </div>
    </div>
  )
}

const deadlineProblem = (problems: readonly ReturnProblem[]) => {
  const found = problems.find((one) => one.at === 'deadline')
  return found?.at === 'deadline' ? found.problem : undefined
}

function Message({ frame, typed, problems }: ReturnPageProps): VNode {
  const w = decisionWords(frame.lang)
  const wrong = problems.some((one) => one.at === 'message')
  return (
    <Field
      id="message"
      label={w.return.message}
      requirement="optional"
      hint={w.messageHint(messageLength)}
      error={wrong ? w.problems.message['too-long'](messageLength) : undefined}
    >
      {(wiring) => <TextArea {...wiring} name="message" rows={3} value={typed.message} />}
    </Field>
  )
}

/** Every problem with the control that puts it right. */
const summaryOf = (props: ReturnPageProps): FieldProblem[] =>
  props.problems.map((problem) => linkTo(props, problem))

function linkTo({ frame, open }: ReturnPageProps, problem: ReturnProblem): FieldProblem {
  const w = decisionWords(frame.lang).problems
  const fields = markable(open.procedure.content.form)
  switch (problem.at) {
    case 'marks':
      return { id: markId(fields[0]?.id ?? ''), text: w.marks }
    case 'reason': {
      const label = fields.find(({ id }) => id === problem.field)?.label ?? ''
      return { id: reasonId(problem.field), text: w.of(label, w.reason[problem.problem](reasonLength)) }
    }
    case 'message':
      return { id: 'message', text: w.message['too-long'](messageLength) }
    case 'deadline':
      return { id: 'day', text: w.deadline[problem.problem] }
  }
}
