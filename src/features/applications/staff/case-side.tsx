import type { VNode } from 'preact'
import { instantOf, shortDate } from '../../../kernel/japanese-date'
import { japaneseOnly, type Language } from '../../../kernel/language'
import { exactDateTime, nearDateTime } from '../../../kernel/near-date'
import { Button } from '../../../ui/button/button'
import { Field } from '../../../ui/field/field'
import { TextArea } from '../../../ui/field/text-input'
import { Icon } from '../../../ui/icon/icon'
import { Memo } from '../../../ui/memo/memo'
import { Happenings, SideSection } from '../../../ui/side-section/side-section'
import { asWords } from '../applied-as-words'
import { statuses } from '../moves'
import { type NoteProblem, noteLength } from '../notes'
import { mayNote } from '../policy'
import { historyLines } from './case-history'
import { ja } from './case-words.ja'
import type { CaseFacts } from './read-case'

const words = japaneseOnly({ ja })

/** What the form of a note holds; `id` names the note before it is written. */
export type TypedNote = { id: string; body: string; problem?: NoteProblem }

type CaseSideProps = {
  lang: Language
  facts: CaseFacts
  note: TypedNote
  noteAction: string
  csrf: string
}

/** 脇: how it stands now, what staff told each other, what happened. */
export function CaseSide(props: CaseSideProps): VNode {
  const { lang, facts } = props
  const { shown, folded } = historyLines(facts, lang)
  const w = words(lang)
  return (
    <>
      <SideSection icon="info" title={w.now.title}>
        <NowFacts lang={lang} facts={facts} />
      </SideSection>
      <SideSection icon="memo" title={w.notes.title} note={w.notes.hidden}>
        <Notes {...props} />
      </SideSection>
      <SideSection icon="history" title={w.history.title}>
        <Happenings items={shown} />
        {folded.length > 0 && (
          <details class="side-more">
            <summary>
              <Icon name="chevron-down" size={18} />
              {w.history.more(folded.length)}
            </summary>
            <Happenings items={folded} />
          </details>
        )}
      </SideSection>
    </>
  )
}

/** `2月12日（木）` of a day as rows keep it. */
export function dayText(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return shortDate(instantOf({ year, month, day: date }))
}

function NowFacts({ lang, facts }: { lang: Language; facts: CaseFacts }): VNode {
  const w = words(lang).now
  const { application, history } = facts.open
  const taken = history.findLast((one) => one.kind === 'application.taken')
  const rows: [string, string][] = [
    [w.arrived, exactDateTime(application.arrivedAt)],
    [w.taken, taken ? `${nearDateTime(taken.at, facts.now)}　${taken.actor.name ?? ''}` : w.notTaken],
    [w.status, statuses[application.status]],
    ...(application.replyBy ? [[w.replyBy, dayText(application.replyBy)] as [string, string]] : []),
    [w.way, w.online],
    [asWords(lang).term, asWords(lang).said(application.appliedAs)],
    ...(facts.unitName ? [[w.unit, facts.unitName] as [string, string]] : []),
  ]
  return (
    <dl class="side-facts">
      {rows.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd class="number">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Notes({ lang, facts, note, noteAction, csrf }: CaseSideProps): VNode {
  const w = words(lang).notes
  const may = mayNote(facts.me, facts.open.application)
  return (
    <div class="side-notes" id="notes">
      {facts.notes.length === 0 && <p class="side-none">{w.none}</p>}
      {facts.notes.map((one) => (
        <Memo key={one.id} by={w.by(one.author, nearDateTime(one.writtenAt, facts.now))}>
          {one.body}
        </Memo>
      ))}
      {may && (
        <details class="side-write" open={note.problem !== undefined}>
          <summary>
            <Icon name="plus" size={18} />
            {w.write}
          </summary>
          <form action={noteAction} method="post" noValidate>
            <input type="hidden" name="csrf" value={csrf} />
            <input type="hidden" name="note" value={note.id} />
            <Field
              id="body"
              label={w.label}
              hint={w.hint(noteLength)}
              error={note.problem && w.problems[note.problem]}
            >
              {(wiring) => <TextArea {...wiring} name="body" rows={4} value={note.body} />}
            </Field>
            <Button>{w.save}</Button>
          </form>
        </details>
      )}
      {!may && note.problem && (
        <Field id="body" label={w.kept} error={w.problems['may-not']}>
          {(wiring) => <TextArea {...wiring} name="body" rows={6} value={note.body} />}
        </Field>
      )}
    </div>
  )
}
