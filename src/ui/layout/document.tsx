import type { ComponentChildren, VNode } from 'preact'
import type { Language } from '../../kernel/language'
import { url } from '../../urls'
import { useWords } from '../words'
import type { Assets } from './frame'

type DocumentProps = {
  lang: Language
  /** The whole title, in the order of what tells pages apart. */
  title: string
  assets: Assets
  themeHref?: string
  noindex?: boolean
  children: ComponentChildren
}

/** The `<html>` of every page; put 「<!doctype html>」 before it. */
export function Document({ lang, title, assets, themeHref, noindex, children }: DocumentProps): VNode {
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        {noindex && <meta name="robots" content="noindex" />}
        <link rel="icon" type="image/svg+xml" href={url('icon', {})} />
        <link rel="stylesheet" href={assets.css} />
        {themeHref && <link rel="stylesheet" href={themeHref} />}
        {assets.scripts.map((src) => (
          <script key={src} type="module" src={src} />
        ))}
      </head>
      <body>
        <SkipLink />
        {children}
      </body>
    </html>
  )
}

function SkipLink(): VNode {
  const words = useWords()
  return (
    <a class="skip" href="#main">
      {words.skip}
    </a>
  )
}
