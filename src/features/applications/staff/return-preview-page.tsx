import type { VNode } from 'preact'
import { plainDate } from '../../../kernel/japanese-date'
import type { Language } from '../../../kernel/language'
import { Button } from '../../../ui/button/button'
import { ComingSteps, Confirmation, PreviewBox } from '../../../ui/confirmation/confirmation'
import { Asked } from '../../../ui/decision/decision'
import { StaffLayout } from '../../../ui/layout/staff-layout'
import { url } from '../../../urls'
import type { FilledTemplate } from '../../mail/template'
import { startOf } from '../decisions/reply-deadline'
import { markable, type Return } from '../decisions/return-application'
import { statuses } from '../moves'
import { spokenNumber } from '../receipt-number'
import {
  CaseMailPreview,
  type DecisionPageProps,
  decisionWords,
  ProofAndLock,
  whoseCase,
} from './decision-parts'
import { fieldsToKeep, type ReturnForm } from './typed-return'

type ReturnPreviewPageProps = DecisionPageProps & {
  typed: ReturnForm
  judged: Return
  mail: FilledTemplate
  linkUntil: Date
}

/** 文面を確かめる: the mail and the applicant's page as they will be, before 返却する. */
export function ReturnPreviewPage(props: ReturnPreviewPageProps): VNode {
  const { frame, me, csrf, open, typed, judged, mail } = props
  const w = decisionWords(frame.lang)
  const title = w.title.return(whoseCase(props))
  const action = url('return', { tenant: frame.tenant.slug, number: open.application.number })
  return (
    <StaffLayout frame={frame} title={title} me={me} current="inbox" csrf={csrf}>
      <form action={action} method="post" noValidate>
        <ProofAndLock csrf={csrf} open={open} />
        {fieldsToKeep(typed).map(([name, value], index) => (
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <Confirmation
          title={title}
          about={w.about(open.procedure.content.title, spokenNumber(open.application.number))}
          right={<ReturnPreview lang={frame.lang} open={open} judged={judged} mail={mail} />}
          foot={
            <>
              <Button kind="grey" name="action" value="edit" busy={false}>
                {w.return.edit}
              </Button>
              <Button kind="main">{w.return.send}</Button>
            </>
          }
        >
          <p>{w.return.previewLead}</p>
          <Steps {...props} />
        </Confirmation>
      </form>
    </StaffLayout>
  )
}

function Steps({ frame, judged, linkUntil }: ReturnPreviewPageProps): VNode {
  const { steps } = decisionWords(frame.lang)
  const until = judged.replyBy ? startOf(judged.replyBy) : linkUntil
  return (
    <ComingSteps
      steps={[
        { at: steps.now, title: steps.becomes(statuses.returned), note: steps.final },
        { at: steps.mailAt, title: steps.mail, note: steps.mailNote },
        { at: steps.thenAt, title: steps.pageShows.return, note: steps.linkUntil(plainDate(until)) },
      ]}
    />
  )
}

type ReturnPreviewProps = Pick<ReturnPreviewPageProps, 'open' | 'judged' | 'mail'> & { lang: Language }

/** What the applicant gets: the mail, and their page. */
export const ReturnPreview = (props: ReturnPreviewProps): VNode => (
  <>
    <CaseMailPreview open={props.open} mail={props.mail} />
    <ReturnedScreen {...props} />
  </>
)

function ReturnedScreen({ lang, open, judged }: ReturnPreviewProps): VNode {
  const w = decisionWords(lang)
  const fields = markable(open.procedure.content.form)
  const { marks, message, replyBy } = judged
  return (
    <PreviewBox icon="smartphone" title={w.screen}>
      <p class="preview-title">
        <b>{marks.length > 0 ? w.return.screenTitle(marks.length) : w.return.nothingMarked}</b>
      </p>
      <p>{replyBy ? w.return.until(plainDate(startOf(replyBy))) : w.return.noDeadline}</p>
      {message && (
        <Asked tone="act" title={w.fromDesk}>
          {message}
        </Asked>
      )}
      {marks.map(({ field, reason }) => (
        <Asked key={field} title={fields.find(({ id }) => id === field)?.label ?? ''}>
          {reason || w.nothingTyped}
        </Asked>
      ))}
    </PreviewBox>
  )
}
