import type { Sample } from '../gallery/sample'
import { Alarm } from './alarm'

export const samples: Sample[] = [
  {
    name: 'alarm',
    title: '緊急のお知らせ（ヘッダーの上）',
    render: () => (
      <Alarm
        title="大雪に関する緊急のお知らせ"
        at="2026年01月28日 06時00分"
        text="県内の窓口は終日閉庁します。今日が期限の手続きは、1月30日（金）まで受け付けます。"
      />
    ),
  },
]
