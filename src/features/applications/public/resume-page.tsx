import type { VNode } from 'preact'
import { byLanguage } from '../../../kernel/language'
import { Button, ButtonLink } from '../../../ui/button/button'
import type { Frame } from '../../../ui/layout/frame'
import { PageHead } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { url } from '../../../urls'
import type { Procedure } from '../../procedures/procedure'
import { en } from '../words.en'
import { ja } from '../words.ja'
import { en as beginEn } from './begin-words.en'
import { ja as beginJa } from './begin-words.ja'

const words = byLanguage({ ja, en })
const beginWords = byLanguage({ ja: beginJa, en: beginEn })

type ResumePageProps = {
  frame: Frame
  procedure: Procedure
  draftId: string
  maskedEmail: string
  csrf: string
  problem?: string
}

/** The session ended while filling in: nothing is lost, a new code opens it again. */
export function ResumePage({
  frame,
  procedure,
  draftId,
  maskedEmail,
  csrf,
  problem,
}: ResumePageProps): VNode {
  const w = words(frame.lang).resume
  return (
    <PublicLayout
      frame={frame}
      title={w.title}
      width="mail"
      steps={{ current: 2, mail: true }}
      errors={problem ? [{ id: 'send', text: problem }] : []}
      noindex
    >
      <PageHead kicker={procedure.content.title} title={w.title} />
      <p class="lead">{w.text}</p>
      <form action={url('resume', { tenant: frame.tenant.slug, draft: draftId })} method="post" id="send">
        <input type="hidden" name="csrf" value={csrf} />
        <p>{w.to(maskedEmail)}</p>
        <div class="stack-actions">
          <Button kind="main" icon="mail">
            {w.send}
          </Button>
        </div>
      </form>
    </PublicLayout>
  )
}

type LogInAgainPageProps = Pick<ResumePageProps, 'frame' | 'procedure'> & { loginHref: string }

/** The same where the draft belongs to an account: the login opens it again, and no mail is needed. */
export function LogInAgainPage({ frame, procedure, loginHref }: LogInAgainPageProps): VNode {
  const w = beginWords(frame.lang).resume
  return (
    <PublicLayout frame={frame} title={w.title} width="mail" steps={{ current: 3, mail: false }} noindex>
      <PageHead kicker={procedure.content.title} title={w.title} />
      <p class="lead">{w.text}</p>
      <div class="stack-actions">
        <ButtonLink kind="main" href={loginHref} icon="chevron-right" iconAt="end">
          {w.button}
        </ButtonLink>
      </div>
    </PublicLayout>
  )
}
