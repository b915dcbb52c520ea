import { z } from 'zod'
import { checkDigits } from '../../../../kernel/check-digit'
import { ja as formJa } from '../../words.ja'
import { documentLine } from '../field'
import { isMask } from './mask'
import { ja } from './words.ja'

const digitCount = z.int().min(1).max(40)

export const settings = z
  .strictObject({
    /** How many digits, where there is no `pattern`. */
    minDigits: digitCount.default(1),
    maxDigits: digitCount.default(40),
    /** How the number is written, e.g. `AA-9999`: {@link ./mask.ts}. */
    pattern: documentLine(60).refine(isMask, { error: ja.document.noPattern }).optional(),
    /** The rule of its check digit: {@link ../../../../kernel/check-digit.ts}. */
    checkDigit: z.enum(checkDigits).optional(),
    /** Whether the number can be read from a bar code or a QR code, by camera. */
    barcode: z.boolean().optional(),
    /** The numbers that are taken; any without it. */
    among: z.array(documentLine(100).min(1)).min(1).max(5000).optional(),
  })
  .refine((own) => own.minDigits <= own.maxDigits, {
    error: formJa.document.orderOf('minDigits', 'maxDigits'),
    path: ['minDigits'],
  })
