import type { VNode } from 'preact'
import { japaneseOnly } from '../../../kernel/language'
import { nearDateTime } from '../../../kernel/near-date'
import { CaseHead } from '../../../ui/case-head/case-head'
import { CasePanes } from '../../../ui/case-panes/case-panes'
import { DeskStatus } from '../../../ui/desk-status/desk-status'
import type { Frame } from '../../../ui/layout/frame'
import { StaffLayout } from '../../../ui/layout/staff-layout'
import { Pane, Panes } from '../../../ui/pane/pane'
import { Said } from '../../../ui/said/said'
import { Count } from '../../../ui/tag/tag'
import { url } from '../../../urls'
import { openingOf } from '../../attachments/opening'
import type { ShowContext } from '../../forms/fields/kind'
import { attachedByField } from '../drafts/open-draft'
import { mayBlackOut } from '../policy'
import { spokenNumber } from '../receipt-number'
import { CaseAnswers } from './case-answers'
import { CaseFile, type FileHrefs, type Seen } from './case-file'
import { CaseHand } from './case-hand'
import { caseName } from './case-name'
import { CaseSide, type TypedNote } from './case-side'
import { type CaseView, queryOf, sheetOf, tabs } from './case-view'
import { ja } from './case-words.ja'
import type { CaseFacts } from './read-case'

const words = japaneseOnly({ ja })

type CasePageProps = {
  frame: Frame
  facts: CaseFacts
  view: CaseView
  seen: Seen
  note: TypedNote
  csrf: string
  /** What was done a moment ago, in one line. */
  said: string | null
}

/** 申込の画面: answers beside files, what is known besides, and at the bottom what can be done now. */
export function CasePage(props: CasePageProps): VNode {
  const { frame, facts, view, csrf, note } = props
  const { application } = facts.open
  const w = words(frame.lang)
  const name = caseName(application)
  const error = note.problem && w.notes.problems[note.problem]
  return (
    <StaffLayout
      frame={frame}
      title={w.title(name, spokenNumber(application.number))}
      me={facts.me}
      current="inbox"
      csrf={csrf}
      kind="panes"
      head={<Head {...props} />}
      hand={
        !view.alone && <CaseHand lang={frame.lang} tenant={frame.tenant.slug} facts={facts} csrf={csrf} />
      }
      said={props.said && <Said tone="done">{props.said}</Said>}
      errors={error ? [{ id: 'body', text: error }] : []}
    >
      {view.alone ? (
        <Panes kind="list">
          <FilePane {...props} />
        </Panes>
      ) : (
        <AllPanes {...props} />
      )}
    </StaffLayout>
  )
}

function Head({ frame, facts }: CasePageProps): VNode {
  const { application, procedure } = facts.open
  const w = words(frame.lang)
  return (
    <CaseHead
      back={{ href: url('inbox', { tenant: frame.tenant.slug }), label: w.back }}
      name={caseName(application)}
      kana={application.applicantKana || undefined}
      facts={
        <>
          {procedure.content.title}
          <span class="number">{spokenNumber(application.number)}</span>
        </>
      }
      aside={
        <>
          <DeskStatus status={application.status} badge />
          <span class="number">
            {w.now.arrived} {nearDateTime(application.arrivedAt, facts.now)}
          </span>
        </>
      }
    />
  )
}

function AllPanes(props: CasePageProps): VNode {
  const { frame, facts, view, csrf, note } = props
  const { files, revision, application } = facts.open
  const { lang } = frame
  const w = words(lang)
  const { hrefs, here } = addresses(props)
  const counts = {
    answers: 0,
    files: files.filter((file) => !file.deleted).length,
    notes: facts.notes.length,
  }
  return (
    <CasePanes
      label={w.parts}
      front={view.tab}
      tabs={tabs.map((tab) => ({
        name: tab,
        href: hrefs.view({ tab }),
        label: (
          <>
            {w.tabs[tab]}
            {counts[tab] > 0 && <Count>{counts[tab]}</Count>}
          </>
        ),
      }))}
    >
      <Pane
        label={w.tabs.answers}
        head={
          <div class="case-panes-head">
            <h2>{w.tabs.answers}</h2>
            <span class="case-panes-round number">{w.round(revision.revision, application.version)}</span>
            {revision.revision > 1 && <a href={url('difference', here)}>{w.difference}</a>}
          </div>
        }
      >
        <CaseAnswers open={facts.open} context={answerContext(props)} lang={lang} />
      </Pane>
      <FilePane {...props} />
      <Pane label={w.side}>
        <CaseSide
          lang={lang}
          facts={facts}
          note={note}
          noteAction={url('notes', here, queryOf({ ...view, tab: 'notes' }))}
          csrf={csrf}
        />
      </Pane>
    </CasePanes>
  )
}

function FilePane(props: CasePageProps): VNode {
  const { frame, facts, view, seen } = props
  const w = words(frame.lang)
  return (
    <Pane label={w.tabs.files} look="well">
      <h2 class="visually-hidden">{w.tabs.files}</h2>
      <CaseFile
        lang={frame.lang}
        files={facts.open.files}
        seen={seen}
        view={view}
        hrefs={addresses(props).hrefs}
        me={facts.me}
        now={facts.now}
      />
    </Pane>
  )
}

/** The addresses of one case; what is looked at stays in them. */
function addresses({ frame, facts, view, seen }: Pick<CasePageProps, 'frame' | 'facts' | 'view' | 'seen'>) {
  const here = { tenant: frame.tenant.slug, number: facts.open.application.number }
  const current: CaseView = { ...view, file: 'file' in seen ? seen.file.id : null }
  const hrefs: FileHrefs = {
    view: (change) => url('case', here, queryOf({ ...current, ...change })),
    picture(file, page) {
      const { turned, close } = sheetOf({ ...view, page })
      return url(
        'casePicture',
        { ...here, attachment: file.id },
        queryOf({
          ...view,
          file: null,
          tab: 'answers',
          alone: false,
          page,
          turned,
          zoom: close ? 150 : 'whole',
        }),
      )
    },
    thumbnail: (file) => url('caseThumbnail', { ...here, attachment: file.id }),
    download: (file) =>
      url(
        'caseFile',
        { ...here, attachment: file.id },
        openingOf(file.scan) === 'warned' ? { open: '1' } : {},
      ),
    blackOut: (file) =>
      mayBlackOut(facts.me, facts.open.application)
        ? url(
            'blackOut',
            { ...here, attachment: file.id },
            openingOf(file.scan) === 'warned' ? { open: '1' } : {},
          )
        : null,
  }
  return { here, hrefs }
}

/** Files in answers lead to the viewer, not to a download. */
function answerContext(props: CasePageProps): ShowContext {
  const { hrefs } = addresses(props)
  return {
    lang: props.frame.lang,
    audience: 'staff',
    attachments: attachedByField(props.facts.open.files),
    fileUrl: (file) => hrefs.view({ file, page: 1, turned: 0, zoom: 'whole', warned: false, tab: 'files' }),
    thumbnailUrl: (attachment) => url('caseThumbnail', { ...addresses(props).here, attachment }),
  }
}
