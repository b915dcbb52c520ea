import type { Sample } from '../gallery/sample'
import { Prose, ScrollBox } from './prose'

const description = `◆概要◆
県内在住の方が、次の手続きを受けようとする場合に申請していただくものです。

・新規登録
・利用者カードの紛失等による再発行

※古い利用者カードをお持ちの方は「新規登録」の取扱いとなります。

詳しくは https://example.jp/ をご覧いただくか、一般閲覧室（017-729-4300）までご連絡ください。`

const terms = `# 利用規約
## 1 目的
この規約は、申請・届出及び講座・イベント申込みを行う場合の手続きについて必要な事項を定めるものです。
## 2 利用規約の同意
本システムを利用して申請・届出等を行うためには、この規約に同意していただくことが必要です。
## 3 利用者ID・パスワード等の登録・変更及び削除
本システムを利用する方は、利用者ID及びパスワードを登録することができます。`

export const samples: Sample[] = [
  { name: 'prose', title: '職員が書いた本文', render: () => <Prose text={description} /> },
  { name: 'scroll-box', title: '利用規約', render: () => <ScrollBox label="利用規約" text={terms} /> },
]
