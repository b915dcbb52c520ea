import type { Condition, Expression } from '../../src/features/forms/logic/condition'
import { asked, files, line, lines, oneOf, someOf, told, worked, yen, yesOrNo } from '../questions'
import type { FieldSeed, ProcedureDraft } from '../seed'

type Room = { id: string; name: string; seats: number; yen: number }

/** The rooms with what they seat, and what one hour costs in yen. */
const rooms: Record<string, Room[]> = {
  hall: [
    { id: 'large', name: '大ホール', seats: 800, yen: 6000 },
    { id: 'small', name: '小ホール', seats: 200, yen: 2000 },
    { id: 'rehearsal', name: 'リハーサル室', seats: 30, yen: 600 },
  ],
  main: [
    { id: 'first', name: '第1会議室', seats: 30, yen: 400 },
    { id: 'second', name: '第2会議室', seats: 12, yen: 200 },
    { id: 'tatami', name: '和室', seats: 20, yen: 300 },
  ],
  east: [
    { id: 'multi', name: '多目的室', seats: 40, yen: 500 },
    { id: 'east-tatami', name: '和室', seats: 15, yen: 200 },
  ],
}

const roomsOf = (facility: string) => `rooms-${facility}`

const roomQuestions = Object.entries(rooms).map(([facility, list]) =>
  someOf(roomsOf(facility), '使用する部屋', {
    visibleIf: { field: 'facility', is: facility },
    options: list.map(
      ({ id, name, seats, yen }) => `${id}: ${name}｜定員${seats}人、1時間${yen.toLocaleString('en')}円`,
    ),
  }),
)

/** What the chosen rooms have together; the rooms of a facility that is not chosen are not asked for, and give nothing. */
const sumOfRooms = (of: 'seats' | 'yen'): Expression => ({
  sum: Object.entries(rooms).flatMap(([facility, list]) =>
    list.map(
      (room): Expression => ({
        if: { field: roomsOf(facility), includes: room.id },
        gives: room[of],
        otherwise: 0,
      }),
    ),
  ),
})

const charges: Condition = { field: 'charge', is: 'yes' }
const reduces: Condition = { field: 'reduction', is: 'yes' }
const isGroup: Condition = { field: 'who', is: 'group' }

const user: FieldSeed[] = [
  oneOf('who', '使用者', { options: ['person: 個人', 'group: 団体｜会社、サークル、町内会など'] }),
  line('group', '団体の名前', { visibleIf: isGroup }),
  line('head', '代表者の氏名', { visibleIf: isGroup }),
  asked('name', 'name', '申請する方の氏名', {
    support: '団体で使用する場合は、連絡を担当する方の氏名を入力してください。',
    means: 'applicant-name',
    prefill: 'name',
  }),
  asked('phone', 'phone', '電話番号', {
    support: '日中に連絡がとれる番号を入力してください。',
    prefill: 'phone',
  }),
]

const place: FieldSeed[] = [
  {
    id: 'facility',
    kind: 'select',
    label: '施設',
    required: true,
    options: [
      { value: 'hall', label: '市民会館' },
      { value: 'main', label: '本館', group: '市民センター' },
      { value: 'east', label: '東分館', group: '市民センター' },
    ],
  },
  ...roomQuestions,
]

const clock = { kind: 'time', required: true, min: '09:00', max: '21:00', stepMinutes: 30 } as const

const when: FieldSeed[] = [
  {
    id: 'day',
    kind: 'date',
    label: '使用する日',
    required: true,
    min: { today: true },
    max: { today: true, plusMonths: 6 },
  },
  {
    ...clock,
    id: 'from',
    label: '始まりの時刻',
    support: '準備の時間も含めて入力してください。',
    example: '13:00',
  },
  {
    ...clock,
    id: 'to',
    label: '終わりの時刻',
    support: '片付けの時間も含めて入力してください。',
    example: '15:30',
  },
]

const use: FieldSeed[] = [
  { id: 'people', kind: 'number', label: '使用する人数', required: true, min: 1, max: 2000, unit: '人' },
  lines('aim', '使用の目的', { maxLength: 200, example: '町内会の総会' }),
  yesOrNo('charge', '入場料', {
    support: '入場料や会費を集める場合は、使用料が5割増しになります。',
    yes: '集める',
    no: '集めない',
  }),
  yen('entry-fee', '1人あたりの入場料', {
    min: 1,
    max: 100_000,
    example: '500',
    visibleIf: charges,
  }),
  someOf('equipment', '使用する設備', {
    optional: true,
    options: ['projector: プロジェクター', 'microphone: マイク', 'board: ホワイトボード', 'piano: ピアノ'],
  }),
]

const reduction: FieldSeed[] = [
  yesOrNo('reduction', '使用料の減免の申請', { yes: '申請する', no: '申請しない' }),
  oneOf('reduction-reason', '減免の理由', {
    visibleIf: reduces,
    options: [
      'school: 市内の学校や保育所の行事',
      'welfare: 障がいのある方や高齢者の福祉のための活動',
      'community: 町内会の活動',
      'other: そのほか',
    ],
  }),
  lines('reduction-detail', '減免の理由の説明', {
    maxLength: 300,
    visibleIf: { field: 'reduction-reason', is: 'other' },
  }),
  files('reduction-proof', '減免の理由が分かる書類', {
    support: '・団体の規約や名簿\n・行事の案内 など',
    limits: { maxCount: 3 },
    visibleIf: reduces,
  }),
]

const fee: FieldSeed[] = [
  worked('seats', '部屋の定員', { unit: '人', formula: sumOfRooms('seats') }),
  worked('hours', '使用する時間', {
    unit: '時間',
    support: '1時間に満たない時間は、1時間とします。',
    rounding: 'up',
    formula: { dividedBy: [{ minutes: [{ field: 'from' }, { field: 'to' }] }, 60] },
  }),
  worked('fee', '使用料の目安', {
    formula: {
      product: [sumOfRooms('yen'), { field: 'hours' }, { if: charges, gives: 1.5, otherwise: 1 }],
    },
  }),
  told(
    'fee-note',
    '使用料は目安です。設備の使用料や減免を確かめて、市民センターの職員が決めます。決まった使用料は、使用の許可とともにお知らせします。',
  ),
]

const terms: FieldSeed[] = [
  {
    id: 'terms',
    kind: 'consent',
    label: '使用の条件',
    required: true,
    text: `・使用の許可を受けた目的のほかに使ったり、ほかの人に使わせたりしないでください。
・使い終わったら、机と椅子を元に戻し、ごみは持ち帰ってください。
・建物や設備を壊したときは、すぐに職員に知らせてください。
・使用の取消しは、使用する日の7日前までに連絡してください。`,
    statement: '使用の条件に同意する',
  },
]

/** Two pages: who and which room when, then what for. */
export const hallForm: ProcedureDraft['form'] = {
  title: '市民会館・市民センターの使用許可申請',
  pages: [
    {
      id: 'place',
      title: '使用者と部屋',
      sections: [
        { id: 'user', title: '使用者', fields: user },
        { id: 'room', title: '施設と部屋', fields: place },
        { id: 'when', title: '日時', fields: when },
      ],
    },
    {
      id: 'use',
      title: '使用の内容',
      sections: [
        { id: 'use-part', title: '使用の内容', fields: use },
        { id: 'reduction-part', title: '減免', fields: reduction },
        { id: 'fee-part', title: '使用料', fields: fee },
        { id: 'terms-part', title: '使用の条件', fields: terms },
      ],
    },
  ],
  checks: [
    {
      must: { field: 'to', moreThan: { field: 'from' } },
      at: 'to',
      message: '終わりの時刻は、始まりの時刻より後にしてください。',
    },
    {
      must: { field: 'people', atMost: { field: 'seats' } },
      if: { field: 'seats', moreThan: 0 },
      at: 'people',
      message:
        '使用する人数が、選んだ部屋の定員の合計を超えています。部屋を選び直すか、人数を直してください。',
    },
  ],
}
