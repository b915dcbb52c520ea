import type { VNode } from 'preact'
import { Actions, Button, ButtonLink } from '../../../../ui/button/button'
import type { Frame } from '../../../../ui/layout/frame'
import { PageHead } from '../../../../ui/layout/page-parts'
import { PublicLayout } from '../../../../ui/layout/public-layout'
import { Note } from '../../../../ui/note/note'
import { url } from '../../../../urls'
import type { OpenDraft } from '../../drafts/open-draft'
import { handOverWords } from './hand-over-words'
import { type PhoneCode, PhoneCodeView } from './phone-code-view'

type PhoneCodePageProps = {
  frame: Frame
  open: OpenDraft
  /** The one that can be read now; null where there is none, or none any more. */
  code: PhoneCode | null
  owned: boolean
  csrf: string
  /** Where the form goes on. */
  backHref: string
  problem?: string | undefined
}

/** スマートフォンで続ける without scripts: the code on a page of its own. */
export function PhoneCodePage(props: PhoneCodePageProps): VNode {
  const { frame, open, code, problem } = props
  const w = handOverWords(frame.lang)
  const here = { tenant: frame.tenant.slug, draft: open.draft.id }
  const opened = !code && open.draft.handOver?.openedAt
  return (
    <PublicLayout
      frame={frame}
      title={w.title}
      width="mail"
      steps={{ current: 3 }}
      errors={problem ? [{ id: 'again', text: problem }] : []}
      noindex
    >
      <PageHead kicker={open.procedure.content.title} title={w.title} />
      {code && <PhoneCodeView lang={frame.lang} code={code} owned={props.owned} />}
      {opened && (
        <Note tone="ok" icon="smartphone">
          <p>{w.codePage.used}</p>
        </Note>
      )}
      {!code && !opened && <p class="lead">{w.panel.text}</p>}
      <p>{w.codePage.reload}</p>
      <form action={url('handOver', here)} method="post" id="again">
        <input type="hidden" name="csrf" value={props.csrf} />
        <input type="hidden" name="place" value={open.draft.handOver?.place ?? ''} />
        <Actions>
          <Button icon="refresh">{open.draft.handOver ? w.code.again : w.panel.show}</Button>
          <ButtonLink href={props.backHref} icon="chevron-left">
            {w.codePage.back}
          </ButtonLink>
        </Actions>
      </form>
    </PublicLayout>
  )
}
