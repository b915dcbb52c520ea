import type { VNode } from 'preact'
import { byLanguage } from '../../kernel/language'
import { type Fact, Facts } from '../../ui/facts/facts'
import { Marked } from '../../ui/marked'
import { answerGroups } from './answer-groups'
import { type Answers, answerOf } from './answers'
import { decideFromAnswers } from './deciding'
import { controlId } from './fields/frame'
import type { Audience, ShowContext } from './fields/kind'
import { isQuestion, kindOf } from './fields/kinds'
import type { Field, Form, Page } from './form'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })

interface AnswersViewProps {
  form: Form
  answers: Readonly<Answers>
  /** When they were given: what is asked can depend on the day. */
  madeAt: Date
  audience: Audience
  context: Omit<ShowContext, 'audience'>
  /** The address of a page of the form; 変更する leads from there to the field. Without it nothing can be changed. */
  changeHref?: (pageId: string) => string
}

/**
 * The answers of an application for 申込確認, 申込詳細, staff and print: a heading of level 2 and a list for each
 * part of the form. Questions that were asked and have no answer say so; a section without a title joins the one before it.
 */
export function AnswersView(props: AnswersViewProps): VNode {
  const decided = decideFromAnswers(props.form, props.answers, props.madeAt)
  return (
    <>
      {answerGroups(props.form, decided).map(({ id, title, page, fields }) => (
        <section key={id} class="section" aria-labelledby={`answers-${id}`}>
          <h2 id={`answers-${id}`}>
            <Marked>{title}</Marked>
          </h2>
          <Facts facts={fields.map((field) => factOf(field, page, props))} />
        </section>
      ))}
    </>
  )
}

function factOf(
  field: Field,
  page: Page,
  { answers, audience, context, changeHref }: AnswersViewProps,
): Fact {
  const answer = answerOf(answers, field)
  return {
    term: field.label,
    value:
      answer === undefined
        ? wordsIn(context.lang).notGiven
        : kindOf(field).show(field, answer, { ...context, audience }),
    // What the form works out changes by what it is worked out from.
    changeHref: isQuestion(field) ? changeHref && `${changeHref(page.id)}#${controlId(field.id)}` : undefined,
  }
}
