import type { VNode } from 'preact'
import { plainDate } from '../../../kernel/japanese-date'
import type { Language } from '../../../kernel/language'
import { Button, ButtonLink } from '../../../ui/button/button'
import { ComingSteps, Confirmation, PreviewBox } from '../../../ui/confirmation/confirmation'
import { Asked } from '../../../ui/decision/decision'
import { Field } from '../../../ui/field/field'
import { TextArea } from '../../../ui/field/text-input'
import { StaffLayout } from '../../../ui/layout/staff-layout'
import { url } from '../../../urls'
import type { FilledTemplate } from '../../mail/template'
import { messageLength, type ReasonProblem } from '../decisions/decision-texts'
import { moves, statuses } from '../moves'
import { spokenNumber } from '../receipt-number'
import { reasonLength } from '../withdraw'
import { ja as applicationJa } from '../words.ja'
import {
  CaseMailPreview,
  type DecisionPageProps,
  decisionWords,
  ProofAndLock,
  whoseCase,
} from './decision-parts'

/** What is confirmed on a page of this kind, and the name of the text that goes with it. */
export type Confirmed = 'accept' | 'reject' | 'finish'

const placeOf = { accept: 'acceptance', reject: 'rejection', finish: 'completion' } as const
export const textName = { accept: 'message', reject: 'reason' } as const

type ConfirmationPageProps = DecisionPageProps & {
  decision: Confirmed
  /** null where none is sent. */
  mail: FilledTemplate | null
  linkUntil: Date
  typed: string
  problem?: ReasonProblem
}

/** 受理, 不受理, 完了: what will happen and when, what the applicant will get, and one solid button. */
export function ConfirmationPage(props: ConfirmationPageProps): VNode {
  const { frame, me, csrf, open, decision, mail, problem } = props
  const w = decisionWords(frame.lang)
  const here = { tenant: frame.tenant.slug, number: open.application.number }
  const title = w.title[decision](whoseCase(props))
  const error = problem && problemText(props, problem)
  return (
    <StaffLayout
      frame={frame}
      title={title}
      me={me}
      current="inbox"
      csrf={csrf}
      errors={error && decision !== 'finish' ? [{ id: textName[decision], text: error }] : []}
    >
      <form id="decision" action={url(placeOf[decision], here)} method="post" noValidate>
        <ProofAndLock csrf={csrf} open={open} />
        <Confirmation
          title={title}
          about={w.about(open.procedure.content.title, spokenNumber(open.application.number))}
          right={mail && decision !== 'finish' && <Right {...props} decision={decision} mail={mail} />}
          foot={
            <>
              <ButtonLink kind="grey" href={url('case', here)} keyCap="Esc">
                {w.back}
              </ButtonLink>
              <Button kind={decision === 'reject' ? 'danger' : 'main'}>{w.press[decision]}</Button>
            </>
          }
        >
          <Steps {...props} />
          {decision !== 'finish' && <Words {...props} decision={decision} error={error} />}
        </Confirmation>
      </form>
    </StaffLayout>
  )
}

type WithWords = ConfirmationPageProps & { decision: 'accept' | 'reject' }

function problemText({ frame, decision }: ConfirmationPageProps, problem: ReasonProblem): string {
  const { message, reason } = decisionWords(frame.lang).problems
  return decision === 'accept' ? message['too-long'](messageLength) : reason[problem](reasonLength)
}

function Steps({ frame, decision, mail, linkUntil }: ConfirmationPageProps): VNode {
  const { steps } = decisionWords(frame.lang)
  const now = { at: steps.now, title: steps.becomes(statuses[moves[decision].to]), note: steps.final }
  if (!mail || decision === 'finish')
    return <ComingSteps steps={[now, { at: steps.noMailAt, title: steps.noMail }]} />
  return (
    <ComingSteps
      steps={[
        now,
        { at: steps.mailAt, title: steps.mail, note: steps.mailNote },
        {
          at: steps.thenAt,
          title: steps.pageShows[decision],
          note: steps.linkUntil(plainDate(linkUntil)),
        },
      ]}
    />
  )
}

/** ひとこと or 理由, with a button that shows it at the right without deciding. */
function Words({ frame, decision, typed, error }: WithWords & { error: string | undefined }): VNode {
  const w = decisionWords(frame.lang)
  const accepting = decision === 'accept'
  return (
    <div class="stack">
      <Field
        id={textName[decision]}
        label={accepting ? w.message : w.reason}
        requirement={accepting ? 'optional' : 'required'}
        hint={accepting ? w.messageHint(messageLength) : w.reasonHint(reasonLength)}
        error={error}
      >
        {(wiring) => <TextArea {...wiring} name={textName[decision]} rows={4} value={typed} />}
      </Field>
      <span class="see-preview">
        <Button size="sm" name="action" value="preview" busy={false}>
          {w.see}
        </Button>
      </span>
    </div>
  )
}

function Right({ frame, open, decision, mail, typed }: WithWords & { mail: FilledTemplate }): VNode {
  return (
    <>
      <CaseMailPreview open={open} mail={mail} />
      <live-preview data-form="decision">
        <DecidedScreen lang={frame.lang} decision={decision} typed={typed} />
      </live-preview>
    </>
  )
}

type DecidedScreenProps = { lang: Language; decision: 'accept' | 'reject'; typed: string }

/** 申込者の画面 after 受理 or 不受理, with what was typed so far. */
export function DecidedScreen({ lang, decision, typed }: DecidedScreenProps): VNode {
  const w = decisionWords(lang)
  const accepting = decision === 'accept'
  const shown = typed.trim()
  return (
    <PreviewBox icon="smartphone" title={w.screen} note={w.screenNote[decision]}>
      <p>
        <b>{applicationJa.detail.says[moves[decision].to]}</b>
      </p>
      {(shown !== '' || !accepting) && (
        <Asked tone={accepting ? 'act' : 'warn'} title={accepting ? w.fromDesk : w.reasonTitle}>
          {shown || w.nothingTyped}
        </Asked>
      )}
    </PreviewBox>
  )
}
