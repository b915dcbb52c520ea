import type { Condition, Day, Expression } from '../../src/features/forms/logic/condition'
import type { FieldSeed } from '../seed'

/**
 * 児童手当法 第6条 since October 2024: a month 15,000 yen for a child up to the month of its third birthday, 10,000 up to the
 * 31 March on or after the day on which it reaches 18, and 30,000 for the third and every later child, counted from the
 * oldest; children up to the 31 March on or after reaching 22 whose living somebody bears are counted with them, and get
 * nothing. It is paid from the month after the request (第8条), so that everything is worked out for that month.
 */
const firstMonth: Day = { today: true, plusMonths: 1 }
const birth: Day = { field: 'child-birth' }

/**
 * 年度末年齢: whoever was born from 2 April to the next 1 April reaches the same age in a 年度, since an age is reached the
 * day before the birthday. Both terms count from 1990: 年度, and years of birth from 2 April.
 */
export const yearEndAge: Expression = {
  minus: [{ years: ['1990-04-01', firstMonth] }, { years: ['1990-04-02', birth] }],
}

/** Months since December 1989: of each year as many firsts of a month as have been. */
const monthOf = (day: Day): Expression => ({
  sum: Array.from({ length: 12 }, (_, index): Expression => {
    const month = String(index + 1).padStart(2, '0')
    return { years: [`1990-${month}-01`, day] }
  }),
})

/** 1 up to the month of the third birthday, then 0. */
const underThree: Expression = {
  smallest: [1, { largest: [0, { minus: [{ sum: [monthOf(birth), 37] }, monthOf(firstMonth)] }] }],
}

const paid: Condition = {
  all: [
    { field: 'child-care', is: 'yes' },
    { field: 'year-end-age', atMost: 18 },
  ],
}
const onlyCounted: Condition = {
  all: [
    { field: 'child-support', is: 'yes' },
    { field: 'year-end-age', atLeast: 19 },
    { field: 'year-end-age', atMost: 22 },
  ],
}

const ofChildren = (which: Condition, each: Expression): Expression => ({
  sumOf: 'children',
  each: { if: which, gives: each, otherwise: 0 },
})

// Blanks are 0 in a sum: a count that is not shown is none.
const count = (id: string): Expression => ({ sum: [{ field: id }] })
const [children, infants, older] = [count('children-count'), count('infant-count'), count('older-count')]

/** How many of the two oldest are of the grown ones, of those from three years on, and under three. */
const oldestGrown: Expression = { smallest: [2, older] }
const left: Expression = { minus: [2, oldestGrown] }
const oldestOver: Expression = { smallest: [{ minus: [children, infants] }, left] }
const oldestUnder: Expression = { smallest: [infants, { minus: [left, oldestOver] }] }
const later: Expression = { minus: [{ minus: [children, oldestOver] }, oldestUnder] }

const someChild: Condition = { field: 'children-count', atLeast: 1 }

/** What the form works out from the children. */
export const amounts: FieldSeed[] = [
  {
    id: 'children-count',
    kind: 'calculated',
    label: '手当の対象になる児童の数',
    support: '監護している、高校生年代までの児童の数です。',
    formula: ofChildren(paid, 1),
    unit: '人',
  },
  {
    id: 'infant-count',
    kind: 'calculated',
    label: 'そのうち3歳未満の児童の数',
    support: '3歳の誕生日がある月の分までは、3歳未満として数えます。',
    formula: ofChildren(paid, underThree),
    unit: '人',
    visibleIf: someChild,
  },
  {
    id: 'older-count',
    kind: 'calculated',
    label: '第3子以降を数えるときの人数に入る、大学生年代の子の数',
    formula: ofChildren(onlyCounted, 1),
    unit: '人',
    visibleIf: { anyRow: 'children', that: { field: 'child-support', is: 'yes' } },
  },
  {
    id: 'monthly',
    kind: 'calculated',
    label: '手当の月額（見込み）',
    support:
      '請求した月の翌月分です。3歳未満は15,000円、3歳から高校生年代までは10,000円、第3子以降は30,000円で計算しています。実際の額は、審査のうえ、認定通知書でお知らせします。',
    formula: {
      sum: [
        { product: [10_000, oldestOver] },
        { product: [15_000, oldestUnder] },
        { product: [30_000, later] },
      ],
    },
    unit: '円',
    visibleIf: someChild,
  },
]
