import type { ComponentChildren, VNode } from 'preact'
import type { Language } from '../../kernel/language'
import { Mark } from '../illustration/mark'
import { Marked } from '../marked'
import { PageLanguage, wordsIn } from '../words'
import { Document } from './document'
import type { Assets } from './frame'

type BareLayoutProps = {
  lang: Language
  assets: Assets
  title: string
  width?: 'wide' | 'mail' | 'confirm'
  noindex?: boolean
  /** Address behind the mark. */
  homeHref?: string
  children: ComponentChildren
}

/** A page without a tenant: the list of tenants, the local mailbox, the gallery. */
export function BareLayout(props: BareLayoutProps): VNode {
  const { lang, assets, title, width = 'wide', noindex, homeHref = '/', children } = props
  const words = wordsIn(lang)
  return (
    <PageLanguage.Provider value={lang}>
      <Document
        lang={lang}
        title={`${title}${words.titleBar}${words.serviceName}`}
        assets={assets}
        noindex={noindex}
      >
        <header class="header">
          <div class="container header-row">
            <a class="brand" href={homeHref}>
              <Mark />
              <span>
                <Marked>{words.serviceName}</Marked>
              </span>
            </a>
          </div>
        </header>
        <main id="main" class={`container page page-${width}`} tabIndex={-1}>
          {children}
        </main>
      </Document>
    </PageLanguage.Provider>
  )
}
