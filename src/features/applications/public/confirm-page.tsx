import type { VNode } from 'preact'
import { byLanguage } from '../../../kernel/language'
import { Actions, Button, ButtonLink } from '../../../ui/button/button'
import { Facts } from '../../../ui/facts/facts'
import type { Frame } from '../../../ui/layout/frame'
import { PageHead, Section } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { Note } from '../../../ui/note/note'
import { Prose } from '../../../ui/prose/prose'
import { url } from '../../../urls'
import type { Answers } from '../../forms/answers'
import { AnswersView } from '../../forms/answers-view'
import type { ViewContext } from '../../forms/fields/kind'
import type { OpenDraft } from '../drafts/open-draft'
import { isShut, sinceBegun } from '../drafts/since-begun'
import { en } from '../words.en'
import { ja } from '../words.ja'
import { BothNamesSection } from './both-names'
import { SinceNote } from './since-note'

const words = byLanguage({ ja, en })

type ConfirmPageProps = {
  frame: Frame
  open: OpenDraft
  answers: Answers
  /** True when something changed in another tab after the page was first shown. */
  changed?: boolean
  context: ViewContext
}

/** 申込確認: every answer as it was understood, one change link per row, and that it is not over yet. */
export function ConfirmPage({ frame, open, answers, changed, context }: ConfirmPageProps): VNode {
  const w = words(frame.lang).confirm
  const here = { tenant: frame.tenant.slug, draft: open.draft.id }
  const correcting = open.draft.applicationId !== null
  const mayBeSent = !isShut(sinceBegun(open.draft, open.procedure, frame.now))
  return (
    <PublicLayout
      frame={frame}
      title={w.title}
      width="confirm"
      crumbs={[{ label: words(frame.lang).form.title, href: url('draft', here) }, { label: w.title }]}
      steps={{ current: 4 }}
      noindex
    >
      <PageHead kicker={open.procedure.content.title} title={w.title} />
      {changed && (
        <Note tone="warn" title={w.changedTitle}>
          <p role="alert">{w.changed}</p>
        </Note>
      )}
      <SinceNote frame={frame} open={open} />
      {mayBeSent && (
        <Note tone="warn" icon="info" title={correcting ? w.notYetCorrection : w.notYet}>
          <p>{correcting ? w.notYetCorrectionText : w.notYetText}</p>
        </Note>
      )}
      <BothNamesSection lang={frame.lang} both={open.both} />
      <AnswersView
        form={open.procedure.content.form}
        answers={answers}
        madeAt={frame.now}
        audience="applicant"
        context={context}
        changeHref={(page) => url('draft', here, { page, back: 'confirm' })}
      />
      <Section title={w.contact}>
        <Facts facts={[{ term: w.email, value: open.draft.email }]} />
      </Section>
      <div class="section">
        <p>
          {w.usedFor} <a href={url('privacy', { tenant: frame.tenant.slug })}>{w.privacy}</a>
        </p>
        <Prose text={open.procedure.content.purpose} level={3} />
      </div>
      <form action={url('submission', here)} method="post">
        <input type="hidden" name="csrf" value={context.csrf} />
        <input type="hidden" name="edits" value={open.draft.edits} />
        <Actions>
          {mayBeSent && <Button kind="main">{correcting ? w.submitCorrection : w.submit}</Button>}
          <ButtonLink href={url('draft', here)} icon="chevron-left">
            {w.back}
          </ButtonLink>
        </Actions>
      </form>
    </PublicLayout>
  )
}
