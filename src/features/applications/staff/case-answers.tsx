import type { VNode } from 'preact'
import { japaneseOnly, type Language } from '../../../kernel/language'
import { AnswerRow, AnswerRows } from '../../../ui/answer-row/answer-row'
import { answerGroups } from '../../forms/answer-groups'
import { answerOf } from '../../forms/answers'
import { decideFromAnswers } from '../../forms/deciding'
import type { ShowContext } from '../../forms/fields/kind'
import { kindOf } from '../../forms/fields/kinds'
import { ja as formJa } from '../../forms/words.ja'
import type { OpenCase } from '../open-case'
import { ja } from './case-words.ja'

const words = japaneseOnly({ ja })
const formWords = japaneseOnly({ ja: formJa })

type CaseAnswersProps = { open: OpenCase; context: ShowContext; lang: Language }

/** 申込内容 as staff read it: the newest revision, question by question, and where the mails go. */
export function CaseAnswers({ open, context, lang }: CaseAnswersProps): VNode {
  const { application, procedure, revision } = open
  const groups = answerGroups(
    procedure.content.form,
    decideFromAnswers(procedure.content.form, revision.answers, revision.madeAt),
  )
  const w = words(lang).now
  return (
    <>
      {groups.map(({ id, title, fields }) => (
        <section key={id} class="case-answers" aria-labelledby={`answers-${id}`}>
          <h3 id={`answers-${id}`} class={groups.length > 1 ? 'case-answers-title' : 'visually-hidden'}>
            {title}
          </h3>
          <AnswerRows>
            {fields.map((field) => {
              const answer = answerOf(revision.answers, field)
              return (
                <AnswerRow
                  key={field.id}
                  id={`answer-${field.id}`}
                  term={field.label}
                  value={
                    answer === undefined
                      ? formWords(lang).notGiven
                      : kindOf(field).show(field, answer, context)
                  }
                />
              )
            })}
          </AnswerRows>
        </section>
      ))}
      <section class="case-answers" aria-label={w.email}>
        <AnswerRows>
          <AnswerRow
            term={w.email}
            value={application.email}
            hints={[{ good: true, text: w.emailConfirmed }]}
          />
        </AnswerRows>
      </section>
    </>
  )
}
