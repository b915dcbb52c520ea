import type { CrossCheck } from '../../src/features/forms/form'
import { address, birthday, day, fullName, onlyIf, phone, yesOrNo } from '../asked'
import { files, line, lines, told } from '../questions'
import type { PageSeed, ProcedureDraft } from '../seed'
import { historyChecks, historyPage } from './aomori-recruitment-history'

const university = ['university-office', 'university-civil', 'university-farm', 'university-health']
const highSchool = ['school-office', 'school-civil']
const experienced = ['experienced-office', 'experienced-digital']

const groups = {
  university: '大学卒業程度',
  school: '高等学校卒業程度',
  experienced: '社会人経験者',
} as const
const options = [
  ['university-office', '行政', groups.university],
  ['university-civil', '土木', groups.university],
  ['university-farm', '農学', groups.university],
  ['university-health', '保健師', groups.university],
  ['school-office', '一般事務', groups.school],
  ['school-civil', '土木（高校）', groups.school],
  ['experienced-office', '行政（社会人）', groups.experienced],
  ['experienced-digital', 'デジタル（社会人）', groups.experienced],
] as const

const examPage: PageSeed = {
  id: 'exam-page',
  title: '試験区分',
  sections: [
    {
      id: 'exam-section',
      title: '受験する試験',
      fields: [
        {
          id: 'exam',
          kind: 'select',
          label: '試験区分',
          support: '申し込めるのは1つだけです。申し込んだ後で変えることはできません。',
          required: true,
          options: options.map(([value, label, group]) => ({ value, label, group })),
        },
        {
          id: 'venue',
          kind: 'choice',
          label: '第1次試験の会場',
          required: true,
          options: [
            { value: 'aomori', label: '青森市' },
            { value: 'hirosaki', label: '弘前市' },
            { value: 'hachinohe', label: '八戸市' },
          ],
        },
        told(
          'ages',
          '・大学卒業程度：22歳以上36歳未満の方\n・高等学校卒業程度：18歳以上22歳未満の方\n・社会人経験者：27歳以上60歳未満で、職務経験のある方',
          '受験できる年齢（次の4月1日の年齢）',
        ),
      ],
    },
  ],
}

const personPage: PageSeed = {
  id: 'person-page',
  title: '本人',
  sections: [
    {
      id: 'person-section',
      title: '受験する方',
      fields: [
        fullName('name', '氏名', {
          support: '戸籍の文字のまま入力できます。',
          means: 'applicant-name',
          prefill: 'name',
        }),
        birthday('birth', '生年月日', { min: '1940-01-01', prefill: 'birthdate' }),
        {
          id: 'age',
          kind: 'calculated',
          label: '次の4月1日の年齢',
          support: '生年月日から計算しています。',
          // Both count from 1 April 1900: this 年度, and the years of birth from 2 April to the next 1 April.
          formula: {
            minus: [
              { years: ['1900-04-01', { today: true }] },
              { years: ['1900-04-02', { field: 'birth' }] },
            ],
          },
          unit: '歳',
        },
      ],
    },
    {
      id: 'contact-section',
      title: '連絡先',
      text: '受験票と試験の結果を、ここに入力した住所とメールアドレスにお送りします。',
      fields: [
        address('address', '住所', { prefill: 'address' }),
        phone('phone', '電話番号', {
          support: '日中に連絡がとれる番号を入力してください。',
          prefill: 'phone',
        }),
        { id: 'mail', kind: 'email', label: 'メールアドレス', required: true, twice: true, prefill: 'email' },
      ],
    },
  ],
}

const selfPage: PageSeed = {
  id: 'self-page',
  title: '資格・志望動機',
  sections: [
    {
      id: 'licences-section',
      title: '資格・免許',
      fields: [
        {
          id: 'licences',
          kind: 'group',
          label: '持っている資格・免許',
          rowName: '資格',
          support: '受験に関係するものを入力してください。',
          minRows: 0,
          maxRows: 10,
          fields: [
            line('licence', '名称', { example: '保健師' }),
            day('licence-day', '取得した日、取得する見込みの日'),
          ],
        },
      ],
    },
    {
      id: 'self-section',
      title: '受験にあたって',
      fields: [
        lines('motive', '志望動機', {
          support: '県職員として取り組みたいことを含めて、800文字までで入力してください。',
          maxLength: 800,
        }),
        yesOrNo('needs-care', '受験上の配慮', {
          support: '車椅子の使用、座席の位置、試験時間の延長などの希望です。合否には関係ありません。',
          yes: '希望する',
          no: '希望しない',
        }),
        ...onlyIf(
          { field: 'needs-care', is: 'yes' },
          lines('care', '希望する配慮の内容', { maxLength: 500 }),
        ),
      ],
    },
  ],
}

const oathPage: PageSeed = {
  id: 'oath-page',
  title: '写真・宣誓',
  sections: [
    {
      id: 'photo-section',
      title: '写真と宣誓',
      fields: [
        files('photo', '顔写真', {
          support: '3か月以内に、正面から、帽子をかぶらず、胸から上を撮影したものを1枚添付してください。',
          limits: {
            maxCount: 1,
            types: ['jpeg', 'png'],
            maxBytes: 5 * 1024 * 1024,
            maxTotalBytes: 5 * 1024 * 1024,
          },
        }),
        {
          id: 'oath',
          kind: 'consent',
          label: '宣誓',
          required: true,
          text: '次のどれにも当てはまらないこと（地方公務員法 第16条）と、申込の内容が事実であることを宣誓していただきます。\n\n・拘禁刑以上の刑に処せられ、その執行を終わるまで、またはその執行を受けることがなくなるまでの方\n・青森県で懲戒免職の処分を受け、その日から2年を経過しない方\n・日本国憲法またはその下に成立した政府を暴力で破壊することを主張する政党その他の団体を結成し、またはこれに加入した方',
          statement: '上のどれにも当てはまらず、申込の内容は事実と相違ありません',
        },
      ],
    },
  ],
}

const ageCheck = (exams: string[], [from, below]: [number, number], name: string): CrossCheck => ({
  if: { field: 'exam', oneOf: exams },
  must: {
    all: [
      // Nothing more is said of a day that is wrong anyway.
      { field: 'birth', answered: true },
      { field: 'age', atLeast: from },
      { field: 'age', lessThan: below },
    ],
  },
  at: 'birth',
  message: `${name}の試験は、次の4月1日に${from}歳以上${below}歳未満の方が受験できます。生年月日と、前のページの試験区分を確かめてください。`,
})

const checks: CrossCheck[] = [
  ageCheck(university, [22, 36], groups.university),
  ageCheck(highSchool, [18, 22], groups.school),
  ageCheck(experienced, [27, 60], groups.experienced),
  ...historyChecks,
  {
    if: { field: 'exam', oneOf: experienced },
    must: { rows: 'careers', atLeast: 1 },
    at: 'careers',
    message: '社会人経験者の試験では、職歴を1件以上入力してください。',
  },
]

/** 青森県職員採用試験 受験申込 */
export const recruitmentExam: ProcedureDraft = {
  slug: 'recruitment-exam',
  title: '青森県職員採用試験の受験申込',
  reading: 'あおもりけんしょくいんさいようしけんのじゅけんもうしこみ',
  summary: '青森県職員採用試験（大学卒業程度、高等学校卒業程度、社会人経験者）の受験を申し込みます。',
  description: `◆概要説明◆
青森県職員採用試験の受験を申し込む手続きです。申し込みは年間を通じて受け付け、次の試験の受験票をお送りします。

・申し込める試験区分は1つだけです。
・顔写真（JPEGかPNG）を1枚ご用意ください。
・入力の途中で保存し、後から続けることができます。

※ 日本の国籍がない方が受験できる試験区分については、お問い合わせください。`,
  unit: 'personnel',
  categories: ['recruitment', 'work'],
  audience: ['individual'],
  opensAt: '2024-03-01T09:00:00+09:00',
  closesAt: null,
  contact: { name: '人事委員会事務局', phone: '017-000-0081' },
  fee: '無料',
  processing: '到達した日の翌日から10日（閉庁日を除く）',
  needed: ['顔写真の画像（3か月以内に撮影したもの）'],
  otherWays: '郵送',
  legalBasis: '地方公務員法、職員の任用に関する規則',
  keywords: ['公務員', '就職', '転職', '試験', '新卒', '社会人'],
  files: [],
  agents: 'no',
  purpose:
    '入力いただいた情報と写真は、採用試験の実施と、合格した方の採用の手続きのために利用します。受験上の配慮の希望は、試験の準備のためだけに利用します。',
  nextSteps: '内容を確認し、【受理】メールをお送りします。受験票は、試験の14日前までにお送りします。',
  form: {
    title: '青森県職員採用試験の受験申込',
    pages: [examPage, personPage, historyPage, selfPage, oathPage],
    checks,
  },
}
