import { ButtonLink } from '../button/button'
import { Added, Removed } from '../difference/difference'
import type { Sample } from '../gallery/sample'
import { Said } from '../said/said'
import { Empty } from './empty'

export const samples: Sample[] = [
  {
    name: 'empty-good',
    title: '済んだとき',
    render: () => (
      <Empty
        icon="check-circle"
        good
        title="きょうの分は済みました"
        action={<ButtonLink href="#sample-empty-good">所属の申込を見る</ButtonLink>}
      >
        <p>処理待ちの申込はありません。</p>
      </Empty>
    ),
  },
  {
    name: 'empty-search',
    title: '見つからないとき',
    render: () => (
      <Empty
        icon="search"
        title="「対島 ゆき」に合う申込はありません"
        action={<ButtonLink href="#sample-empty-search">条件をすべて外す</ButtonLink>}
      >
        <p>ほかの字や、短い言葉でお試しください。</p>
      </Empty>
    ),
  },
  {
    name: 'said-done',
    title: '済んだことの行',
    render: () => (
      <Said tone="done" action={<a href="#sample-said-done">文面</a>}>
        <b>髙橋 みのり</b> さんを <b>受理</b> しました。
      </Said>
    ),
  },
  {
    name: 'said-trouble',
    title: '困ったことの行',
    render: () => <Said tone="trouble">メールを送れませんでした。10:45にもう一度送ります。</Said>,
  },
  {
    name: 'difference',
    title: '違い',
    render: () => (
      <p>
        <Removed signed>6638</Removed> <Added signed>6683</Added>
      </p>
    ),
  },
]
