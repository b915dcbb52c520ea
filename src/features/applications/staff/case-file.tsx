import type { ComponentChildren, VNode } from 'preact'
import type { StaffActor } from '../../../kernel/actor'
import { dayKey } from '../../../kernel/japanese-date'
import { byLanguage, type Language } from '../../../kernel/language'
import { ButtonLink } from '../../../ui/button/button'
import { FileStrip, FileViewer, ViewerTool } from '../../../ui/file-viewer/file-viewer'
import { Sheet, SheetMessage } from '../../../ui/sheet/sheet'
import { mayBeOpened } from '../../attachments/opening'
import type { Unviewable } from '../../attachments/pdf-pages'
import type { Attachment } from '../application'
import { type CaseView, nextZoom, turnRight } from './case-view'
import { ja } from './case-words.ja'

const words = byLanguage({ ja })

/** What the well shows: a page, or why there is none. */
export type Seen =
  | { state: 'none' | 'unknown' }
  | { state: 'warned' | 'later' | 'never'; file: Attachment }
  | { state: 'unviewable'; file: Attachment; why: Unviewable | 'away' }
  | { state: 'shown'; file: Attachment; page: number; pages: number }

export type FileHrefs = {
  /** The same case, looked at otherwise. */
  view(change: Partial<CaseView>): string
  picture(file: Attachment, page: number): string
  thumbnail(file: Attachment): string
  download(file: Attachment): string
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
      <FileViewer name={words(lang).tabs.files} strip={<Strip {...props} />}>
        <SheetMessage icon="file" tone="grey" title={w[seen.state]}>
          {null}
        </SheetMessage>
      </FileViewer>
    )
  const index = files.indexOf(seen.file) + 1
  return (
    <FileViewer
      name={seen.file.name}
      place={w.place(index, files.length)}
      tools={<Tools {...props} seen={seen} />}
      strip={<Strip {...props} />}
      note={
        <>
          {w.logged}
          {seen.file.type === 'pdf' && seen.state === 'shown' && ` ${w.pdfFonts}`}
        </>
      }
    >
      <Well {...props} seen={seen} />
    </FileViewer>
  )
}

type WithFile = CaseFileProps & { seen: Extract<Seen, { file: Attachment }> }

function Tools({ lang, seen, view, hrefs }: WithFile): VNode {
  const w = words(lang).file
  const shown = seen.state === 'shown' ? seen : null
  const smaller = nextZoom(view.zoom, -1)
  const larger = nextZoom(view.zoom, 1)
  const size = view.zoom === 'whole' ? w.wholeNow : `${view.zoom}%`
  return (
    <>
      {shown && shown.pages > 1 && <PageTurner lang={lang} seen={shown} hrefs={hrefs} />}
      {shown && (
        <>
          {smaller && (
            <ViewerTool href={hrefs.view({ zoom: smaller })} icon="zoom-out" label={w.smaller} keyName="-" />
          )}
          <span class="viewer-size number">{size}</span>
          {larger && (
            <ViewerTool href={hrefs.view({ zoom: larger })} icon="zoom-in" label={w.larger} keyName="+" />
          )}
          <ViewerTool
            href={hrefs.view({ zoom: 'whole' })}
            icon="fit"
            label={w.whole}
            current={view.zoom === 'whole'}
            keyName="0"
          />
          <ViewerTool
            href={hrefs.view({ turned: turnRight(view.turned) })}
            icon="refresh"
            label={w.turn}
            keyName="o"
          />
        </>
      )}
      {seen.state !== 'warned' && mayBeOpened(seen.file.scan) && (
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

function Well({ lang, seen, view, hrefs, me, now }: WithFile): VNode {
  const w = words(lang).file
  const { file } = seen
  switch (seen.state) {
    case 'shown':
      return (
        <Sheet
          src={hrefs.picture(file, seen.page)}
          alt={w.picture(file.name, seen.page, seen.pages)}
          zoom={view.zoom}
          watermark={w.watermark(me.post, me.name, dayKey(now))}
        />
      )
    case 'warned':
      return (
        <SheetMessage
          icon="warning"
          tone="warn"
          title={w.warnTitle}
          actions={
            <>
              <ButtonLink href={hrefs.view({ warned: true })}>{w.warnShow}</ButtonLink>
              <ButtonLink kind="grey" icon="download" href={hrefs.download(file)}>
                {w.warnSave}
              </ButtonLink>
            </>
          }
        >
          <p>{w.warn}</p>
        </SheetMessage>
      )
    case 'later':
      return (
        <SheetMessage
          icon="clock"
          tone="grey"
          title={w.waitTitle}
          actions={<ButtonLink href={hrefs.view({})}>{w.waitAgain}</ButtonLink>}
        >
          <p>{w.wait}</p>
        </SheetMessage>
      )
    case 'never':
      return (
        <SheetMessage icon="error" tone="ng" title={w.neverTitle}>
          <p>{w.never}</p>
        </SheetMessage>
      )
    case 'unviewable':
      return (
        <SheetMessage
          icon="file"
          tone="grey"
          title={w.unviewable[seen.why].title}
          actions={saveAction(w.save, hrefs.download(file))}
        >
          <p>{w.unviewable[seen.why].text}</p>
        </SheetMessage>
      )
  }
}

const saveAction = (label: string, href: string): ComponentChildren => (
  <ButtonLink icon="download" href={href}>
    {label}
  </ButtonLink>
)

function Strip({ lang, files, seen, hrefs }: CaseFileProps): VNode | null {
  const w = words(lang).file
  if (files.length === 0) return null
  const current = 'file' in seen ? seen.file : null
  return (
    <FileStrip
      label={w.strip}
      files={files.map((file, index) => ({
        href: hrefs.view({ file: file.id, page: 1, turned: 0, zoom: 'whole', warned: false, tab: 'files' }),
        label: w.stripItem(file.name, index + 1, files.length),
        picture: hasThumbnail(file) ? hrefs.thumbnail(file) : null,
        current: file === current,
      }))}
    />
  )
}

const hasThumbnail = (file: Attachment): boolean =>
  file.type !== 'pdf' && file.thumbnailKey !== '' && mayBeOpened(file.scan)
