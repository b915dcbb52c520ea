import { render } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import type { Frame } from './frame'
import { PublicLayout } from './public-layout'

const frame: Frame = {
  lang: 'ja',
  side: 'public',
  tenant: {
    slug: 'mihon',
    name: 'みほん市',
    systemName: 'みほん市電子申請サービス',
    phone: '0120-000-000',
    phoneHours: '平日 午前9時から午後5時まで',
    themeHref: '/mihon/theme.css',
    flow: 'standard',
  },
  assets: { css: '/_assets/public.css', scripts: ['/_assets/public.js'] },
  current: 'status',
  signedIn: false,
  now: new Date('2026-01-28T01:36:00Z'),
}

it('is a whole document with its language, title, sheets and deferred scripts', () => {
  const html = render(
    <PublicLayout frame={frame} title="申請状況確認">
      <h1>申請状況確認</h1>
    </PublicLayout>,
  )
  expect(html).toMatch(/^<html lang="ja">/)
  expect(html).toContain('<title>申請状況確認｜みほん市電子申請サービス</title>')
  expect(html).toContain('<link rel="stylesheet" href="/mihon/theme.css"')
  expect(html).toContain('<script type="module" src="/_assets/public.js">')
  expect(html).not.toMatch(/\sstyle=/)
})

it('begins with a link to the main part and marks the current place in the menu', () => {
  const html = render(
    <PublicLayout frame={frame} title="申請状況確認">
      <h1>申請状況確認</h1>
    </PublicLayout>,
  )
  expect(html).toMatch(/<body><a class="skip" href="#main">本文へ移動<\/a>/)
  expect(html).toMatch(/<a href="\/mihon\/status" aria-current="page">/)
})

it('says エラー： in the title and lists what is to be put right', () => {
  const html = render(
    <PublicLayout
      frame={frame}
      title="申込"
      steps={{ current: 3 }}
      errors={[{ id: 'no', text: '番号が短すぎます' }]}
    >
      <h1>申込</h1>
    </PublicLayout>,
  )
  expect(html).toContain('<title>エラー：申込｜')
  expect(html).toContain('<a href="#no">番号が短すぎます</a>')
})
