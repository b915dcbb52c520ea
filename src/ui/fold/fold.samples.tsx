import type { Sample } from '../gallery/sample'
import { Filters, Fold } from './fold'

export const samples: Sample[] = [
  {
    name: 'fold',
    title: '開閉',
    render: () => (
      <Fold summary="ほかの分類を見る">
        <p>開くと、この中に内容が出ます。</p>
      </Fold>
    ),
  },
  {
    name: 'fold-boxed',
    title: '枠のある開閉',
    render: () => (
      <Fold summary="メールが届かないとき" boxed icon="info" open>
        <p>送信から数分かかることがあります。印刷ではいつも開きます。</p>
      </Fold>
    ),
  },
  {
    name: 'filters',
    title: '絞り込み（広い画面ではいつも開いています）',
    render: () => (
      <Filters summary="条件で絞り込む">
        <p>絞り込む条件がここに並びます。</p>
      </Filters>
    ),
  },
]
