import { ButtonLink } from '../button/button'
import type { Sample } from '../gallery/sample'
import { StatusPage } from './status-page'

export const samples: Sample[] = [
  {
    name: 'status-page-searched',
    title: '検索 0 件',
    render: () => (
      <StatusPage
        picture="searched"
        level="h2"
        title="「図書官」の検索結果は0件です"
        actions={
          <>
            <ButtonLink kind="main" href="#sample-status-page-searched">
              もう一度探す
            </ButtonLink>
            <ButtonLink kind="text" href="#sample-status-page-searched">
              すべての手続きを見る
            </ButtonLink>
          </>
        }
      >
        <ul class="bullets">
          <li>短い言葉や、ほかの言い方に変えてみてください。</li>
          <li>分類や組織から探すこともできます。</li>
        </ul>
      </StatusPage>
    ),
  },
  {
    name: 'status-page-lost',
    title: '404',
    render: () => (
      <StatusPage picture="lost" level="h2" title="ページが見つかりません">
        <p>移動したか、受付を終えたか、アドレスが違う可能性があります。</p>
      </StatusPage>
    ),
  },
  {
    name: 'status-page-failed',
    title: '不具合',
    render: () => (
      <StatusPage
        picture="failed"
        level="h2"
        title="うまく表示できませんでした"
        note="お問い合わせ番号：7F3K-20Q8"
      >
        <p>
          こちら側の不具合です。<b>入力した内容は下書きに残っています。</b>
          少し待ってから、もう一度お試しください。
        </p>
      </StatusPage>
    ),
  },
  {
    name: 'status-page-closed',
    title: '準備中',
    render: () => (
      <StatusPage picture="closed" level="h2" title="ただいま準備中です">
        <p>2026年02月07日（土）午前0時から午前6時まで、設備の点検のためサービスを停止しています。</p>
      </StatusPage>
    ),
  },
]
