import type { Hono } from 'hono'
import { samples as questions } from '../features/forms/fields/input.samples'
import type { BuiltAssets } from '../http/assets'
import { headersFor, html } from '../http/response'
import type { Env } from '../http/surface'
import { GalleryPage, StaffGalleryPage } from '../ui/gallery/gallery'
import { siteMap } from '../urls'

/** `/_gallery`, `/_gallery/staff`: every component with its samples; under development and in tests only (H9). */
export function galleryRoutes(app: Hono<Env>, assets: BuiltAssets): void {
  const loaded = { css: assets.css, scripts: [assets.publicScript, assets.applyScript] }
  const more = [{ title: '様式の項目', samples: questions, look: 'wide' as const }]
  app.get(siteMap.gallery.path, (c) => {
    const page = html(<GalleryPage lang="ja" assets={loaded} more={more} />)
    return c.html(page, 200, headersFor(page))
  })
  const desk = { css: assets.staffCss, scripts: [assets.publicScript, assets.staffScript] }
  app.get(siteMap.staffGallery.path, (c) => c.html(html(<StaffGalleryPage lang="ja" assets={desk} />)))
}
