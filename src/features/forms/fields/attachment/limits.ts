import { z } from 'zod'
import { byLanguage, type Language } from '../../../../kernel/language'
import { sizeText } from '../../../../kernel/sizes'
import { documentIds } from '../../../../ui/masking/templates'
import { allFileTypes, typesText, usualFileTypes } from '../../../attachments/file-type'
import { openingOf } from '../../../attachments/opening'
import { ja as formJa } from '../../words.ja'
import { documentText } from '../field'
import type { AttachedFile, FieldOf } from '../kind'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })

const megabyte = 1024 * 1024
const bytes = z
  .int()
  .min(1)
  .max(2 * 1024 * megabyte)

export const attachmentSettings = z
  .strictObject({
    /** Files wanted at least, where an answer is given at all. */
    minCount: z.int().min(1).max(50).default(1),
    maxCount: z.int().min(1).max(50).default(5),
    types: z
      .array(z.enum(allFileTypes))
      .min(1)
      .default([...usualFileTypes]),
    maxBytes: bytes.default(20 * megabyte),
    maxTotalBytes: bytes.default(60 * megabyte),
    /** 注意書き before the files, e.g. what must be masked. */
    warning: documentText(2000).optional(),
    /** マスキング: the documents in which something must be hidden; each picture is shown for that before it is sent. */
    masking: z.array(z.enum(documentIds)).min(1).optional(),
  })
  .refine((own) => own.minCount <= own.maxCount, {
    error: formJa.document.orderOf('minCount', 'maxCount'),
    path: ['minCount'],
  })
  .refine((own) => own.maxBytes <= own.maxTotalBytes, {
    error: formJa.document.orderOf('maxBytes', 'maxTotalBytes'),
    path: ['maxBytes'],
  })

export type AttachmentField = FieldOf<typeof attachmentSettings>

/** Why these files cannot be taken as they are, or undefined; the first reason in the order below. */
export function limitProblem(
  field: AttachmentField,
  files: readonly AttachedFile[],
  lang: Language,
): string | undefined {
  const words = wordsIn(lang)
  const { label, minCount: least, maxCount: most } = field
  const harmful = files.find(({ scan }) => openingOf(scan) === 'never')
  if (harmful) return words.harmful(label, harmful.name)
  const strange = files.find(({ type }) => !field.types.some((known) => known === type))
  if (strange) return words.wrongType(label, { name: strange.name, types: typesText(field.types) })
  const large = files.find(({ size }) => size > field.maxBytes)
  if (large)
    return words.tooLarge(label, {
      name: large.name,
      size: sizeText(large.size, lang),
      most: sizeText(field.maxBytes, lang),
    })
  if (files.length > most) return words.tooMany(label, { most, now: files.length })
  const total = files.reduce((sum, { size }) => sum + size, 0)
  if (total > field.maxTotalBytes)
    return words.tooLargeTogether(label, {
      size: sizeText(total, lang),
      most: sizeText(field.maxTotalBytes, lang),
    })
  return files.length < least ? words.tooFew(label, { least, now: files.length }) : undefined
}

/** The limits of a field as people read them, a line each. */
export function writtenLimits(field: AttachmentField, lang: Language): string[] {
  const words = wordsIn(lang)
  return [
    words.mostFiles(field.maxCount),
    words.mostBytes(sizeText(field.maxBytes, lang), sizeText(field.maxTotalBytes, lang)),
    words.types(typesText(field.types)),
    ...(field.types.includes('jpeg') ? [words.heic] : []),
    ...(field.types.includes('zip') ? [words.archives] : []),
  ]
}
