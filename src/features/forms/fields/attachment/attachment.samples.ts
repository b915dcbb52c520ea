import type { AttachedFile, KindSamples } from '../kind'
import type { attachment } from './attachment'

const card: AttachedFile = {
  id: '0198f0a0-0000-7000-8000-000000000001',
  name: '利用者カード.jpg',
  type: 'jpeg',
  size: 1_887_436,
  sha256: 'a'.repeat(64),
  hasThumbnail: true,
  scan: 'clean',
  locked: false,
  damaged: false,
  masked: false,
}
const copy: AttachedFile = {
  ...card,
  id: '0198f0a0-0000-7000-8000-000000000002',
  name: '住民票の写し.pdf',
  type: 'pdf',
  hasThumbnail: false,
}
const megabyte = 1024 * 1024

const answerOf = ({ id, name, type, size, sha256 }: AttachedFile) => ({ id, name, type, size, sha256 })

const several = (count: number, size: number) =>
  Array.from({ length: count }, (_, index) => ({ ...card, id: `${card.id.slice(0, -1)}${index}`, size }))

export const samples: KindSamples<typeof attachment> = {
  field: {
    id: 'documents',
    kind: 'attachment',
    label: '添付資料',
    required: true,
    minCount: 2,
    types: ['pdf', 'png', 'gif', 'jpeg', 'tiff'],
    support:
      '添付する画像は以下の通りです。\n・申込者の氏名を記入した、利用者カードの画像\n・利用者本人の氏名と現住所が確認できる書類の画像',
    masking: ['insurance-card', 'licence-back'],
    warning:
      '健康保険証の「記号・番号・保険者番号」や、運転免許証裏面の「臓器提供に関する意思」等は、マスキング（撮影時に隠すかスタンプで塗りつぶす等）してから添付してください。',
  },
  boxes: 0,
  good: [{ entry: '', answer: [answerOf(card), answerOf(copy)], files: [card, copy] }],
  bad: [
    { entry: '', says: '添付資料は2件必要です。いまは1件です。', files: [card] },
    { entry: '', says: '添付資料は最大5件までです。いまは6件あります。', files: several(6, megabyte) },
    {
      entry: '',
      says: '「脚本.svg」は、添付できないファイル形式です。',
      files: [card, { ...copy, name: '脚本.svg', type: 'svg' }],
    },
    {
      entry: '',
      says: '不正なプログラムの疑いがあるため、使えません。',
      files: [card, { ...copy, scan: 'malware' }],
    },
    { entry: '', says: '1件20 MBまでです。', files: [card, { ...copy, size: 21 * megabyte }] },
    { entry: '', says: '合計60 MBまでです。', files: several(4, 16 * megabyte) },
  ],
}
