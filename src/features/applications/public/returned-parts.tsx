import type { VNode } from 'preact'
import { bothCalendars } from '../../../kernel/japanese-date'
import { byLanguage } from '../../../kernel/language'
import { Banner } from '../../../ui/banner/banner'
import { Actions, Button } from '../../../ui/button/button'
import { Section } from '../../../ui/layout/page-parts'
import { Phone } from '../../../ui/link/link'
import { Marked } from '../../../ui/marked'
import { Note } from '../../../ui/note/note'
import { Prose } from '../../../ui/prose/prose'
import { Remark } from '../../../ui/remark/remark'
import { url } from '../../../urls'
import { answerOf } from '../../forms/answers'
import { kindOf } from '../../forms/fields/kinds'
import { fieldsOf } from '../../forms/form'
import { startOf } from '../decisions/reply-deadline'
import type { Mark } from '../decisions/return-application'
import { isOverdue, lastReturn } from '../decisions/returned'
import { en } from '../words.en'
import { ja } from '../words.ja'
import type { DetailPageProps } from './detail-page'

const words = byLanguage({ ja, en })

/** 「2つ直すと、もう一度送れます」: until when, and that nothing else is asked for. */
export function ReturnedBanner({ frame, open }: DetailPageProps): VNode {
  const w = words(frame.lang).detail
  const asked = lastReturn(open.history)
  const day = asked?.replyBy && bothCalendars(startOf(asked.replyBy), frame.lang)
  const late = asked && day && isOverdue(asked, frame.now)
  const { contact } = open.procedure.content
  return (
    <Banner tone="warn" icon="return" title={w.returnedTitle(asked?.marks.length ?? 0)}>
      {late ? (
        <>
          <p>
            <b>{w.overdueTitle(day)}</b>
          </p>
          <p>{w.overdue}</p>
          <p>
            <Marked>{contact.name}</Marked> <Phone number={contact.phone} />
          </p>
        </>
      ) : (
        <p class="number">{day ? w.until(day) : w.noDeadline}</p>
      )}
      <p>{w.restStays}</p>
    </Banner>
  )
}

/** 直すところ: staff's words and what was given, field by field, then the one button. */
export function ReturnedMarks(props: DetailPageProps): VNode {
  const { frame, open, csrf } = props
  const w = words(frame.lang).detail
  const asked = lastReturn(open.history)
  const here = { tenant: frame.tenant.slug, number: open.application.number }
  return (
    <Section title={w.marks}>
      {asked?.message && (
        <Note tone="plain" icon="message" title={w.fromStaff}>
          <Prose text={asked.message} level={3} />
        </Note>
      )}
      {asked?.marks.map((mark, index) => (
        <MarkedField key={mark.field} mark={mark} index={index} {...props} />
      ))}
      <form action={url('correction', here)} method="post">
        <input type="hidden" name="csrf" value={csrf} />
        <Actions>
          <Button kind="main" icon="chevron-right" iconAt="end">
            {w.put}
          </Button>
        </Actions>
      </form>
    </Section>
  )
}

type MarkedFieldProps = DetailPageProps & { mark: Mark; index: number }

function MarkedField({ frame, open, context, mark, index }: MarkedFieldProps): VNode {
  const w = words(frame.lang).detail
  const field = [...fieldsOf(open.procedure.content.form)].find((one) => one.field.id === mark.field)?.field
  const answer = field && answerOf(open.revision.answers, field)
  return (
    <Remark
      mark={w.mark(index + 1)}
      title={field?.label ?? w.general}
      from={w.fromStaff}
      remark={mark.reason}
    >
      {field && answer !== undefined && (
        <div class="remark-given">
          <small>{w.given}</small>
          <div>{kindOf(field).show(field, answer, { ...context, audience: 'applicant' })}</div>
        </div>
      )}
    </Remark>
  )
}
