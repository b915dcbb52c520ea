import type { VNode } from 'preact'
import type { StaffActor } from '../../../kernel/actor'
import { japaneseOnly, type Language } from '../../../kernel/language'
import { FileStrip, FileViewer, ViewerTool } from '../../../ui/file-viewer/file-viewer'
import { Fold } from '../../../ui/fold/fold'
import { SheetMessage } from '../../../ui/sheet/sheet'
import { mayHaveThumbnail } from '../../attachments/file-type'
import { mayBeOpened } from '../../attachments/opening'
import type { Unviewable } from '../../attachments/pdf-pages'
import type { Attachment } from '../application'
import { type CaseView, nextZoom, turnRight } from './case-view'
import { CaseWell } from './case-well'
import { ja } from './case-words.ja'

const words = japaneseOnly({ ja })

/** What the well shows: a page, or why there is none. */
export type Seen =
  | { state: 'none' | 'unknown' }
  | { state: 'warned' | 'later' | 'never' | 'gone'; file: Attachment }
  | {
      state: 'unviewable'
      file: Attachment
      why: Unviewable | 'away' | 'damaged' | 'archive' | 'locked-archive'
    }
  | { state: 'shown'; file: Attachment; page: number; pages: number }

export type FileHrefs = {
  /** The same case, looked at otherwise. */
  view(change: Partial<CaseView>): string
  picture(file: Attachment, page: number): string
  thumbnail(file: Attachment): string
  download(file: Attachment): string
  /** Where a 黒塗りの写し of it is made; null for who may not. */
  blackOut(file: Attachment): string | null
}

type CaseFileProps = {
  lang: Language
  files: readonly Attachment[]
  seen: Seen
  view: CaseView
  hrefs: FileHrefs
  me: Pick<StaffActor, 'name' | 'post'>
  now: Date
}

/** ファイル: the viewer with its tools, all of them links; the same page without a script. */
export function CaseFile(props: CaseFileProps): VNode {
  const { lang, files, seen } = props
  const w = words(lang).file
  if (!('file' in seen))
    return (
      <FileViewer name={words(lang).tabs.files} strip={files.length > 0 && <Strip {...props} />}>
        <SheetMessage icon="file" tone="grey" title={w[seen.state]}>
          {null}
        </SheetMessage>
      </FileViewer>
    )
  const front = inFront(files)
  const index = front.indexOf(seen.file) + 1
  const original = hasCopy(files, seen.file)
  return (
    <FileViewer
      name={seen.file.name}
      place={index > 0 ? w.place(index, front.length) : files.includes(seen.file) ? w.original : w.earlier}
      tools={<Tools {...props} seen={seen} />}
      strip={<Strip {...props} />}
      note={
        <>
          {original && <b>{w.originalNow} </b>}
          {seen.file.masked && `${seen.file.copyOf === null ? w.masked : w.copy} `}
          {w.logged}
          {seen.file.type === 'pdf' && seen.state === 'shown' && ` ${w.pdfFonts}`}
        </>
      }
    >
      <CaseWell {...props} seen={seen} />
    </FileViewer>
  )
}

/** The same where there is a file to show or to speak of. */
export type FileProps = CaseFileProps & { seen: Extract<Seen, { file: Attachment }> }

function Tools({ lang, seen, view, hrefs }: FileProps): VNode {
  const w = words(lang).file
  const blackOut = seen.state === 'shown' && hrefs.blackOut(seen.file)
  return (
    <>
      {seen.state === 'shown' && seen.pages > 1 && <PageTurner lang={lang} seen={seen} hrefs={hrefs} />}
      {blackOut && <ViewerTool href={blackOut} icon="mask" label={w.blackOut} spelled />}
      {seen.state === 'shown' && <SizeTools lang={lang} view={view} hrefs={hrefs} />}
      {seen.state !== 'warned' && seen.state !== 'gone' && mayBeOpened(seen.file.scan) && (
        <ViewerTool href={hrefs.download(seen.file)} icon="download" label={w.save} />
      )}
      {view.alone ? (
        <ViewerTool href={hrefs.view({ alone: false })} icon="chevron-left" label={w.beside} />
      ) : (
        <ViewerTool href={hrefs.view({ alone: true })} icon="external" label={w.alone} elsewhere />
      )}
    </>
  )
}

function SizeTools({ lang, view, hrefs }: Pick<CaseFileProps, 'lang' | 'view' | 'hrefs'>): VNode {
  const w = words(lang).file
  const whole = view.zoom === 'whole'
  const smaller = nextZoom(view.zoom, -1)
  const larger = nextZoom(view.zoom, 1)
  const turn = hrefs.view({ turned: turnRight(view.turned) })
  return (
    <>
      {smaller && (
        <ViewerTool href={hrefs.view({ zoom: smaller })} icon="zoom-out" label={w.smaller} keyName="-" />
      )}
      <span class="viewer-size number">{whole ? w.wholeNow : `${view.zoom}%`}</span>
      {larger && (
        <ViewerTool href={hrefs.view({ zoom: larger })} icon="zoom-in" label={w.larger} keyName="+" />
      )}
      <ViewerTool
        href={hrefs.view({ zoom: 'whole' })}
        icon="fit"
        label={w.whole}
        current={whole}
        keyName="0"
      />
      <ViewerTool href={turn} icon="refresh" label={w.turn} keyName="o" />
    </>
  )
}

type PageTurnerProps = Pick<CaseFileProps, 'lang' | 'hrefs'> & { seen: Extract<Seen, { state: 'shown' }> }

function PageTurner({ lang, seen: { page, pages }, hrefs }: PageTurnerProps): VNode {
  const w = words(lang).file
  return (
    <span class="viewer-pages">
      {page > 1 && (
        <ViewerTool href={hrefs.view({ page: page - 1 })} icon="chevron-left" label={w.pageBefore} />
      )}
      <span class="viewer-size number">{w.page(page, pages)}</span>
      {page < pages && (
        <ViewerTool href={hrefs.view({ page: page + 1 })} icon="chevron-right" label={w.pageAfter} />
      )}
    </span>
  )
}

function Strip({ lang, files, seen, hrefs }: CaseFileProps): VNode | null {
  const w = words(lang).file
  const front = inFront(files)
  if (files.length === 0) return null
  const current = 'file' in seen ? seen.file : null
  return (
    <>
      <FileStrip
        label={w.strip}
        files={front.map((file, index) => ({
          href: hrefOf(file, hrefs),
          label: w.stripItem(file.name, index + 1, front.length),
          picture: hasThumbnail(file) ? hrefs.thumbnail(file) : null,
          current: file === current,
        }))}
      />
      <Originals {...{ lang, files, hrefs, current }} />
    </>
  )
}

type OriginalsProps = Pick<CaseFileProps, 'lang' | 'files' | 'hrefs'> & { current: Attachment | null }

/** What shows what a copy hides lies folded, and is not drawn small. */
function Originals({ lang, files, hrefs, current }: OriginalsProps): VNode | null {
  const w = words(lang).file
  const originals = files.filter((file) => hasCopy(files, file))
  if (originals.length === 0) return null
  return (
    <Fold summary={w.originals(originals.length)} open={current !== null && originals.includes(current)}>
      <p>{w.originalsCareful}</p>
      <ul>
        {originals.map((file) => (
          <li key={file.id}>
            <a href={hrefOf(file, hrefs)} aria-current={file === current ? 'true' : undefined}>
              {file.name}
            </a>
          </li>
        ))}
      </ul>
    </Fold>
  )
}

const hrefOf = (file: Attachment, hrefs: FileHrefs): string =>
  hrefs.view({ file: file.id, page: 1, turned: 0, zoom: 'whole', warned: false, tab: 'files' })

/** Whether it still shows what a copy of it hides. */
const hasCopy = (files: readonly Attachment[], file: Attachment): boolean =>
  !file.deleted && files.some((one) => one.copyOf === file.id && !one.deleted)

/** What is looked at first: copies in the place of their originals, and nothing that is gone. */
const inFront = (files: readonly Attachment[]): Attachment[] =>
  files.filter((file) => !file.deleted && !hasCopy(files, file))

const hasThumbnail = (file: Attachment): boolean =>
  mayHaveThumbnail(file.type) && file.thumbnailKey !== '' && mayBeOpened(file.scan)
