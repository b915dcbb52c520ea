import type { VNode } from 'preact'
import { fullDateTime } from '../../../../kernel/japanese-date'
import { japaneseOnly } from '../../../../kernel/language'
import { sizeText } from '../../../../kernel/sizes'
import { Fold } from '../../../../ui/fold/fold'
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

/** Files in an answer as staff read it: names that lead to the viewer, and what the scanner said; copies of staff's first. */
export function AttachmentForStaff({ files, context }: AttachmentForStaffProps): VNode {
  return (
    <ul class="answer-files">
      {files.flatMap(({ file, known }) => {
        const copies = known?.copies?.filter((copy) => !copy.deleted) ?? []
        return [
          ...copies.map((copy) => (
            <li key={copy.id}>
              <FileLine file={copy} known={copy} context={context} copy />
            </li>
          )),
          <li key={file.id}>
            {known?.deleted ? (
              <Gone name={file.name} {...known.deleted} />
            ) : copies.length > 0 ? (
              <Fold summary={fieldJa.original(file.name)}>
                <Told>{fieldJa.originalCareful}</Told>
                <FileLine file={file} known={known} context={context} />
              </Fold>
            ) : (
              <FileLine file={file} known={known} context={context} />
            )}
          </li>,
        ]
      })}
    </ul>
  )
}

const Gone = ({ name, by, at }: { name: string; by: string; at: Date }): VNode => (
  <>
    <span>{name}</span>
    <span class="answer-hint">
      <Icon name="mask" size={16} />
      {fieldJa.originalDeleted(by, fullDateTime(at))}
    </span>
  </>
)

type FileLineProps = {
  file: AnsweredFile
  known: AttachedFile | undefined
  context: ShowContext
  copy?: boolean
}

function FileLine({ file, known, context, copy = false }: FileLineProps): VNode {
  const words = wordsIn(context.lang).scan
  const scan = known?.scan ?? 'unscanned'
  return (
    <>
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
          {copy ? fieldJa.copy : fieldJa.masked}
        </span>
      )}
    </>
  )
}
