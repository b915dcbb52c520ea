import { asked, files, line, lines, someOf, worked, yen, yesOrNo } from '../questions'
import type { FieldSeed, ProcedureDraft } from '../seed'

/** In yen; the share is 1 of so many, cut to thousands. */
export const limits = { aid: 500_000, oneOf: 2 }

const fiscalYear = { min: '2026-04-01', max: '2027-03-31' }

const applicant: FieldSeed[] = [
  asked('corporateNumber', 'company-number', '法人番号', { prefill: 'corporate-number' }),
  asked('corporateName', 'company-name', '法人名', {
    support: '登記のとおりに入力してください。',
    means: 'applicant-name',
    prefill: 'corporate-name',
  }),
  line('representative-post', '代表者の役職', { example: '代表取締役', maxLength: 50 }),
  line('representative', '代表者の氏名', { prefill: 'representative' }),
  asked('address', 'address', '所在地', {
    support: '登記されている本店の所在地を入力してください。',
    prefill: 'address',
  }),
]

const contact: FieldSeed[] = [
  line('department', '所属', { optional: true, example: '総務部', prefill: 'department' }),
  line('person', '担当者の氏名', { prefill: 'contact' }),
  asked('phone', 'phone', '電話番号', {
    support: '日中に連絡がとれる番号を入力してください。',
    prefill: 'phone',
  }),
  {
    id: 'contact-email',
    kind: 'email',
    label: '担当者のメールアドレス',
    required: true,
    support: '審査についての問い合わせをお送りします。',
    prefill: 'email',
  },
]

const project: FieldSeed[] = [
  line('project', '事業の名称', { example: '本社工場の照明のLED化' }),
  someOf('equipment-kind', '導入する設備', {
    options: ['light: 照明', 'air: 空調', 'cold: 冷凍・冷蔵', 'boiler: ボイラー', 'other: そのほか'],
  }),
  line('other-equipment', 'そのほかの設備', { visibleIf: { field: 'equipment-kind', includes: 'other' } }),
  lines('aim', '事業の目的と見込まれる効果', {
    support: '電気や燃料の使用量が、どのくらい減るかを入力してください。',
  }),
  {
    id: 'start',
    kind: 'date',
    label: '事業を始める日',
    required: true,
    support: '交付の決定より前に、発注や契約をすることはできません。',
    ...fiscalYear,
  },
  {
    id: 'end',
    kind: 'date',
    label: '事業が終わる日',
    required: true,
    support: '支払いまで済ませる日です。令和9年3月31日までの日を入力してください。',
    ...fiscalYear,
  },
]

const income: FieldSeed[] = [
  {
    id: 'income',
    kind: 'group',
    label: '収入',
    support: 'この補助金は、申請する額を「県の補助金」として入力してください。',
    rowName: '収入',
    maxRows: 10,
    fields: [
      {
        id: 'income-kind',
        kind: 'select',
        label: '収入の区分',
        required: true,
        options: [
          { value: 'own', label: '自己資金' },
          { value: 'loan', label: '借入金' },
          { value: 'aid', label: '県の補助金', group: '補助金' },
          { value: 'other-aid', label: 'ほかの補助金', group: '補助金' },
          { value: 'other', label: 'そのほか' },
        ],
      },
      yen('income-amount', '収入の金額'),
      line('income-note', '備考', { optional: true }),
    ],
  },
  worked('income-total', '収入の合計', {
    formula: { sumOf: 'income', each: { field: 'income-amount' } },
  }),
]

const costs: FieldSeed[] = [
  {
    id: 'costs',
    kind: 'group',
    label: '支出',
    support: '見積書のとおりに、税抜きの金額を入力してください。',
    rowName: '支出',
    maxRows: 30,
    fields: [
      {
        id: 'cost-kind',
        kind: 'select',
        label: '費目',
        required: true,
        options: [
          { value: 'equipment', label: '設備費' },
          { value: 'work', label: '工事費' },
          { value: 'design', label: '設計費' },
          { value: 'other', label: 'そのほかの経費' },
        ],
      },
      line('cost-what', '内容', { example: 'LED照明器具' }),
      yen('cost-price', '単価'),
      { id: 'cost-count', kind: 'number', label: '数量', required: true, min: 1 },
      worked('cost-amount', '金額', {
        formula: { product: [{ field: 'cost-price' }, { field: 'cost-count' }] },
      }),
      yesOrNo('cost-eligible', '補助対象', { yes: '対象', no: '対象外' }),
    ],
  },
  worked('costs-total', '支出の合計', { formula: { sumOf: 'costs', each: { field: 'cost-amount' } } }),
]

const aid: FieldSeed[] = [
  worked('eligible', '補助対象経費', {
    support: '支出のうち、補助対象を「対象」としたものの合計です。',
    formula: {
      sumOf: 'costs',
      each: {
        if: { field: 'cost-eligible', is: 'yes' },
        gives: { field: 'cost-amount' },
        otherwise: 0,
      },
    },
  }),
  // Cut in thousands: rounding is of a whole value, so the half is a value of its own, in 千円.
  worked('half', '補助対象経費の2分の1', {
    support: '千円未満は切り捨てます。',
    formula: { dividedBy: [{ field: 'eligible' }, limits.oneOf * 1000] },
    rounding: 'down',
    unit: '千円',
  }),
  worked('aid', '補助金の申請額', {
    support: '「補助対象経費の2分の1」と、上限の500,000円の、少ないほうです。',
    formula: { smallest: [{ product: [{ field: 'half' }, 1000] }, limits.aid] },
  }),
  yesOrNo('other-aid', 'ほかの補助金の申請', {
    support: '同じ設備について、国や市町村などの補助金を申請しているかどうかです。',
    yes: 'している',
    no: 'していない',
  }),
  line('other-aid-name', 'ほかの補助金の名称と金額', {
    visibleIf: { field: 'other-aid', is: 'yes' },
    example: 'みほん市設備更新補助金 100,000円',
  }),
]

const account: FieldSeed[] = [
  {
    id: 'account',
    kind: 'bankAccount',
    label: '補助金を受け取る口座',
    required: true,
    support: '申請する法人の名義の口座に限ります。',
  },
]

const documents: FieldSeed[] = [
  files('plan', '事業計画書', { limits: { maxCount: 3 } }),
  files('estimates', '見積書', { support: '支出に入力した、すべての経費のものを添付してください。' }),
]

const pledges: FieldSeed[] = [
  {
    id: 'pledge',
    kind: 'consent',
    label: '暴力団排除に関する誓約',
    required: true,
    text: `申請にあたり、次のことを誓約します。

・役員等が、暴力団員による不当な行為の防止等に関する法律に定める暴力団員ではないこと。
・暴力団または暴力団員と、社会的に非難されるべき関係をもっていないこと。
・この誓約に反したときは、交付の決定の取消しと補助金の返還に応じること。`,
    statement: '上のとおり誓約する',
  },
  {
    id: 'tax-consent',
    kind: 'consent',
    label: '県税の納付状況の確認',
    required: true,
    statement: '県税の納付状況を、県が確認することに同意する',
  },
  {
    id: 'signature',
    kind: 'signature',
    label: '誓約者の署名',
    support: '法人を代表する方が署名してください。署名は任意です。',
  },
]

/** The pages of the application, and what must hold between its answers. */
export const energySubsidyPages: Pick<ProcedureDraft['form'], 'pages' | 'checks'> = {
  pages: [
    {
      id: 'applicant',
      title: '申請者',
      sections: [
        { id: 'company', title: '申請する法人', fields: applicant },
        { id: 'contact', title: '担当者', fields: contact },
      ],
    },
    {
      id: 'project-page',
      title: '事業の内容',
      sections: [
        {
          id: 'project-part',
          title: '事業の内容',
          text: '令和8年度（令和8年4月1日から令和9年3月31日まで）に行う事業が対象です。',
          fields: project,
        },
      ],
    },
    {
      id: 'budget',
      title: '収支予算と申請額',
      sections: [
        { id: 'costs-part', title: '支出の部', fields: costs },
        { id: 'income-part', title: '収入の部', fields: income },
        { id: 'aid-part', title: '補助金', fields: aid },
      ],
    },
    {
      id: 'rest',
      title: '口座・添付書類・誓約',
      sections: [
        { id: 'account-part', title: '振込先', fields: account },
        { id: 'documents-part', title: '添付書類', fields: documents },
        { id: 'pledges', title: '誓約と同意', fields: pledges },
      ],
    },
  ],
  checks: [
    {
      must: { field: 'end', atLeast: { field: 'start' } },
      at: 'end',
      message: '事業が終わる日は、事業を始める日か、それより後の日にしてください。',
    },
    {
      must: { field: 'income-total', is: { field: 'costs-total' } },
      at: 'income-total',
      message:
        '収入の合計と支出の合計が違います。2つが同じ額になるように、収入か支出の金額を直してください。',
    },
  ],
}
