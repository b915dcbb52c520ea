import type { VNode } from 'preact'
import { Button } from '../../../../ui/button/button'
import type { Frame } from '../../../../ui/layout/frame'
import { Panel } from '../../../../ui/panel/panel'
import { url } from '../../../../urls'
import type { OpenDraft } from '../../drafts/open-draft'
import { goesOnOnPhone } from '../../hand-over/hand-over'
import { draftFormId } from '../screen-fields'
import { handOverWords } from './hand-over-words'

type HandOverPanelProps = {
  frame: Frame
  open: OpenDraft
  /** Of the page around it. */
  screen: string
}

/**
 * スマートフォンで続ける beside a form, on wide screens. Its button saves the form and leads to the code; the script shows
 * the code here instead, and what the phone adds in the form.
 */
export function HandOverPanel({ frame, open, screen }: HandOverPanelProps): VNode {
  const w = handOverWords(frame.lang)
  const here = { tenant: frame.tenant.slug, draft: open.draft.id }
  const asked = goesOnOnPhone(open.draft, frame.now)
  const opened = asked && open.draft.handOver?.openedAt
  return (
    <div
      class="hand-over"
      data-hand-over={asked ? 'asked' : ''}
      data-opened={open.draft.handOver?.openedAt}
      data-here={frame.here ?? url('draft', here)}
      data-make={url('handOver', here)}
      data-events={url('draftEvents', here, { screen, since: frame.now.toISOString() })}
      data-sent={url('status', { tenant: frame.tenant.slug })}
    >
      <Panel title={w.title}>
        <div class="stack" tabIndex={-1} data-hand-over-place>
          <p>{w.panel.text}</p>
        </div>
        <p role="status" data-hand-over-said>
          {opened ? w.panel.opened : ''}
        </p>
        <Button
          name="action"
          value="phone"
          form={draftFormId}
          icon="smartphone"
          busy={false}
          formNoValidate
          block
        >
          {opened ? w.code.again : w.panel.show}
        </Button>
      </Panel>
    </div>
  )
}
