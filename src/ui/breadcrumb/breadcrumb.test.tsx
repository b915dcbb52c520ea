import { renderToString } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { Breadcrumb } from './breadcrumb'

it('parts every place from the next one, also where the place has no address, and names the last as this page', () => {
  const html = renderToString(
    <Breadcrumb crumbs={[{ label: 'ホーム', href: '/' }, { label: '図書館' }, { label: '手続き説明' }]} />,
  )
  const places = html.split('<li>').slice(1)
  expect(places.map((place) => place.includes('<svg'))).toEqual([true, true, false])
  expect(places.map((place) => place.includes('aria-current="page"'))).toEqual([false, false, true])
})
