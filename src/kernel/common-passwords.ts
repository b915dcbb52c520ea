import { dictionary } from '@zxcvbn-ts/language-common'

/** What leaked lists hold most often, folded (P3). */
const common: ReadonlySet<string> = new Set(dictionary['passwords-common'] as readonly string[])

/** What people run their fingers along: digits, alphabets, rows of keyboards, the kana. */
const runs = [
  '0123456789012345678901234567890',
  '9876543210987654321098765432109',
  'abcdefghijklmnopqrstuvwxyz',
  'zyxwvutsrqponmlkjihgfedcba',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'poiuytrewq',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.',
  'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん',
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
  'いろはにほへとちりぬるをわかよたれそつねならむうゐのおくやまけふこえてあさきゆめみしゑひもせす',
] as const

/** Pieces of a run shorter than this are in every honest sentence. */
const shortestPiece = 4

/**
 * Whether a password is one that everybody tries: on the list, on it with digits or signs around it or said twice, or
 * nothing but pieces of the alphabet and the keyboard. Long passwords are hardly ever on lists; their parts are.
 * @param folded in lower case
 */
export function isCommonPassword(folded: string): boolean {
  const core = folded.replace(/^[\d\W_]+|[\d\W_]+$/g, '')
  return [folded, core].some((one) => common.has(one) || common.has(unitOf(one))) || isRuns(folded)
}

/** 「passwordpassword」 → 「password」. */
const unitOf = (text: string): string => /^(.+?)\1+$/su.exec(text)?.[1] ?? text

function isRuns(text: string): boolean {
  let rest = text
  while (rest !== '') {
    const piece = Math.max(...runs.map((run) => lengthAlong(rest, run)))
    if (piece < Math.min(shortestPiece, rest.length)) return false
    rest = rest.slice(piece)
  }
  return text !== ''
}

/** How many letters at the head of a text follow each other in a run. */
function lengthAlong(text: string, run: string): number {
  for (let length = Math.min(text.length, run.length); length > 0; length--)
    if (run.includes(text.slice(0, length))) return length
  return 0
}
