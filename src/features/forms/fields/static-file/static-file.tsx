import type { VNode } from 'preact'
import { z } from 'zod'
import type { Language } from '../../../../kernel/language'
import { FileLink } from '../../../../ui/link-row/link-row'
import { Marked } from '../../../../ui/marked'
import { fileMeta } from '../../../downloads/file-meta'
import { documentLine } from '../field'
import { controlId } from '../frame'
import type { FieldKind, OfferedFile } from '../kind'
import { readNothing } from '../reading'

const settings = z.strictObject({
  /** The name of one of the procedure's files; {@link ../../form-files.ts} finds a name that it does not offer. */
  download: documentLine(255).min(1),
})

/** 説明のファイル: a card that leads to one of the procedure's files, with its label above the name. It asks nothing. */
export const staticFile: FieldKind<typeof settings, null> = {
  name: 'staticFile',
  settings,
  role: 'read',
  compares: 'none',
  read: readNothing,
  parse: () => ({ empty: true }),
  restore: () => '',
  missing: () => '',
  show: () => null,
  text: () => '',
  Input: ({ field, name, context }) => (
    <div id={controlId(name)} class="field">
      <FileCard
        label={field.label}
        fileName={field.download}
        file={context.downloadOf?.(field.download)}
        lang={context.lang}
      />
    </div>
  ),
}

type FileCardProps = { label: string; fileName: string; file: OfferedFile | undefined; lang: Language }

function FileCard({ label, fileName, file, lang }: FileCardProps): VNode {
  if (!file)
    return (
      <p>
        <Marked>{label ? `${label} ${fileName}` : fileName}</Marked>
      </p>
    )
  const meta = fileMeta({ fileName, size: file.size }, lang)
  return <FileLink href={file.url} name={fileName} meta={meta} {...(label && { kicker: label })} />
}
