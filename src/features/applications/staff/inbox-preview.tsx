import type { VNode } from 'preact'
import type { Language } from '../../../kernel/language'
import { nearDateTime } from '../../../kernel/near-date'
import { ButtonLink } from '../../../ui/button/button'
import { DeskStatus } from '../../../ui/desk-status/desk-status'
import { Facts } from '../../../ui/facts/facts'
import { Icon } from '../../../ui/icon/icon'
import { Pane } from '../../../ui/pane/pane'
import { url } from '../../../urls'
import { attachedByField } from '../drafts/open-draft'
import { spokenNumber } from '../receipt-number'
import { CaseAnswers } from './case-answers'
import { caseName } from './case-name'
import { inboxWords } from './inbox-view'
import type { CaseFacts } from './read-case'

type PreviewProps = { tenant: string; lang: Language; facts: CaseFacts; closeHref: string }

/** プレビュー beside the list: one case, to read; what is done with it is done on its own page. */
export function InboxPreview(props: PreviewProps): VNode {
  const { tenant, lang, facts } = props
  const { open } = facts
  const { number } = open.application
  const w = inboxWords(lang).preview
  return (
    <Pane
      label={w.label}
      head={<PreviewHead {...props} />}
      foot={
        <div class="preview-foot">
          <ButtonLink kind="main" href={url('case', { tenant, number })}>
            {w.open}
          </ButtonLink>
        </div>
      }
    >
      <PreviewFacts {...props} />
      <CaseAnswers
        open={open}
        lang={lang}
        context={{
          lang,
          audience: 'staff',
          attachments: attachedByField(open.files),
          fileUrl: (file) => url('case', { tenant, number }, { file, tab: 'files' }),
          thumbnailUrl: (attachment) => url('caseThumbnail', { tenant, number, attachment }),
        }}
      />
    </Pane>
  )
}

function PreviewHead({ lang, facts, closeHref }: PreviewProps): VNode {
  const { status, number } = facts.open.application
  return (
    <div class="preview-bar">
      <DeskStatus status={status} badge />
      <span class="number">{spokenNumber(number)}</span>
      <a class="row-tool" href={closeHref} aria-label={inboxWords(lang).preview.close}>
        <Icon name="close" size={18} />
      </a>
    </div>
  )
}

function PreviewFacts({ lang, facts }: PreviewProps): VNode {
  const { application, procedure } = facts.open
  const w = inboxWords(lang).preview
  return (
    <div class="preview-who">
      <h2>
        {caseName(application)}
        {application.applicantKana && <span class="case-head-kana">{application.applicantKana}</span>}
      </h2>
      <p>{procedure.content.title}</p>
      <Facts
        facts={[
          { term: w.arrived, value: nearDateTime(application.arrivedAt, facts.now) },
          { term: w.moved, value: nearDateTime(application.movedAt, facts.now) },
          { term: w.unit, value: facts.unitName },
        ]}
      />
    </div>
  )
}
