import type { VNode } from 'preact'
import { clockTime, plainDateTime } from '../../../kernel/japanese-date'
import { byLanguage } from '../../../kernel/language'
import { Actions, Button, ButtonLink } from '../../../ui/button/button'
import { TypedForm } from '../../../ui/field/typed-form'
import { Fold } from '../../../ui/fold/fold'
import type { Frame } from '../../../ui/layout/frame'
import { PageHead, Section, Split } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { Link, Phone } from '../../../ui/link/link'
import { Marked } from '../../../ui/marked'
import { Note } from '../../../ui/note/note'
import { Labelled, Panel } from '../../../ui/panel/panel'
import { Prose } from '../../../ui/prose/prose'
import { SavedLine } from '../../../ui/saved/saved'
import { url } from '../../../urls'
import type { FieldProblem } from '../../forms/answers'
import { decide } from '../../forms/deciding'
import type { ViewContext } from '../../forms/fields/kind'
import { fieldsOfPage, type Page } from '../../forms/form'
import { FormLogic } from '../../forms/form-logic'
import { FormPageView, summary } from '../../forms/form-page'
import { formSteps, pageAfter, pageBefore } from '../../forms/journey'
import type { Decided } from '../../forms/logic/decide'
import { rowNamed } from '../../forms/row-named'
import type { OpenDraft } from '../drafts/open-draft'
import type { ScreenView } from '../drafts/screen'
import { en } from '../words.en'
import { ja } from '../words.ja'
import { en as beginEn } from './begin-words.en'
import { ja as beginJa } from './begin-words.ja'
import { BothNamesLabels } from './both-names'
import { ConflictBanner } from './conflict-note'
import { HandOverPanel } from './hand-over/panel'
import { en as reapplicationEn } from './reapplication-words.en'
import { ja as reapplicationJa } from './reapplication-words.ja'
import { draftFormId, EnterGoesOn, ScreenFields } from './screen-fields'
import { SinceNote } from './since-note'

const words = byLanguage({ ja, en })
const beginWords = byLanguage({ ja: beginJa, en: beginEn })
const again = byLanguage({ ja: reapplicationJa, en: reapplicationEn })

export type ApplyPageProps = {
  frame: Frame
  open: OpenDraft
  page: Page
  view: ScreenView
  problems: readonly FieldProblem[]
  /** Going on was asked for, and screens differ: says so above. */
  asks?: boolean
  /** Something to say above the form, e.g. that the form is a newer one. */
  notice?: string
  /** 変更する of the confirmation led here: going on leads back there. */
  toConfirm?: boolean
  /** The row that was just taken away, as `group.row`. */
  takenRow?: string | undefined
  /** Of a 再申込 that begins: the questions whose old answer did not go over. */
  dropped?: readonly string[] | null
  context: ViewContext
}

/** 申込 (seed, step 7): one page of the form at a time, headed by its 利用目的. */
export function ApplyPage(props: ApplyPageProps): VNode {
  const { frame, open, page, problems } = props
  const w = words(frame.lang).form
  const { form } = open.procedure.content
  const title = open.draft.applicationId ? w.correcting : w.title
  const decided = decide(form, props.view.entries, frame.now)
  const steps = formSteps(form, page.id, decided)
  return (
    <PublicLayout
      frame={frame}
      title={title}
      crumbs={[{ label: title }]}
      steps={{ current: 3 }}
      errors={summary(problems, rowNamed(form, props.view.entries, frame.lang))}
      noindex
    >
      <Split
        side={
          <>
            <EnterGoesOn value="next">{w.toConfirm}</EnterGoesOn>
            <Selected frame={frame} open={open} />
            <HandOverPanel frame={frame} open={open} screen={props.view.id} />
          </>
        }
        sideAt="first"
        sticky
      >
        <PageHead title={title}>
          <SavedLine savedAt={clockTime(open.draft.savedAt, frame.lang)} />
        </PageHead>
        {props.notice && (
          <Note tone="warn">
            <p role="status">{props.notice}</p>
          </Note>
        )}
        {props.dropped && <CarriedOver frame={frame} dropped={props.dropped} />}
        {props.asks && (
          <ConflictBanner view={props.view} form={form} lang={frame.lang} fields={[...fieldsOfPage(page)]} />
        )}
        <Prefilled frame={frame} open={open} page={page} />
        <LastDay frame={frame} open={open} />
        <SinceNote frame={frame} open={open} />
        <draft-form data-save={url('entries', { tenant: frame.tenant.slug, draft: open.draft.id })}>
          <FormElement {...props} decided={decided}>
            <Section title={form.title}>
              {steps.length > 0 && (
                <p class="number">
                  {w.page(steps.findIndex((step) => step.state === 'now') + 1, steps.length)}{' '}
                  <Marked>{page.title}</Marked>
                </p>
              )}
              {form.pages[0] === page && <Purpose open={open} label={w.purpose} />}
            </Section>
          </FormElement>
        </draft-form>
      </Split>
    </PublicLayout>
  )
}

function FormElement(props: ApplyPageProps & { decided: Decided; children: VNode }): VNode {
  const { frame, open, page, view, problems, context, decided, children } = props
  const w = words(frame.lang).form
  const { form } = open.procedure.content
  const here = { tenant: frame.tenant.slug, draft: open.draft.id }
  const before = pageBefore(form, page.id, decided)
  return (
    <TypedForm id={draftFormId} action={url('draft', here)} encType="multipart/form-data" noValidate>
      <input type="hidden" name="csrf" value={context.csrf} />
      <input type="hidden" name="version" value={open.procedure.version} />
      <input type="hidden" name="page" value={page.id} />
      <ScreenFields view={view} />
      {props.toConfirm && <input type="hidden" name="back" value="confirm" />}
      {children}
      <FormPageView
        page={page}
        filled={{
          entries: view.entries,
          decided,
          problems,
          prefilled: open.draft.prefilled,
          takenRow: props.takenRow,
          context,
        }}
      />
      <FormLogic form={form} pages={[page]} entries={view.entries} now={frame.now} />
      <Actions>
        <Button kind="main" name="action" value="next" icon="chevron-right" iconAt="end">
          {!props.toConfirm && pageAfter(form, page.id, decided) ? w.nextPage : w.toConfirm}
        </Button>
        {before && !props.toConfirm && (
          <ButtonLink href={url('draft', here, { page: before.id })} icon="chevron-left">
            {w.previousPage}
          </ButtonLink>
        )}
        <Button kind="text" name="action" value="pause">
          {w.pause}
        </Button>
      </Actions>
    </TypedForm>
  )
}

/** 選択中の手続き名 and 問合せ先 [+開く]. */
function Selected({ frame, open }: Pick<ApplyPageProps, 'frame' | 'open'>): VNode {
  const w = words(frame.lang).form
  const { title, contact } = open.procedure.content
  return (
    <Panel>
      <Labelled label={w.selected}>{title}</Labelled>
      <BothNamesLabels lang={frame.lang} both={open.both} />
      <Fold summary={`${w.contact} ${w.open}`.trim()} icon="plus">
        <p>
          <Marked>{contact.name}</Marked>
        </p>
        <Phone number={contact.phone} />
      </Fold>
    </Panel>
  )
}

/** 利用目的 (L7): why the answers are asked for. */
function Purpose({ open, label }: { open: OpenDraft; label: string }): VNode {
  return (
    <Note title={label}>
      <Prose text={open.procedure.content.purpose} level={4} />
    </Note>
  )
}

/** Which answers came from the profile, and where it is. */
function Prefilled({ frame, open, page }: Pick<ApplyPageProps, 'frame' | 'open' | 'page'>): VNode | null {
  const w = beginWords(frame.lang).prefilled
  const here = fieldsOfPage(page).some((field) => open.draft.prefilled.includes(field.id))
  if (!here) return null
  return (
    <Note tone="info" icon="user" title={w.title}>
      <p>{w.text}</p>
      <Link href={url('profile', { tenant: frame.tenant.slug })} mark="next">
        {w.profile}
      </Link>
    </Note>
  )
}

/** That the old answers were taken over, and which were not. */
function CarriedOver({ frame, dropped }: { frame: Frame; dropped: readonly string[] }): VNode {
  const w = again(frame.lang)
  return (
    <Note tone={dropped.length > 0 ? 'warn' : 'ok'} title={w.copiedTitle}>
      <p>{w.copied}</p>
      {dropped.length > 0 && (
        <>
          <p>{w.dropped}</p>
          <ul>
            {dropped.map((label) => (
              <li key={label}>
                <Marked>{label}</Marked>
              </li>
            ))}
          </ul>
        </>
      )}
    </Note>
  )
}

const dayMs = 86_400_000

/** On the last day every page of the form says until when. */
function LastDay({ frame, open }: Pick<ApplyPageProps, 'frame' | 'open'>): VNode | null {
  const { closesAt } = open.procedure
  const left = closesAt ? closesAt.getTime() - frame.now.getTime() : Number.POSITIVE_INFINITY
  if (open.draft.applicationId || !closesAt || left > dayMs || left <= 0) return null
  return (
    <Note tone="warn" icon="clock">
      <p>{words(frame.lang).form.deadline(plainDateTime(closesAt, frame.lang))}</p>
    </Note>
  )
}
