import type { VNode } from 'preact'
import type { Frame } from '../../../ui/layout/frame'
import { PageHead } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { Prose } from '../../../ui/prose/prose'

type SiteTextPageProps = { frame: Frame; title: string; text: string; ours: boolean }

/** ヘルプ, 個人情報の取扱い, ウェブアクセシビリティ: a tenant's own words, or the default ones. */
export function SiteTextPage({ frame, title, text, ours }: SiteTextPageProps): VNode {
  return (
    <PublicLayout frame={frame} title={title} crumbs={[{ label: title }]} width="confirm">
      <PageHead title={title} />
      <Prose text={text} level={2} ours={ours} />
    </PublicLayout>
  )
}
