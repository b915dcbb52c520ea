import type { VNode } from 'preact'
import { byLanguage, type Language } from '../../../kernel/language'
import type { Tenant } from '../../../kernel/tenant'
import { BareLayout } from '../../../ui/layout/bare-layout'
import type { Assets } from '../../../ui/layout/frame'
import { PageHead } from '../../../ui/layout/page-parts'
import { LinkRows } from '../../../ui/link-row/link-row'
import { url } from '../../../urls'
import { en } from '../words.en'
import { ja } from '../words.ja'

const words = byLanguage({ ja, en })

type FrontPageProps = { lang: Language; assets: Assets; tenants: readonly Tenant[] }

/** `/`: the tenants of this installation. */
export function FrontPage({ lang, assets, tenants }: FrontPageProps): VNode {
  const w = words(lang).front
  const rows = tenants.map((tenant) => ({
    href: url('home', { tenant: tenant.slug }),
    title: tenant.systemName,
    note: tenant.demo ? w.demo(tenant.name) : tenant.name,
  }))
  return (
    <BareLayout lang={lang} assets={assets} title={w.title} width="confirm">
      <PageHead title={w.title} />
      {rows.length > 0 ? (
        <>
          <p>{w.lead}</p>
          <LinkRows rows={rows} />
        </>
      ) : (
        <p>{w.none}</p>
      )}
    </BareLayout>
  )
}
