import type { KindSamples } from '../kind'
import type { group } from './group'

export const samples: KindSamples<typeof group> = {
  field: {
    id: 'members',
    kind: 'group',
    label: 'いっしょに申し込む方',
    support: '本人は除いて入力してください。',
    rowName: '同行者',
    minRows: 0,
    maxRows: 3,
    fields: [
      { id: 'member-name', kind: 'text', label: 'お名前', required: true, maxLength: 50 },
      {
        id: 'member-kind',
        kind: 'choice',
        label: '続柄',
        options: [
          { value: 'family', label: '家族' },
          { value: 'other', label: 'そのほか' },
        ],
      },
      {
        id: 'member-relation',
        kind: 'text',
        label: '続柄の説明',
        required: true,
        visibleIf: { field: 'member-kind', is: 'other' },
      },
    ],
  },
  boxes: 0,
  good: [],
  bad: [],
}
