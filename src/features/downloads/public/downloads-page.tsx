import type { VNode } from 'preact'
import { byLanguage } from '../../../kernel/language'
import type { Frame } from '../../../ui/layout/frame'
import { PageHead } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { Link } from '../../../ui/link/link'
import { FileLink } from '../../../ui/link-row/link-row'
import { Marked } from '../../../ui/marked'
import { SearchBox } from '../../../ui/search-box/search-box'
import { url } from '../../../urls'
import type { Download } from '../downloads'
import { fileMeta } from '../file-meta'
import { en } from '../words.en'
import { ja } from '../words.ja'

const words = byLanguage({ ja, en })

type DownloadsPageProps = { frame: Frame; keyword: string; files: readonly Download[] }

/** 申請書ダウンロード: a searchable list of files. */
export function DownloadsPage({ frame, keyword, files }: DownloadsPageProps): VNode {
  const w = words(frame.lang)
  const tenant = { tenant: frame.tenant.slug }
  const none = keyword === '' ? w.none : w.noHit(keyword)
  const heading = keyword === '' ? w.all(files.length) : w.found(keyword, files.length)
  return (
    <PublicLayout frame={frame} title={w.title} crumbs={[{ label: w.title }]} width="confirm">
      <PageHead title={w.title}>
        <p>{w.lead}</p>
      </PageHead>
      <form action={url('forms', tenant)} method="get" role="search">
        <SearchBox name="keyword" value={keyword} />
      </form>
      <section class="section">
        <h2>
          <Marked>{files.length > 0 ? heading : none}</Marked>
        </h2>
        {files.length > 0 ? <p>{w.saveFirst}</p> : <p>{w.tryOther}</p>}
        <ul class="file-links">
          {files.map((file) => (
            <li key={file.id}>
              <FileLink
                href={url('formFile', { ...tenant, file: file.id })}
                kicker={file.title}
                name={file.fileName}
                meta={fileMeta(file, frame.lang)}
              />
            </li>
          ))}
        </ul>
        {keyword !== '' && (
          <p>
            <Link href={url('forms', tenant)}>{w.showAll}</Link>
          </p>
        )}
      </section>
    </PublicLayout>
  )
}
