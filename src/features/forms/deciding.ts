import { dayKey } from '../../kernel/japanese-date'
import type { Answers } from './answers'
import { restoreEntries } from './answers'
import type { Entries } from './entries'
import type { Form } from './form'
import { Decided } from './logic/decide'

/** What a form asks of somebody who typed this, at an instant. */
export const decide = (form: Form, entries: Readonly<Entries>, now: Date): Decided =>
  new Decided(form, { entries, today: dayKey(now) })

/** What a form asked of somebody who answered this, at the instant of the revision. */
export const decideFromAnswers = (form: Form, answers: Readonly<Answers>, madeAt: Date): Decided =>
  decide(form, restoreEntries(form, answers), madeAt)
