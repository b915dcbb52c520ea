import type { VNode } from 'preact'
import { clockTime } from '../../../kernel/japanese-date'
import { byLanguage } from '../../../kernel/language'
import { Button } from '../../../ui/button/button'
import { SentTo } from '../../../ui/done/done'
import { Fold } from '../../../ui/fold/fold'
import type { Frame } from '../../../ui/layout/frame'
import { PageHead } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { Marked } from '../../../ui/marked'
import { Note } from '../../../ui/note/note'
import { url } from '../../../urls'
import { CodePanel } from '../../applicants/code-panel'
import type { Procedure } from '../../procedures/procedure'
import { wayTo } from '../../procedures/way'
import { en } from '../words.en'
import { ja } from '../words.ja'

const words = byLanguage({ ja, en })

type SentPageProps = {
  frame: Frame
  procedure: Procedure
  confirmationId: string
  email: string
  sender: string
  codeExpiresAt: Date
  termsVersion: number
  csrf: string
  typed?: string
  problem?: string
  /** A new mail was just sent, or why it was not. */
  resent?: boolean
  resendProblem?: string
}

/** メールを送信しました: the code is the page, the mail's link the other way, help opens in place. */
export function SentPage(props: SentPageProps): VNode {
  const { frame, procedure, problem } = props
  const w = words(frame.lang).sent
  const here = { tenant: frame.tenant.slug, procedure: procedure.slug }
  const fixHref =
    frame.tenant.flow === 'short'
      ? `${url('procedure', here)}#email`
      : url('email', here, { agreed: props.termsVersion })
  return (
    <PublicLayout
      frame={frame}
      title={w.title}
      width="mail"
      crumbs={[...wayTo(frame, procedure), { label: words(frame.lang).email.crumb }]}
      steps={{ current: 2, mail: true }}
      errors={problem ? [{ id: 'code', text: problem }] : []}
      noindex
    >
      <PageHead kicker={procedure.content.title} title={w.title} />
      {props.resent && (
        <Note tone="ok">
          <p role="status">{w.resent}</p>
        </Note>
      )}
      <SentTo>
        <b>{props.email}</b>
        <a href={fixHref}>{w.fix}</a>
      </SentTo>
      <CodePanel
        action={url('confirmation', placeOf(props))}
        csrf={props.csrf}
        words={w}
        hint={w.codeHint(clockTime(props.codeExpiresAt, props.frame.lang))}
        typed={props.typed}
        problem={props.problem}
      />
      <p class="lead">{w.byLink}</p>
      <Help {...props} />
    </PublicLayout>
  )
}

const placeOf = ({ frame, procedure, confirmationId }: SentPageProps) => ({
  tenant: frame.tenant.slug,
  procedure: procedure.slug,
  confirmation: confirmationId,
})

function Help(props: SentPageProps): VNode {
  const w = words(props.frame.lang).sent
  const { contact } = props.procedure.content
  return (
    <Fold boxed open={Boolean(props.problem ?? props.resendProblem)} icon="info" summary={w.notArrived}>
      <p>{w.notArrivedText(props.sender)}</p>
      <form action={url('resend', placeOf(props))} method="post">
        <input type="hidden" name="csrf" value={props.csrf} />
        {props.resendProblem && (
          <p class="field-error" role="alert">
            <span>＊</span>
            <span>{props.resendProblem}</span>
          </p>
        )}
        <Button size="sm">{w.resend}</Button>
      </form>
      <p>
        <Marked>{w.stillNot(contact.name, contact.phone)}</Marked>
      </p>
    </Fold>
  )
}
