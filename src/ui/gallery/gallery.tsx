import type { VNode } from 'preact'
import type { Language } from '../../kernel/language'
import { BareLayout } from '../layout/bare-layout'
import type { Assets } from '../layout/frame'
import { PageHead } from '../layout/page-parts'
import { wordsIn } from '../words'
import { allSamples, type SampleGroup } from './all-samples'

type GalleryPageProps = { lang: Language; assets: Assets; hrefOf?: (sample: string) => string }

/** 部品見本: every component in its states, on one page. */
export function GalleryPage({ lang, assets, hrefOf }: GalleryPageProps): VNode {
  const words = wordsIn(lang)
  return (
    <BareLayout lang={lang} assets={assets} title={words.gallery} noindex>
      <PageHead kicker={words.gallery} title={words.galleryTitle} />
      {allSamples.map((group) => (
        <Group key={group.title} group={group} hrefOf={hrefOf} />
      ))}
    </BareLayout>
  )
}

type GroupProps = { group: SampleGroup; hrefOf: GalleryPageProps['hrefOf'] }

function Group({ group, hrefOf }: GroupProps): VNode {
  return (
    <section class="section gallery-group">
      <h2>{group.title}</h2>
      <div class={group.look ? `gallery-samples gallery-${group.look}` : 'gallery-samples'}>
        {group.samples.map((sample) => (
          <figure key={sample.name} id={`sample-${sample.name}`}>
            {sample.render()}
            <figcaption>
              {hrefOf ? <a href={hrefOf(sample.name)}>{sample.title}</a> : sample.title}
            </figcaption>
          </figure>
        ))}
      </div>
    </section>
  )
}

/** One sample by itself, for tests that need a page of its own; `undefined` for an unknown name. */
export function SamplePage({ lang, assets, name }: GalleryPageProps & { name: string }): VNode | undefined {
  const sample = allSamples.flatMap((group) => group.samples).find((one) => one.name === name)
  if (!sample) return undefined
  return (
    <BareLayout lang={lang} assets={assets} title={sample.title} noindex>
      <PageHead kicker={wordsIn(lang).gallery} title={sample.title} />
      <div class="section">{sample.render()}</div>
    </BareLayout>
  )
}
