import type { CrossCheck } from '../../src/features/forms/form'
import { day, yesOrNo } from '../asked'
import { line } from '../questions'
import type { FieldSeed, PageSeed } from '../seed'

const schoolCells: FieldSeed[] = [
  line('school', '学校名', { example: '青森見本大学' }),
  line('department', '学部・学科', { optional: true }),
  day('school-from', '入学した日', { support: '日が分からないときは、1日と入力してください。' }),
  {
    id: 'school-end',
    kind: 'select',
    label: '卒業区分',
    required: true,
    options: [
      { value: 'graduated', label: '卒業' },
      { value: 'expected', label: '卒業見込み' },
      { value: 'left', label: '中途退学' },
      { value: 'attending', label: '在学中' },
    ],
  },
  day('school-to', '卒業した（する）日、退学した日', {
    visibleIf: { field: 'school-end', oneOf: ['graduated', 'expected', 'left'] },
  }),
]

const careerCells: FieldSeed[] = [
  line('company', '勤務先'),
  line('duty', '仕事の内容', { maxLength: 200 }),
  day('career-from', '働きはじめた日'),
  yesOrNo('career-now', '現在の状況', { yes: '働いている', no: '退職した' }),
  day('career-to', '退職した日', { visibleIf: { field: 'career-now', is: 'no' } }),
]

/** 学歴・職歴 of an exam's application. */
export const historyPage: PageSeed = {
  id: 'history-page',
  title: '学歴・職歴',
  sections: [
    {
      id: 'schools-section',
      title: '学歴',
      text: '最も新しいものから順に、高等学校まで入力してください。',
      fields: [
        {
          id: 'schools',
          kind: 'group',
          label: '学校',
          rowName: '学校',
          minRows: 1,
          maxRows: 6,
          fields: schoolCells,
        },
      ],
    },
    {
      id: 'careers-section',
      title: '職歴',
      text: '働いたことがある方だけ、新しいものから順に入力してください。アルバイトは入力する必要がありません。',
      fields: [
        {
          id: 'careers',
          kind: 'group',
          label: '勤務先',
          rowName: '勤務先',
          minRows: 0,
          maxRows: 10,
          fields: careerCells,
        },
      ],
    },
  ],
}

/** What must hold between the days of 学歴 and 職歴. */
export const historyChecks: CrossCheck[] = [
  {
    group: 'schools',
    must: { field: 'school-to', atLeast: { field: 'school-from' } },
    at: 'school-to',
    message: '卒業や退学の日は、入学した日より後の日にしてください。',
  },
  {
    group: 'schools',
    if: { field: 'school-end', oneOf: ['graduated', 'left'] },
    must: { field: 'school-to', atMost: { today: true } },
    at: 'school-to',
    message: '卒業や退学の日が今日より後のときは、卒業区分で「卒業見込み」か「在学中」を選んでください。',
  },
  {
    group: 'careers',
    must: { field: 'career-to', atLeast: { field: 'career-from' } },
    at: 'career-to',
    message: '退職した日は、働きはじめた日より後の日にしてください。',
  },
]
