import type { CrossCheck } from '../../src/features/forms/form'
import { address, birthday, fullName, onlyIf, yesOrNo } from '../asked'
import { oneOf, told } from '../questions'
import type { FieldSeed, PageSeed } from '../seed'
import { amounts, yearEndAge } from './mihon-child-allowance-amounts'

const young = { field: 'year-end-age', atMost: 18 }
const grown = { field: 'year-end-age', atLeast: 19 }

const childCells: FieldSeed[] = [
  fullName('child', '氏名'),
  birthday('child-birth', '生年月日', { min: { today: true, plusYears: -23 } }),
  {
    id: 'year-end-age',
    kind: 'calculated',
    label: '年度末の年齢',
    support: '支給が始まる月（請求した月の翌月）の年度の3月31日までに達する年齢です。',
    formula: yearEndAge,
    unit: '歳',
    visibleIf: { field: 'child-birth', answered: true },
  },
  {
    id: 'child-relation',
    kind: 'select',
    label: '請求者との続柄',
    required: true,
    options: [
      { value: 'child', label: '子' },
      { value: 'adopted', label: '養子' },
      { value: 'grandchild', label: '孫' },
      { value: 'other', label: 'そのほか' },
    ],
  },
  oneOf('child-home', '同居・別居', { options: ['together: 同居', 'apart: 別居'] }),
  ...onlyIf({ field: 'child-home', is: 'apart' }, address('child-address', '児童の住所')),
  ...onlyIf(
    young,
    yesOrNo('child-care', '監護', {
      support: 'この児童の生活について、監督や保護をしているかどうかです。',
      yes: 'している',
      no: 'していない',
    }),
  ),
  ...onlyIf(
    grown,
    told(
      'grown-note',
      '18歳に達する日以後の最初の3月31日を過ぎているため、手当は支給されません（例：2008年4月1日に生まれた方は2026年3月分まで、2008年4月2日に生まれた方は2027年3月分まで）。22歳に達する日以後の最初の3月31日までは、生計費を負担しているときに、第3子以降を数えるときの人数に入ります。',
      '高校生年代を過ぎています',
    ),
    yesOrNo('child-support', '生計費の負担', {
      support: '学費や生活費などを、請求する方が負担しているかどうかです。',
      yes: '負担している',
      no: '負担していない',
    }),
  ),
]

/** The children, and what the form works out from them. */
export const childrenPage: PageSeed = {
  id: 'children-page',
  title: '児童',
  sections: [
    {
      id: 'children-section',
      title: '養育している児童',
      text: '高校生年代までの児童を、すべて入力してください。大学生年代（22歳に達する日以後の最初の3月31日まで）の子の生計費を負担しているときは、その子も入力してください。',
      fields: [
        {
          id: 'children',
          kind: 'group',
          label: '児童',
          rowName: '児童',
          minRows: 1,
          maxRows: 12,
          fields: childCells,
        },
      ],
    },
    { id: 'amount-section', title: '手当の月額', fields: amounts },
  ],
}

/** What must hold of the children. */
export const childChecks: CrossCheck[] = [
  {
    group: 'children',
    must: { field: 'child-birth', moreThan: { field: 'birth' } },
    at: 'child-birth',
    message: '児童の生年月日は、請求する方の生年月日より後の日にしてください。',
  },
  {
    group: 'children',
    // Nothing more is said of a day that is wrong anyway.
    must: {
      all: [
        { field: 'child-birth', answered: true },
        { field: 'year-end-age', atMost: 22 },
      ],
    },
    at: 'child-birth',
    message:
      '22歳に達する日以後の最初の3月31日を過ぎた方は、入力する必要がありません。この行を取り除いてください。',
  },
  {
    must: { field: 'children-count', atLeast: 1 },
    if: { everyRow: 'children', that: { field: 'child-birth', answered: true } },
    at: 'children',
    message:
      '手当の対象になる児童が入力されていません。監護している、高校生年代までの児童を入力してください。',
  },
]
