import type { VNode } from 'preact'
import type { Language } from '../../kernel/language'
import { BareLayout } from '../layout/bare-layout'
import { Document } from '../layout/document'
import type { Assets } from '../layout/frame'
import { PageHead } from '../layout/page-parts'
import { PageLanguage, wordsIn } from '../words'
import { allSamples } from './all-samples'
import type { SampleGroup } from './sample'
import { staffSamples } from './staff-samples'

type GalleryPageProps = {
  lang: Language
  assets: Assets
  /** Samples of what stands above `ui`, e.g. the kinds of questions. */
  more?: readonly SampleGroup[]
}

/** 部品見本: every component in its states, on one page. */
export function GalleryPage({ lang, assets, more = [] }: GalleryPageProps): VNode {
  const words = wordsIn(lang)
  return (
    <BareLayout lang={lang} assets={assets} title={words.gallery} noindex>
      <PageHead kicker={words.gallery} title={words.galleryTitle} />
      {[...allSamples, ...more].map((group) => (
        <Group key={group.title} group={group} />
      ))}
    </BareLayout>
  )
}

/** 職員側の部品見本, under the staff's style sheet. */
export function StaffGalleryPage({ lang, assets }: Omit<GalleryPageProps, 'more'>): VNode {
  const words = wordsIn(lang)
  return (
    <PageLanguage.Provider value={lang}>
      <Document
        lang={lang}
        title={`${words.staffGalleryTitle}｜${words.serviceName}`}
        assets={assets}
        noindex
      >
        <main id="main" class="desk-gallery" tabIndex={-1}>
          <h1>{words.staffGalleryTitle}</h1>
          {staffSamples.map((group) => (
            <Group key={group.title} group={group} />
          ))}
        </main>
      </Document>
    </PageLanguage.Provider>
  )
}

function Group({ group }: { group: SampleGroup }): VNode {
  return (
    <section class="section gallery-group">
      <h2>{group.title}</h2>
      <div class={group.look ? `gallery-samples gallery-${group.look}` : 'gallery-samples'}>
        {group.samples.map((sample) => (
          <figure key={sample.name} id={`sample-${sample.name}`}>
            {sample.render()}
            <figcaption>{sample.title}</figcaption>
          </figure>
        ))}
      </div>
    </section>
  )
}
