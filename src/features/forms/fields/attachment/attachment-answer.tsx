import type { VNode } from 'preact'
import { byLanguage } from '../../../../kernel/language'
import { sizeText } from '../../../../kernel/sizes'
import { AttachmentRow } from '../../../../ui/attachment/attachment-row'
import { Link } from '../../../../ui/link/link'
import type { ShowContext } from '../kind'
import type { AnsweredFile } from './attachment'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja })

interface AttachmentAnswerProps {
  files: readonly AnsweredFile[]
  context: ShowContext
}

/** Files in an answer: with a preview and a link to each, on paper only name and size. */
export function AttachmentAnswer({ files, context }: AttachmentAnswerProps): VNode {
  const previewed = new Set(
    Object.values(context.attachments)
      .flat()
      .filter((file) => file.hasThumbnail)
      .map((file) => file.id),
  )
  const onScreen = context.audience !== 'print'
  return (
    <ul class="attachments">
      {files.map(({ id, name, size }) => (
        <li key={id}>
          <AttachmentRow
            plain
            name={name}
            size={sizeText(size)}
            thumbnail={onScreen && previewed.has(id) ? context.thumbnailUrl(id) : undefined}
            actions={
              onScreen && (
                <Link href={context.fileUrl(id)}>
                  {wordsIn(context.lang).open}
                  <span class="visually-hidden">：{name}</span>
                </Link>
              )
            }
          />
        </li>
      ))}
    </ul>
  )
}
