import type { Sample } from '../gallery/sample'
import { MarkShapes } from '../illustration/mark'
import { FileStrip, FileViewer, ViewerTool } from './file-viewer'

const here = '#sample-file-viewer'

export const samples: Sample[] = [
  {
    name: 'file-viewer',
    title: '添付を見る所',
    render: () => (
      <FileViewer
        name="免許証_表.jpg"
        place="2 / 2"
        tools={
          <>
            <ViewerTool href={here} icon="zoom-out" label="小さく" keyName="-" />
            <ViewerTool href={here} icon="zoom-in" label="大きく" keyName="+" />
            <ViewerTool href={here} icon="fit" label="幅に合わせる" current />
            <ViewerTool href={here} icon="refresh" label="回す" keyName="o" />
          </>
        }
        strip={
          <FileStrip
            label="添付ファイル"
            files={[
              { href: '#sample-memo', label: '利用者カード.jpg', picture: null },
              { href: here, label: '免許証_表.jpg', picture: null, current: true },
            ]}
          />
        }
        note="閲覧は記録されます。"
      >
        <svg width="200" height="120" viewBox="0 0 40 40" aria-hidden="true">
          <MarkShapes ground="#00428c" />
        </svg>
      </FileViewer>
    ),
  },
]
