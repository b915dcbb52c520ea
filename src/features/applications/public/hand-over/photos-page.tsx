import type { VNode } from 'preact'
import { ButtonLink } from '../../../../ui/button/button'
import { TypedForm } from '../../../../ui/field/typed-form'
import type { Frame } from '../../../../ui/layout/frame'
import { PageHead } from '../../../../ui/layout/page-parts'
import { PublicLayout } from '../../../../ui/layout/public-layout'
import { Note } from '../../../../ui/note/note'
import { url } from '../../../../urls'
import type { FieldProblem } from '../../../forms/answers'
import { decide } from '../../../forms/deciding'
import type { ViewContext } from '../../../forms/fields/kind'
import { type Field, type Form, fieldsOf } from '../../../forms/form'
import { FieldView, summary } from '../../../forms/form-page'
import type { Decided } from '../../../forms/logic/decide'
import type { OpenDraft } from '../../drafts/open-draft'
import { handOverWords } from './hand-over-words'

/** The questions that are asked and that a photograph answers. */
export function photoQuestions(form: Form, decided: Decided): Field[] {
  return [...fieldsOf(form)]
    .map(({ field }) => field)
    .filter((field) => field.kind === 'attachment' && field.types.includes('jpeg') && decided.shows(field.id))
}

type PhotosPageProps = {
  frame: Frame
  open: OpenDraft
  problems: readonly FieldProblem[]
  maySend: boolean
  /** Where the whole form goes on. */
  draftHref: string
  context: ViewContext
}

/** 写真が必要な質問: what a phone is for, with its camera first, and the way back to the computer. */
export function PhotosPage({ frame, open, problems, maySend, draftHref, context }: PhotosPageProps): VNode {
  const w = handOverWords(frame.lang).photos
  const { form } = open.procedure.content
  const { entries } = open.draft
  const decided = decide(form, entries, frame.now)
  const filled = { entries, decided, problems, context: { ...context, phone: 'here' as const } }
  return (
    <PublicLayout
      frame={frame}
      title={w.title}
      width="mail"
      steps={{ current: 3 }}
      errors={summary(problems)}
      noindex
    >
      <PageHead kicker={open.procedure.content.title} title={w.title} />
      <p class="lead">{w.lead}</p>
      <TypedForm
        action={url('photos', { tenant: frame.tenant.slug, draft: open.draft.id })}
        encType="multipart/form-data"
        noValidate
      >
        <input type="hidden" name="csrf" value={context.csrf} />
        {photoQuestions(form, decided).map((field) => (
          <FieldView key={field.id} field={field} filled={filled} />
        ))}
      </TypedForm>
      <section class="section">
        <Note tone="ok" icon="check-circle" title={w.backTitle}>
          <p>{w.back}</p>
        </Note>
        {maySend ? <p>{w.wholeText}</p> : <p>{w.mayNotSend}</p>}
        <ButtonLink href={draftHref} icon="chevron-right" iconAt="end">
          {w.whole}
        </ButtonLink>
      </section>
    </PublicLayout>
  )
}
