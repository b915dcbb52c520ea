import { url } from '../../urls'
import { ButtonLink } from '../button/button'
import { FileViewer } from '../file-viewer/file-viewer'
import type { Sample } from '../gallery/sample'
import { Sheet, SheetMessage } from './sheet'

export const samples: Sample[] = [
  {
    name: 'sheet',
    title: '一枚と透かし',
    render: () => (
      <FileViewer name="印.svg" place="1 / 1" note="閲覧は記録され、画面に透かしが入ります。">
        <Sheet
          src={url('icon', {})}
          alt="印.svg"
          zoom="whole"
          watermark="県立図書館・審査 工藤 一郎 確認用 2026-01-28"
        />
      </FileViewer>
    ),
  },
  {
    name: 'sheet-message',
    title: '一枚の代わりの知らせ',
    render: () => (
      <FileViewer name="住民票.pdf" place="1 / 1">
        <SheetMessage
          icon="warning"
          tone="warn"
          title="未検査です。開く前に確かめてください。"
          actions={<ButtonLink href="#sample-sheet">確かめて画面に出す</ButtonLink>}
        >
          <p>このファイルは、不正なプログラムの検査を受けていません。</p>
        </SheetMessage>
      </FileViewer>
    ),
  },
]
