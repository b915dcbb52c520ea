import { z } from 'zod'
import { byLanguage, type Language } from '../../../../kernel/language'
import { checkText } from '../../../../kernel/text'
import { largestAmount } from '../../../../kernel/typed-amount'
import { en as formEn } from '../../words.en'
import { ja as formJa } from '../../words.ja'
import type { FieldKind, FieldOf } from '../kind'
import { AmountInput } from '../number/amount-input'
import { type AmountRules, judgeAmount } from '../number/judge-amount'
import { single } from '../reading'
import { echoMoney, spokenYen } from './echo-money'
import { readMoney, yenIn } from './read-money'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })
const formWordsIn = byLanguage({ ja: formJa, en: formEn })

const bound = z.int().min(-largestAmount).max(largestAmount)

const settings = z
  .strictObject({
    /** In yen. */
    min: bound.default(0),
    max: bound.optional(),
  })
  .refine(({ min, max }) => max === undefined || min <= max, {
    error: formJa.document.orderOf('min', 'max'),
    path: ['min'],
  })
type MoneyField = FieldOf<typeof settings>

/** 金額 (`T8`): whole yen as people write them: 1,000円, ￥１０００, 12万3,000円. At most 1兆円. */
export const money: FieldKind<typeof settings, number> = {
  name: 'money',
  settings,
  role: 'answer',
  compares: 'number',
  read: readMoney,
  parse(field, entry, { lang }) {
    const typed = single(entry).trim()
    if (typed === '') return { empty: true }
    if (checkText(typed) !== 'ok') return { error: { message: formWordsIn(lang).unstorable(field.label) } }
    return judgeAmount({ amount: yenIn(entry), typed }, rulesOf(field, lang), lang)
  },
  restore: (answer) => String(answer),
  missing: (field, lang) => wordsIn(lang).missing(field.label),
  show: (_field, answer, { lang }) => spokenYen(answer, lang),
  text: (_field, answer) => spokenYen(answer),
  Input: (props) => (
    <AmountInput
      asked={props}
      rules={hintedRules(rulesOf(props.field, props.context.lang))}
      unit={wordsIn(props.context.lang).unit}
      readAs={echoMoney(props.entry, props.context)}
    />
  ),
}

const rulesOf = (field: MoneyField, lang: Language): AmountRules => ({
  ...field,
  decimals: 0,
  say: (value) => spokenYen(value, lang),
})

/** That money is not below zero goes without saying. */
const hintedRules = (rules: AmountRules): AmountRules =>
  rules.min === 0 ? { ...rules, min: undefined } : rules
