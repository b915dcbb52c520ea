import type { Sample } from '../gallery/sample'
import { ErrorSummary } from './error-summary'

export const samples: Sample[] = [
  {
    name: 'error-summary',
    title: 'エラーの一覧',
    render: () => (
      <ErrorSummary
        problems={[
          { id: 's-birth', text: '生年月日：2月30日はありません' },
          { id: 's-postal', text: '郵便番号：7桁で入力してください' },
        ]}
      />
    ),
  },
]
