import type { KindSamples } from '../../src/features/forms/fields/kind'
import { type KindName, kindOf, kinds } from '../../src/features/forms/fields/kinds'
import { kindSamples } from '../../src/features/forms/fields/samples'
import type { Field } from '../../src/features/forms/form'
import { everyKindForm } from '../../src/features/forms/form.samples'
import { parseKana } from '../../src/kernel/kana'
import { parseAddress } from '../../src/kernel/mail-address'
import { myNumbersIn } from '../../src/kernel/my-number'
import { cleanText, cutGraphemes, fold, hasInvisible } from '../../src/kernel/text'
import { hostileTexts } from './hostile-texts'

const now = new Date('2026-01-28T10:41:00+09:00')

/** Runs somewhere else than the test, which can then end it: everything that reads typed text, on every hostile text. */
export interface Reading {
  name: string
  texts: number
  read(): void
}

const kernel = {
  fold,
  hasInvisible,
  cleanText,
  myNumbersIn,
  parseKana,
  parseAddress,
  cut: (text: string) => cutGraphemes(text, 20),
}

export function everyReading(): Reading[] {
  const fields = everyKindForm.pages.flatMap(({ sections }) => sections.flatMap((section) => section.fields))
  const ofKinds = fields.map((field) => readingOf(field))
  const all = hostileTexts([])
  const ofKernel = Object.entries(kernel).map(([name, read]) => ({
    name,
    texts: all.length,
    read: () => all.forEach((text) => void read(text)),
  }))
  return [...ofKinds, ...ofKernel]
}

function readingOf(field: Field): Reading {
  const samples: KindSamples<unknown> = kindSamples[field.kind as KindName]
  const typed = [...samples.good, ...samples.bad].flatMap(({ entry }) => [entry].flat())
  const texts = hostileTexts(typed)
  const boxes = samples.boxes ?? 1
  const { parse, read } = kindOf(field)
  return {
    name: field.kind,
    texts: texts.length,
    read: () => {
      for (const [at, text] of texts.entries()) {
        // One box after the other: what is wrong in one of them leaves no other unread.
        const entry =
          boxes > 1 ? Array.from({ length: boxes }, (_, box) => (box === at % boxes ? text : '')) : text
        read(entry)
        parse(field, entry, { lang: 'ja', now, files: [] })
      }
    },
  }
}

/** So many there must be: every kind, and what of the kernel meets typed text by other ways. */
export const readingCount = Object.keys(kinds).length + Object.keys(kernel).length
