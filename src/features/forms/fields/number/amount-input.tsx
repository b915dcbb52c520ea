import type { VNode } from 'preact'
import { byLanguage } from '../../../../kernel/language'
import { Field } from '../../../../ui/field/field'
import type { InputWidth } from '../../../../ui/field/text-input'
import { UnitInput } from '../../../../ui/field/unit-input'
import type { FieldFrame } from '../field'
import { frameOf } from '../frame'
import type { InputProps } from '../kind'
import { single } from '../reading'
import type { AmountRules } from './judge-amount'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })

interface AmountInputProps {
  asked: InputProps<FieldFrame>
  rules: AmountRules
  unit: string | undefined
  readAs: string | undefined
}

/** One box for an amount, with the rules above it, the unit behind it, and what was understood below. */
export function AmountInput({ asked, rules, unit, readAs }: AmountInputProps): VNode {
  return (
    <Field {...frameOf(asked)} hint={hintOf(asked, rules)} readAs={readAs ?? ''}>
      {(wiring) => (
        <UnitInput
          {...wiring}
          name={asked.name}
          value={single(asked.entry)}
          unit={unit}
          inputMode={keyboardFor(rules)}
          autocomplete="off"
          spellcheck={false}
          width={widthFor(rules)}
        />
      )}
    </Field>
  )
}

/** The rules are said before they are broken. */
function hintOf(asked: InputProps<FieldFrame>, { decimals, min, max, say }: AmountRules) {
  const words = wordsIn(asked.context.lang)
  const bound = (limit: number | undefined) => (limit === undefined ? undefined : say(limit))
  const rules = [
    ...(min === undefined && max === undefined ? [] : [words.rule({ least: bound(min), most: bound(max) })]),
    ...(decimals > 0 ? [words.decimalsRule(decimals)] : []),
  ]
  const { hint } = frameOf(asked)
  if (rules.length === 0) return hint
  return (
    <>
      {hint}
      <p>{rules.join(words.between)}</p>
    </>
  )
}

/** A keyboard of digits has no minus on some phones: it is shown unless `min` says that a number may be below zero. */
function keyboardFor({ decimals, min }: AmountRules) {
  if (min !== undefined && min < 0) return undefined
  return decimals > 0 ? 'decimal' : 'numeric'
}

/** Wide enough for full-width digits with commas (`D6`). */
function widthFor({ decimals, max }: AmountRules): InputWidth {
  if (max === undefined) return 'm'
  const digits = String(Math.trunc(max)).length + decimals
  if (digits <= 3) return 'xs'
  return digits <= 5 ? 's' : 'm'
}
