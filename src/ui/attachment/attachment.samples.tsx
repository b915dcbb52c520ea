import { Button } from '../button/button'
import { FieldGroup, wiringOf } from '../field/field'
import type { Sample } from '../gallery/sample'
import { Badge } from '../status/status'
import { AttachmentDrop } from './attachment-drop'
import { AttachmentList, AttachmentRow, ReleaseButton } from './attachment-row'

const uploaded = (
  <Badge tone="ok" icon="check">
    アップロード完了
  </Badge>
)

const field = {
  id: 'sample-files',
  label: '添付資料',
  hint: '申込者の氏名を記入した、利用者カードの画像を添付してください。',
}

export const samples: Sample[] = [
  {
    name: 'attachment-row',
    title: '添付ファイル',
    render: () => (
      <AttachmentRow
        name="利用者カード.jpg"
        size="1.8 MB"
        badges={uploaded}
        actions={
          <>
            <Button size="sm" icon="mask">
              マスキング
            </Button>
            <ReleaseButton id="1" name="利用者カード.jpg" />
          </>
        }
      />
    ),
  },
  {
    name: 'attachment-row-wrong',
    title: '大きすぎる添付ファイル',
    render: () => (
      <AttachmentRow
        name="スキャン_20260128.tiff"
        size="14.6 MB"
        error="ファイルサイズが上限を超過しています。10MBまでの画像に替えてください。"
        actions={<ReleaseButton id="2" name="スキャン_20260128.tiff" />}
      />
    ),
  },
  {
    name: 'attachment-drop',
    title: '添付の欄',
    render: () => (
      <FieldGroup {...field} requirement="required">
        <AttachmentDrop
          wiring={wiringOf(field)}
          fieldId="card"
          uploadUrl="#"
          maxCount={5}
          maxBytes={10_485_760}
          types={['.pdf', '.png', '.jpg']}
          camera
          limits={[
            '最大5件までのファイル添付が可能です。1件10MBまで。',
            '※添付可能なファイル形式：PDF,PNG,JPG',
          ]}
        >
          <AttachmentList>
            {[<AttachmentRow key="1" name="利用者カード.jpg" size="1.8 MB" badges={uploaded} />]}
          </AttachmentList>
        </AttachmentDrop>
      </FieldGroup>
    ),
  },
  {
    name: 'attachment-row-plain',
    title: '確認の画面の添付ファイル',
    render: () => (
      <AttachmentRow
        plain
        name="健康保険証_表.jpg"
        size="2.3 MB"
        badges={
          <Badge tone="act" icon="mask">
            マスキング済み
          </Badge>
        }
      />
    ),
  },
]
