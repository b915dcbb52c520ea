import type { Sample } from '../gallery/sample'
import { FileLink, LinkRows } from './link-row'

export const samples: Sample[] = [
  {
    name: 'link-rows',
    title: 'よく使われる手続き',
    render: () => (
      <LinkRows
        rows={[
          { href: '#sample-link-rows', title: '県立図書館利用者カード申込', note: '個人　|　随時' },
          { href: '#sample-file-link', title: '郷土資料に関する出版情報提供', note: '個人・法人　|　随時' },
        ]}
      />
    ),
  },
  {
    name: 'file-link',
    title: 'ダウンロードするファイル',
    render: () => (
      <FileLink
        href="#sample-file-link"
        kicker="ダウンロードファイル1"
        name="【郵送申込用】利用者カード申込書.xlsx"
        meta="Excel 28 KB"
      />
    ),
  },
]
