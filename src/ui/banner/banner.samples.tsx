import type { Sample } from '../gallery/sample'
import { Banner } from './banner'

export const samples: Sample[] = [
  {
    name: 'banner-ok',
    title: '完了',
    render: () => (
      <Banner tone="ok" title="再提出しました">
        <p>担当が確認します。整理番号は変わりません。</p>
      </Banner>
    ),
  },
  {
    name: 'banner-ng',
    title: '誤り',
    render: () => (
      <Banner tone="ng" title="この申し込みは取り下げられています">
        <p>
          もう一度申し込むときは、<a href="#sample-banner-ng">この内容から作り直せます</a>。
        </p>
      </Banner>
    ),
  },
  {
    name: 'banner-warn',
    title: '注意',
    render: () => (
      <Banner tone="warn" title="あと2日で下書きが消えます">
        <p>2月10日（火）までに申し込むか、下書きを開いてください。</p>
      </Banner>
    ),
  },
  {
    name: 'banner-act',
    title: '案内',
    render: () => (
      <Banner tone="act" title="受付開始は2月2日（月）午前9時です">
        <p>開始の5分前から順番待ちの画面を開けます。</p>
      </Banner>
    ),
  },
]
