import type { VNode } from 'preact'
import { japaneseOnly } from '../../../../kernel/language'
import { sizeText } from '../../../../kernel/sizes'
import { Icon } from '../../../../ui/icon/icon'
import { ja as attachmentsJa } from '../../../attachments/words.ja'
import type { AttachedFile, ShowContext } from '../kind'
import type { AnsweredFile } from './attachment'
import { ja as fieldJa } from './words.ja'

const wordsIn = japaneseOnly({ ja: attachmentsJa })

const Told = ({ children }: { children: string }): VNode => (
  <span class="answer-hint">
    <Icon name="warning" size={16} />
    {children}
  </span>
)

type AttachmentForStaffProps = {
  files: readonly { file: AnsweredFile; known: AttachedFile | undefined }[]
  context: ShowContext
}

/** Files in an answer as staff read it: names that lead to the viewer, and what the scanner said. */
export function AttachmentForStaff({ files, context }: AttachmentForStaffProps): VNode {
  const words = wordsIn(context.lang).scan
  return (
    <ul class="answer-files">
      {files.map(({ file, known }) => {
        const scan = known?.scan ?? 'unscanned'
        return (
          <li key={file.id}>
            <a href={context.fileUrl(file.id)}>{file.name}</a>
            <span class="answer-file-size number">{sizeText(file.size)}</span>
            <span class={scan === 'clean' ? 'answer-hint answer-hint-good' : 'answer-hint'}>
              <Icon name={scan === 'clean' ? 'check' : 'info'} size={16} />
              {words[scan]}
            </span>
            {known?.locked && scan !== 'protected' && <Told>{words.protected}</Told>}
            {known?.damaged && <Told>{wordsIn(context.lang).damaged}</Told>}
            {known?.masked && (
              <span class="answer-hint">
                <Icon name="mask" size={16} />
                {fieldJa.masked}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
