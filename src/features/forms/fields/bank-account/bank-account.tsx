import type { VNode } from 'preact'
import { z } from 'zod'
import { byLanguage, type Language } from '../../../../kernel/language'
import { Box, Boxes, BoxRow } from '../../../../ui/field/boxes'
import type { Wiring } from '../../../../ui/field/field'
import { Select } from '../../../../ui/field/select'
import { TextInput } from '../../../../ui/field/text-input'
import { Marked } from '../../../../ui/marked'
import { frameOf } from '../frame'
import type { FieldKind, FieldOf, InputProps } from '../kind'
import { boxesIn, readText } from '../reading'
import {
  type AccountPart,
  accountParts,
  accountTypes,
  type BankAccount,
  optionalParts,
  parseAccount,
} from './account'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })

const settings = z.strictObject({
  /** Whether the question says how an account at ゆうちょ銀行 is written. */
  yucho: z.boolean().default(false),
})

type Props = InputProps<FieldOf<typeof settings>>

/**
 * 口座 for a transfer. Names of bank and branch stay as typed; the number is padded with zeros to seven digits, and
 * 口座名義 becomes 全角カナ as banks write it ({@link ./holder.ts}). What it was read as is said under the boxes.
 */
export const bankAccount: FieldKind<typeof settings, BankAccount> = {
  name: 'bankAccount',
  settings,
  role: 'answer',
  compares: 'none',
  read: readText,
  parse: (field, entry, { lang }) => parseAccount(field.label, entry, lang),
  restore: (answer) => accountParts.map((part) => answer[part] ?? ''),
  missing: (field, lang) => wordsIn(lang).missingAll(field.label),
  show: (_field, answer, { lang }) => {
    const [bank, branch, number, holder] = linesOf(answer, lang)
    return (
      <>
        <Marked>{bank}</Marked>
        <br />
        <Marked>{branch}</Marked>
        <br />
        <Marked>{number}</Marked>
        <br />
        <Marked>{holder}</Marked>
      </>
    )
  },
  text: (_field, answer) => linesOf(answer, 'ja').join(' '),
  Input: AccountBoxes,
}

function linesOf(account: BankAccount, lang: Language): [string, string, string, string] {
  const words = wordsIn(lang)
  const named = (name: string, code?: string) => (code ? words.code(name, code) : name)
  return [
    named(account.bank, account.bankCode),
    named(account.branch, account.branchCode),
    `${words[account.type]} ${account.number}`,
    account.holder,
  ]
}

const rows: readonly (readonly AccountPart[])[] = [
  ['bank', 'bankCode'],
  ['branch', 'branchCode'],
  ['type', 'number'],
  ['holder'],
]

function AccountBoxes(props: Props): VNode {
  const { field, entry, context } = props
  const words = wordsIn(context.lang)
  const frame = frameOf(props)
  const parsed = parseAccount(field.label, entry, context.lang)
  const hint = (
    <>
      {frame.hint}
      <p>{words.rule}</p>
      {field.yucho && (
        <p>
          <Marked>{words.yucho}</Marked>
        </p>
      )}
    </>
  )
  const readAs = 'answer' in parsed ? words.readAs(parsed.answer.number, parsed.answer.holder) : undefined
  return (
    <Boxes {...frame} hint={hint} {...(readAs && { readAs })}>
      {rows.map((parts) =>
        parts.length > 1 ? (
          <BoxRow key={parts[0]}>
            {parts.map((part) => (
              <AccountBox key={part} part={part} {...props} />
            ))}
          </BoxRow>
        ) : (
          parts.map((part) => <AccountBox key={part} part={part} {...props} />)
        ),
      )}
    </Boxes>
  )
}

function AccountBox({ part, ...props }: Props & { part: AccountPart }): VNode {
  const { error, context } = props
  return (
    <Box
      field={frameOf(props)}
      at={accountParts.indexOf(part)}
      part={part}
      label={wordsIn(context.lang)[part]}
      optional={optionalParts.includes(part)}
      wrong={error?.parts}
    >
      {(wiring) => <AccountControl part={part} wiring={wiring} {...props} />}
    </Box>
  )
}

const widths = { bankCode: 's', branchCode: 's', number: 'm' } as const

function AccountControl({ part, wiring, ...props }: Props & { part: AccountPart; wiring: Wiring }): VNode {
  const { name, entry, context } = props
  const words = wordsIn(context.lang)
  const value = boxesIn(entry, accountParts.length)[accountParts.indexOf(part)] ?? ''
  if (part === 'type') {
    const options = accountTypes.map((type) => ({ value: type, label: words[type] }))
    return <Select {...wiring} name={name} value={value} options={options} emptyLabel={words.chooseType} />
  }
  const inDigits = part in widths
  return (
    <TextInput
      {...wiring}
      name={name}
      value={value}
      inputMode={inDigits ? 'numeric' : 'text'}
      autocomplete="off"
      spellcheck={false}
      width={part in widths ? widths[part as keyof typeof widths] : 'l'}
    />
  )
}
