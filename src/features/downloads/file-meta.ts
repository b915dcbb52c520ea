import type { Language } from '../../kernel/language'
import { sizeText } from '../../kernel/sizes'

const kinds: Record<string, string> = { xlsx: 'Excel', pdf: 'PDF', docx: 'Word', csv: 'CSV' }

/** Kind and size of a file as people read them: 「Excel 28 KB」. */
export function fileMeta(file: { fileName: string; size: number }, lang: Language = 'ja'): string {
  const ending = file.fileName.split('.').at(-1)?.toLowerCase() ?? ''
  return `${kinds[ending] ?? ending.toUpperCase()} ${sizeText(file.size, lang)}`
}
