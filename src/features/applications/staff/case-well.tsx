import type { VNode } from 'preact'
import { dayKey, fullDateTime } from '../../../kernel/japanese-date'
import { japaneseOnly } from '../../../kernel/language'
import { ButtonLink } from '../../../ui/button/button'
import { Sheet, SheetMessage } from '../../../ui/sheet/sheet'
import type { FileProps } from './case-file'
import { ja } from './case-words.ja'

const words = japaneseOnly({ ja })

/** What stands in the grey: a page with its watermark, or why there is none and what to do. */
export function CaseWell(props: FileProps): VNode {
  const { lang, seen, view, hrefs, me, now } = props
  const w = words(lang).file
  switch (seen.state) {
    case 'shown':
      return (
        <Sheet
          src={hrefs.picture(seen.file, seen.page)}
          alt={w.picture(seen.file.name, seen.page, seen.pages)}
          zoom={view.zoom}
          watermark={w.watermark(me.post, me.name, dayKey(now))}
        />
      )
    case 'warned':
      return <Warning {...props} />
    case 'later':
      return (
        <SheetMessage icon="clock" tone="grey" title={w.waitTitle} actions={<Again {...props} />}>
          <p>{w.wait}</p>
        </SheetMessage>
      )
    case 'never':
      return (
        <SheetMessage icon="error" tone="ng" title={w.neverTitle}>
          <p>{w.never}</p>
        </SheetMessage>
      )
    case 'gone':
      return (
        <SheetMessage icon="mask" tone="grey" title={w.goneTitle}>
          <p>{seen.file.deleted && w.gone(seen.file.deleted.by, fullDateTime(seen.file.deleted.at))}</p>
        </SheetMessage>
      )
    case 'unviewable': {
      const { title, text } = w.unviewable[seen.why]
      const again = seen.why === 'away' || seen.why === 'damaged'
      const action = again ? <Again {...props} /> : <Save {...props} />
      return (
        <SheetMessage icon="file" tone="grey" title={title} actions={action}>
          <p>{text}</p>
        </SheetMessage>
      )
    }
  }
}

function Warning({ lang, seen, hrefs }: FileProps): VNode {
  const w = words(lang).file
  const actions = (
    <>
      <ButtonLink href={hrefs.view({ warned: true })}>{w.warnShow}</ButtonLink>
      <ButtonLink kind="grey" icon="download" href={hrefs.download(seen.file)}>
        {w.warnSave}
      </ButtonLink>
    </>
  )
  return (
    <SheetMessage icon="warning" tone="warn" title={w.warnTitle} actions={actions}>
      <p>{w.warn}</p>
    </SheetMessage>
  )
}

const Again = ({ lang, hrefs }: FileProps): VNode => (
  <ButtonLink href={hrefs.view({})}>{words(lang).file.waitAgain}</ButtonLink>
)

const Save = ({ lang, seen, hrefs }: FileProps): VNode => (
  <ButtonLink icon="download" href={hrefs.download(seen.file)}>
    {words(lang).file.save}
  </ButtonLink>
)
