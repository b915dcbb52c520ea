import type { VNode } from 'preact'
import { byLanguage, type Language } from '../../../../kernel/language'
import { sizeText } from '../../../../kernel/sizes'
import { AttachmentDrop } from '../../../../ui/attachment/attachment-drop'
import {
  AttachmentList,
  AttachmentRow,
  MaskButton,
  ReleaseButton,
} from '../../../../ui/attachment/attachment-row'
import { FieldGroup, wiringOf } from '../../../../ui/field/field'
import { Note } from '../../../../ui/note/note'
import { InlineProse } from '../../../../ui/prose/prose'
import { Badge } from '../../../../ui/status/status'
import { endingsOf, isPicture } from '../../../attachments/file-type'
import { mayBeOpened, openingOf } from '../../../attachments/opening'
import { frameOf } from '../frame'
import type { AttachedFile, InputProps, ViewContext } from '../kind'
import { type AttachmentField, writtenLimits } from './limits'
import { MaskedBadge } from './masked-badge'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })

/** The question with its warning, the files attached so far, and the ways to attach more. */
export function AttachmentInput(props: InputProps<AttachmentField>): VNode {
  const { field, name, context } = props
  const frame = frameOf(props)
  return (
    <FieldGroup {...frame}>
      {field.warning && (
        <Note tone="warn">
          <p>
            <InlineProse text={field.warning} />
          </p>
        </Note>
      )}
      <AttachmentDrop
        wiring={wiringOf(frame)}
        fieldId={name}
        uploadUrl={context.uploadUrl(name)}
        piecesUrl={context.piecesUrl?.(name)}
        maxCount={field.maxCount}
        maxBytes={field.maxBytes}
        maxTotalBytes={field.maxTotalBytes}
        types={endingsOf(field.types)}
        camera={field.types.includes('jpeg')}
        masking={field.masking}
        phone={context.phone}
        limits={writtenLimits(field, context.lang)}
      >
        <AttachedFileList field={field} files={context.attachments[name] ?? []} context={context} />
      </AttachmentDrop>
    </FieldGroup>
  )
}

interface AttachedFileListProps {
  field: Pick<AttachmentField, 'maxCount'>
  files: readonly AttachedFile[]
  context: Pick<ViewContext, 'lang' | 'fileUrl' | 'thumbnailUrl'>
  /** Why the file that came just now was not taken. */
  problem?: string | undefined
}

/** The files of one question; the answer to an upload by script is exactly this element. */
export function AttachedFileList({ field, files, context, problem }: AttachedFileListProps): VNode {
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  const sum = wordsIn(context.lang).sum({
    count: files.length,
    size: sizeText(bytes, context.lang),
    left: field.maxCount - files.length,
  })
  return (
    <AttachmentList sum={files.length > 0 ? sum : undefined} problem={problem}>
      {files.map((file) => (
        <AttachmentRow
          key={file.id}
          name={file.name}
          size={sizeText(file.size)}
          bytes={file.size}
          thumbnail={file.hasThumbnail ? context.thumbnailUrl(file.id) : undefined}
          badges={<FileState file={file} lang={context.lang} />}
          note={noteOf(file, context.lang)}
          error={openingOf(file.scan) === 'never' ? wordsIn(context.lang).harmfulHere : undefined}
          actions={
            <>
              {mayBeMasked(file) && (
                <MaskButton
                  id={file.id}
                  name={file.name}
                  bytes={file.size}
                  fileUrl={context.fileUrl(file.id)}
                />
              )}
              <ReleaseButton id={file.id} name={file.name} />
            </>
          }
        />
      ))}
    </AttachmentList>
  )
}

/** A picture that this browser may have back. */
const mayBeMasked = ({ type, scan }: AttachedFile): boolean => isPicture(type) && mayBeOpened(scan)

/** What to do about a file that was taken although nobody can look inside. */
function noteOf(file: AttachedFile, lang: Language): string | undefined {
  const words = wordsIn(lang)
  if (isLocked(file)) return words.lockedHere
  return file.scan === 'unscannable' ? words.unscannableHere : undefined
}

type FileStateProps = { file: Pick<AttachedFile, 'scan' | 'locked' | 'masked'>; lang: Language }

const isLocked = ({ scan, locked }: FileStateProps['file']): boolean =>
  scan !== 'malware' && (locked || scan === 'protected')

/** That a file arrived; 検査中 while the scanner has not answered. A harmful one has its error instead. */
function FileState({ file, lang }: FileStateProps): VNode | null {
  const opening = openingOf(file.scan)
  if (opening === 'never') return null
  return (
    <>
      <Badge tone="ok" icon="check">
        {wordsIn(lang).uploaded}
      </Badge>
      {file.masked && <MaskedBadge lang={lang} />}
      {opening === 'later' && (
        <Badge tone="grey" icon="clock">
          {wordsIn(lang).scanning}
        </Badge>
      )}
      {isLocked(file) && (
        <Badge tone="warn" icon="warning">
          {wordsIn(lang).locked}
        </Badge>
      )}
    </>
  )
}
