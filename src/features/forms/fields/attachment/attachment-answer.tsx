import type { VNode } from 'preact'
import { byLanguage } from '../../../../kernel/language'
import { sizeText } from '../../../../kernel/sizes'
import { AttachmentRow } from '../../../../ui/attachment/attachment-row'
import { Link } from '../../../../ui/link/link'
import { Badge } from '../../../../ui/status/status'
import { mayBeOpened, openingOf } from '../../../attachments/opening'
import type { AttachedFile, ShowContext } from '../kind'
import type { AnsweredFile } from './attachment'
import { AttachmentForStaff } from './attachment-for-staff'
import { MaskedBadge } from './masked-badge'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })

interface AttachmentAnswerProps {
  files: readonly AnsweredFile[]
  context: ShowContext
}

/** Files in an answer: with a preview and a link to each, on paper only name and size. */
export function AttachmentAnswer({ files, context }: AttachmentAnswerProps): VNode {
  const known = new Map(
    Object.values(context.attachments)
      .flat()
      .map((file) => [file.id, file]),
  )
  if (context.audience === 'staff')
    return (
      <AttachmentForStaff
        files={files.map((file) => ({ file, known: known.get(file.id) }))}
        context={context}
      />
    )
  return (
    <ul class="attachments">
      {files.flatMap((file) => {
        const { copies = [], deleted } = known.get(file.id) ?? {}
        return [
          <li key={file.id}>
            <FileRow file={file} known={known.get(file.id)} context={context} />
          </li>,
          ...(deleted ? copies.filter((copy) => !copy.deleted) : []).map((copy) => (
            <li key={copy.id}>
              <FileRow file={copy} known={copy} context={context} copy />
            </li>
          )),
        ]
      })}
    </ul>
  )
}

type FileRowProps = {
  file: AnsweredFile
  known: AttachedFile | undefined
  context: ShowContext
  /** Made by staff, in the place of a file that is gone. */
  copy?: boolean
}

/** One file; nothing leads to what is not to be opened, or is gone. */
function FileRow({ file, known, context, copy = false }: FileRowProps): VNode {
  const words = wordsIn(context.lang)
  const onScreen = context.audience !== 'print'
  const opening = openingOf(known?.scan ?? 'unscanned')
  return (
    <AttachmentRow
      plain
      name={file.name}
      size={sizeText(file.size, context.lang)}
      thumbnail={onScreen && known?.hasThumbnail ? context.thumbnailUrl(file.id) : undefined}
      error={opening === 'never' ? words.harmfulHere : undefined}
      badges={
        <>
          {known?.deleted && (
            <Badge tone="grey" icon="mask">
              {words.replacedByStaff}
            </Badge>
          )}
          {copy && (
            <Badge tone="act" icon="mask">
              {words.copy}
            </Badge>
          )}
          {known?.masked && !copy && <MaskedBadge lang={context.lang} />}
          {opening === 'later' && (
            <Badge tone="grey" icon="clock">
              {words.scanning}
            </Badge>
          )}
          {known?.locked && (
            <Badge tone="warn" icon="warning">
              {words.locked}
            </Badge>
          )}
        </>
      }
      actions={
        onScreen &&
        !known?.deleted &&
        mayBeOpened(known?.scan ?? 'unscanned') && (
          <Link href={context.fileUrl(file.id)}>
            {words.open}
            <span class="visually-hidden">
              {words.colon}
              {file.name}
            </span>
          </Link>
        )
      }
    />
  )
}
