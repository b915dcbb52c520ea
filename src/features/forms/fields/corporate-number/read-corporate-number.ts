import { toAsciiDigits } from '../../../../kernel/text'
import { parseCorporateNumber } from '../../../../kernel/typed-number'
import type { Reader } from '../reading'
import { withoutGaps } from '../typed-digits'

/** What was typed, in ASCII digits without the T of an invoice number, spaces and hyphens. */
export const plainNumber = (typed: string): string =>
  toAsciiDigits(withoutGaps(typed)).replace(/^[TtＴｔ]/, '')

/** The thirteen digits, where they are a 法人番号. */
export const readCorporateNumber: Reader = (entry) =>
  parseCorporateNumber(plainNumber([entry].flat()[0] ?? '')) ?? undefined
