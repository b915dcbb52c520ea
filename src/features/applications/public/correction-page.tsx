import type { VNode } from 'preact'
import { bothCalendars, clockTime } from '../../../kernel/japanese-date'
import { byLanguage } from '../../../kernel/language'
import { Banner } from '../../../ui/banner/banner'
import { Actions, Button } from '../../../ui/button/button'
import { TypedForm } from '../../../ui/field/typed-form'
import { Fold } from '../../../ui/fold/fold'
import type { Frame } from '../../../ui/layout/frame'
import { PageHead, Split } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { Phone } from '../../../ui/link/link'
import { Marked } from '../../../ui/marked'
import { Note } from '../../../ui/note/note'
import { Panel } from '../../../ui/panel/panel'
import { Prose } from '../../../ui/prose/prose'
import { RemarkField } from '../../../ui/remark/remark'
import { SavedLine } from '../../../ui/saved/saved'
import { url } from '../../../urls'
import type { FieldProblem } from '../../forms/answers'
import { decide } from '../../forms/deciding'
import { controlId } from '../../forms/fields/frame'
import type { ViewContext } from '../../forms/fields/kind'
import { type Field, fieldsOf } from '../../forms/form'
import { FormLogic } from '../../forms/form-logic'
import { FieldView, type Filled, summary } from '../../forms/form-page'
import { rowNamed } from '../../forms/row-named'
import { startOf } from '../decisions/reply-deadline'
import { type AskedBack, isOverdue } from '../decisions/returned'
import { splitFields, workedOutFrom } from '../drafts/corrected-fields'
import type { OpenDraft } from '../drafts/open-draft'
import type { ScreenView } from '../drafts/screen'
import { spokenNumber } from '../receipt-number'
import { en as applicationEn } from '../words.en'
import { ja as applicationJa } from '../words.ja'
import { ConflictBanner } from './conflict-note'
import { Others } from './correction-others'
import { en } from './correction-words.en'
import { ja } from './correction-words.ja'
import { HandOverPanel } from './hand-over/panel'
import { draftFormId, EnterGoesOn, ScreenFields } from './screen-fields'

const words = byLanguage({ ja, en })
const applicationWords = byLanguage({ ja: applicationJa, en: applicationEn })

export type CorrectionPageProps = {
  frame: Frame
  open: OpenDraft
  back: AskedBack
  view: ScreenView
  problems: readonly FieldProblem[]
  /** Something to say above the form. */
  notice?: string
  /** Sending was asked for, and screens differ. */
  asks?: boolean
  /** Fields whose answer is still what was sent before. */
  unchanged: readonly Field[]
  /** Sending was asked for, though not everything that is marked was changed. */
  warn?: boolean
  /** Staff returned it while the applicant was correcting it anyway. */
  meanwhile?: boolean
  /** The other fields are shown at once, e.g. because a file was put among them. */
  others?: boolean
  /** The row that was just taken away, as `group.row`. */
  takenRow?: string | undefined
  context: ViewContext
}

/**
 * 直していただくところ: what staff marked comes first, with their words and what was given; everything else is folded
 * away and stays as it is. One button sends it.
 */
export function CorrectionPage(props: CorrectionPageProps): VNode {
  const { frame, open, back, problems } = props
  const w = words(frame.lang)
  const { detail, list } = applicationWords(frame.lang)
  const tenant = { tenant: frame.tenant.slug }
  const number = spokenNumber(back.application.number)
  return (
    <PublicLayout
      frame={frame}
      title={w.title}
      crumbs={[
        { label: list.title, href: url('applications', tenant) },
        { label: detail.title, href: url('application', { ...tenant, number: back.application.number }) },
        { label: w.crumb },
      ]}
      errors={summary(problems, rowNamed(open.procedure.content.form, props.view.entries, frame.lang))}
      noindex
    >
      <PageHead
        kicker={
          <>
            <Marked>{open.procedure.content.title}</Marked>{' '}
            <span class="number whole">
              <Marked>{detail.number(number)}</Marked>
            </span>
          </>
        }
        title={w.title}
      >
        <SavedLine savedAt={clockTime(open.draft.savedAt, frame.lang)} />
      </PageHead>
      <Split
        side={
          <>
            <Help {...props} />
            <HandOverPanel frame={frame} open={open} screen={props.view.id} />
          </>
        }
      >
        {props.meanwhile && (
          <Note tone="warn" icon="return" title={w.meanwhileTitle}>
            <p role="status">{w.meanwhile}</p>
          </Note>
        )}
        {props.notice && (
          <Note tone="warn">
            <p role="status">{props.notice}</p>
          </Note>
        )}
        <Asked {...props} />
        {props.asks && <Differing {...props} />}
        <draft-form data-save={url('entries', { ...tenant, draft: open.draft.id })}>
          <FormElement {...props} />
        </draft-form>
      </Split>
    </PublicLayout>
  )
}

const Differing = ({ frame, open, view }: CorrectionPageProps): VNode => {
  const { form } = open.procedure.content
  const fields = [...fieldsOf(form)].map(({ field }) => field)
  return <ConflictBanner view={view} form={form} lang={frame.lang} fields={fields} />
}

/** Until when, and what staff say besides. */
function Asked({ frame, open, back }: CorrectionPageProps): VNode {
  const w = words(frame.lang)
  const { asked } = back
  const { contact } = open.procedure.content
  const day = asked.replyBy && bothCalendars(startOf(asked.replyBy), frame.lang)
  return (
    <>
      {day && isOverdue(asked, frame.now) && (
        <Note tone="warn" icon="clock" title={w.overdueTitle(day)}>
          <p>
            <Marked>{w.overdue(contact.name, contact.phone)}</Marked>
          </p>
        </Note>
      )}
      {day && !isOverdue(asked, frame.now) && <p class="lead number">{w.until(day)}</p>}
      {asked.message && (
        <Note tone="plain" icon="message" title={w.fromStaff}>
          <Prose text={asked.message} level={4} />
        </Note>
      )}
      {asked.marks.length === 0 && <p class="lead">{w.noMarks}</p>}
    </>
  )
}

const filledFrom = ({ frame, open, view, problems, context, takenRow }: CorrectionPageProps): Filled => ({
  entries: view.entries,
  decided: decide(open.procedure.content.form, view.entries, frame.now),
  problems,
  context,
  takenRow,
})

function FormElement(props: CorrectionPageProps): VNode {
  const { frame, open, back, view, context } = props
  const w = words(frame.lang)
  const { form } = open.procedure.content
  const { marked } = splitFields(form, back.asked)
  const filled = filledFrom(props)
  const workedOut = new Map(marked.flatMap((field) => workedOutFrom(form, field).map((one) => [one, field])))
  // Each once, under the last of the marked ones that it is worked out from.
  const besides = (field: Field) => [...workedOut].flatMap(([one, from]) => (from === field ? [one] : []))
  const reasonOf = (field: Field) => back.asked.marks.find((mark) => mark.field === field.id)?.reason
  return (
    <TypedForm
      id={draftFormId}
      action={url('draft', { tenant: frame.tenant.slug, draft: open.draft.id })}
      encType="multipart/form-data"
      noValidate
    >
      <input type="hidden" name="csrf" value={context.csrf} />
      <ScreenFields view={view} />
      <EnterGoesOn value="resubmit">{w.submit}</EnterGoesOn>
      {props.warn && <StillUnchanged {...props} marked={marked} />}
      {marked.map((field, index) => (
        <RemarkField key={field.id} mark={w.mark(index + 1, marked.length)}>
          <FieldView field={field} filled={filled} remark={reasonOf(field)} />
          {besides(field).map((one) => (
            <FieldView key={one.id} field={one} filled={filled} />
          ))}
        </RemarkField>
      ))}
      <Others {...props} above={[...marked, ...marked.flatMap(besides)]} filled={filled} />
      <FormLogic form={form} pages={form.pages} entries={view.entries} now={frame.now} />
      <p class="section">{w.noConfirmation}</p>
      <Actions>
        <Button kind="main" name="action" value="resubmit" icon="chevron-right" iconAt="end">
          {w.submit}
        </Button>
        <Button kind="text" name="action" value="pause">
          {applicationWords(frame.lang).form.pause}
        </Button>
      </Actions>
    </TypedForm>
  )
}

type WithMarked = CorrectionPageProps & { marked: readonly Field[] }

/** Said once: perhaps the staff's words were overlooked, perhaps all is right as it is. */
function StillUnchanged({ frame, marked, unchanged }: WithMarked): VNode {
  const w = words(frame.lang)
  return (
    <Banner tone="warn" title={w.unchangedTitle} announce>
      <p>{w.unchanged}</p>
      <ul>
        {marked
          .filter((field) => unchanged.includes(field))
          .map((field) => (
            <li key={field.id}>
              <a href={`#${controlId(field.id)}`}>
                <Marked>{field.label}</Marked>
              </a>
            </li>
          ))}
      </ul>
      <Button name="action" value="resubmit-anyway">
        {w.submitAnyway}
      </Button>
    </Banner>
  )
}

/** Whom to call, and why the answers are asked for (L7). */
function Help({ frame, open }: CorrectionPageProps): VNode {
  const { contact, purpose } = open.procedure.content
  const { detail } = applicationWords(frame.lang)
  return (
    <Panel title={detail.contact}>
      <p>
        <Marked>{contact.name}</Marked>
      </p>
      <Phone number={contact.phone} />
      <p>
        <small>
          <Marked>{detail.tellNumber}</Marked>
        </small>
      </p>
      <Fold summary={words(frame.lang).purpose}>
        <Prose text={purpose} level={3} />
      </Fold>
    </Panel>
  )
}
