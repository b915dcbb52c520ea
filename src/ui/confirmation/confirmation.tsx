import type { ComponentChildren, VNode } from 'preact'
import { Icon, type IconName } from '../icon/icon'
import { useStaffWords } from '../staff-words'

type ConfirmationProps = {
  /** What will be done, as a sentence: 「髙橋 みのり さんの申込を受理します」. */
  title: string
  /** Procedure and number below it. */
  about: ComponentChildren
  /** 届くメール and 申込者の画面. */
  right?: ComponentChildren
  /** 戻る and the one solid button, last. */
  foot: ComponentChildren
  level?: 'h1' | 'h2'
  children: ComponentChildren
}

/** 確認の画面: what will happen and when at the left, what the applicant will get at the right. */
export function Confirmation(props: ConfirmationProps): VNode {
  const { title, about, right, foot, level: Heading = 'h1', children } = props
  return (
    <div class={right ? 'confirmation' : 'confirmation confirmation-short'}>
      <div class="confirmation-head">
        <Heading>{title}</Heading>
        <p>{about}</p>
      </div>
      <div class="confirmation-body">
        <div class="confirmation-left">{children}</div>
        {right && <div class="confirmation-right">{right}</div>}
      </div>
      <div class="confirmation-foot">{foot}</div>
    </div>
  )
}

export type ComingStep = { at: string; title: ComponentChildren; note?: ComponentChildren }

/** これから起きること: numbered, each with its time. */
export function ComingSteps({ steps }: { steps: readonly ComingStep[] }): VNode {
  const words = useStaffWords()
  return (
    <section class="coming">
      <h2>{words.coming}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step.at}>
            <p>
              <b>{step.at}</b> {step.title}
            </p>
            {step.note && <p class="coming-note">{step.note}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}

type PreviewBoxProps = {
  icon: IconName
  title: string
  note?: string
  aside?: ComponentChildren
  children: ComponentChildren
}

/** 見本の枠: how something will look to the applicant. */
export function PreviewBox({ icon, title, note, aside, children }: PreviewBoxProps): VNode {
  return (
    <section class="preview">
      <div class="preview-head">
        <h2>
          <Icon name={icon} size={18} />
          {title}
          {note && <span class="preview-note">{note}</span>}
        </h2>
        {aside}
      </div>
      <div class="preview-paper">{children}</div>
    </section>
  )
}

type MailPreviewProps = { to: string; subject: string; note?: string; children: ComponentChildren }

/** 届くメール: as the template makes it. */
export function MailPreview({ to, subject, note, children }: MailPreviewProps): VNode {
  const words = useStaffWords()
  return (
    <PreviewBox icon="mail" title={words.mailToCome} note={note}>
      <dl class="preview-mail-head">
        <div>
          <dt>{words.mailTo}</dt>
          <dd>{to}</dd>
        </div>
        <div>
          <dt>{words.mailSubject}</dt>
          <dd>
            <b>{subject}</b>
          </dd>
        </div>
      </dl>
      <div class="preview-mail-text">{children}</div>
    </PreviewBox>
  )
}
