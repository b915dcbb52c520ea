import type { VNode } from 'preact'
import { japaneseOnly } from '../../../kernel/language'
import { maskAddress } from '../../../kernel/mail-address'
import { MailPreview } from '../../../ui/confirmation/confirmation'
import { MailText } from '../../../ui/decision/decision'
import type { Frame } from '../../../ui/layout/frame'
import type { Me } from '../../../ui/layout/top-bar'
import { type FilledTemplate, plain } from '../../mail/template'
import type { OpenCase } from '../open-case'
import { spokenNumber } from '../receipt-number'
import { ja } from './decision-words.ja'

export const decisionWords = japaneseOnly({ ja })

/** What every page of a decision needs. */
export type DecisionPageProps = {
  frame: Frame
  me: Me
  csrf: string
  open: OpenCase
}

/** 「髙橋 みのり さん」, or 「整理番号 2601 1418 1734」 where the form asks for no name. */
export const whoseCase = ({
  frame,
  open: { application },
}: Pick<DecisionPageProps, 'frame' | 'open'>): string =>
  decisionWords(frame.lang).whose(application.applicantName, spokenNumber(application.number))

export function ProofAndLock({ csrf, open }: Pick<DecisionPageProps, 'csrf' | 'open'>): VNode {
  return (
    <>
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="lock" value={open.application.lock} />
    </>
  )
}

/** 届くメール, by the very words and values that will be sent, in the applicant's language. */
export function CaseMailPreview({ open, mail }: { open: OpenCase; mail: FilledTemplate }): VNode {
  const { language } = open.application
  const text = <MailText pieces={mail.body} />
  return (
    <MailPreview to={maskAddress(open.application.email)} subject={plain(mail.subject)}>
      {language === 'ja' ? text : <div lang={language}>{text}</div>}
    </MailPreview>
  )
}
