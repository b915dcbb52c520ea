import { toAsciiDigits } from '../../../../kernel/text'
import { withoutGaps } from '../typed-digits'
import { fillMask } from './mask'

/** What a number that is read by camera has to look like; a question of any text says nothing. */
export interface BarcodeShape {
  pattern?: string | undefined
  /** Digits at least and at most, where there is no pattern. */
  least?: number | undefined
  most?: number | undefined
}

/** Whether a number that was read looks like one of the question; whether it is one is for the server to say. Runs in the browser too. */
export function fitsBarcode({ pattern, least, most }: BarcodeShape, number: string): boolean {
  if (pattern !== undefined) return fillMask(pattern, withoutGaps(number), withoutGaps) !== null
  if (least === undefined || most === undefined) return number !== ''
  const digits = toAsciiDigits(withoutGaps(number))
  return /^[0-9]+$/.test(digits) && digits.length >= least && digits.length <= most
}
