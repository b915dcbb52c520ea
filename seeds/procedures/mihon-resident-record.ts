import { address, birthday, fullName, onlyIf, phone } from '../asked'
import { files, line, lines, oneOf, onePage, told } from '../questions'
import type { FormSeed, ProcedureDraft, SectionSeed } from '../seed'

const feeOfCopy = 300

const requester: SectionSeed = {
  id: 'requester',
  title: '請求する方',
  fields: [
    fullName('name', '氏名', {
      support: '戸籍や住民票の文字のまま入力できます。',
      means: 'applicant-name',
      prefill: 'name',
    }),
    birthday('birth', '生年月日', { prefill: 'birthdate' }),
    address('address', '住所', { prefill: 'address' }),
    phone('phone', '電話番号', {
      support: '日中に連絡がとれる番号を入力してください。',
      prefill: 'phone',
    }),
    oneOf('relation', '住民票に載っている方との関係', {
      options: [
        'self: 本人',
        'household: 同じ世帯の方',
        'agent: 代理人｜委任状などが必要です',
        'third: そのほかの方（第三者）｜請求の理由と、それが分かる資料が必要です',
      ],
    }),
  ],
}

const agent: SectionSeed = {
  id: 'agent',
  title: '代理人の方',
  text: '代理人が請求するときだけ、入力してください。',
  visibleIf: { field: 'relation', is: 'agent' },
  fields: [
    fullName('principal', '委任した方（本人）の氏名', { kana: 'none' }),
    oneOf('agency', '代理の種類', {
      options: [
        'mandate: 任意代理人｜本人から頼まれて請求する方',
        'legal: 法定代理人｜親権者、成年後見人など',
      ],
    }),
    ...onlyIf(
      { field: 'agency', is: 'mandate' },
      files('mandate', '委任状', {
        support: '本人が署名したものの画像か、PDFを添付してください。',
        limits: { maxCount: 2 },
      }),
    ),
    ...onlyIf(
      { field: 'agency', is: 'legal' },
      files('legal-proof', '法定代理人であることが分かる書類', {
        support: '戸籍全部事項証明書、登記事項証明書などです。',
        limits: { maxCount: 3 },
      }),
    ),
  ],
}

const third: SectionSeed = {
  id: 'third',
  title: '第三者の方',
  text: '自分の権利を使うため、または義務を果たすためなど、正当な理由があるときに請求できます。',
  visibleIf: { field: 'relation', is: 'third' },
  fields: [
    lines('reason', '請求の理由', {
      support: '何のために、どのように使うかを、具体的に入力してください。',
      maxLength: 500,
    }),
    files('reason-proof', '理由が分かる資料', {
      support: '契約書、請求書の写しなどです。',
      limits: { maxCount: 3 },
    }),
  ],
}

const record: SectionSeed = {
  id: 'record',
  title: '請求する住民票',
  fields: [
    ...onlyIf(
      { field: 'relation', oneOf: ['household', 'agent', 'third'] },
      fullName('subject', '住民票に載っている方の氏名', { kana: 'none' }),
    ),
    ...onlyIf(
      { field: 'relation', oneOf: ['agent', 'third'] },
      line('subject-address', '住民票に載っている方の住所', {
        support: 'みほん市での住所を入力してください。',
        maxLength: 200,
      }),
    ),
    oneOf('whom', '必要な方', {
      options: ['household: 世帯全員', 'part: 世帯の一部｜載せる方の氏名を、次に入力してください'],
    }),
    {
      id: 'members',
      kind: 'group',
      label: '住民票に載せる方',
      rowName: '載せる方',
      visibleIf: { field: 'whom', is: 'part' },
      minRows: 1,
      maxRows: 10,
      fields: [
        fullName('member', '氏名', { kana: 'none' }),
        birthday('member-birth', '生年月日', { optional: true, support: '分かるときに入力してください。' }),
      ],
    },
    {
      id: 'items',
      kind: 'choices',
      label: '載せる事項',
      support: '使う先で必要なものだけを選んでください。選ばないものは載りません。',
      options: [
        { value: 'domicile', label: '本籍・筆頭者' },
        { value: 'kinship', label: '世帯主の氏名・世帯主との続柄' },
        {
          value: 'code',
          label: '住民票コード',
          hint: '本人か、同じ世帯の方が請求するときだけ選べます。',
        },
        {
          value: 'foreign',
          label: '国籍・地域、在留資格など',
          hint: '外国人住民の方の住民票に載る事項です。',
        },
      ],
    },
    told(
      'no-number',
      'マイナンバー（個人番号）を載せた住民票は、この手続きでは請求できません。市民課の窓口で請求してください。',
    ),
  ],
}

const use: SectionSeed = {
  id: 'use',
  title: '使いみちと通数',
  fields: [
    {
      id: 'aim',
      kind: 'select',
      label: '使いみち',
      required: true,
      options: [
        { value: 'passport', label: 'パスポートの申請', group: '官公署に出す' },
        { value: 'licence', label: '運転免許の手続き', group: '官公署に出す' },
        { value: 'pension', label: '年金の手続き', group: '官公署に出す' },
        { value: 'car', label: '自動車の登録', group: '官公署に出す' },
        { value: 'work', label: '勤務先に出す', group: 'そのほか' },
        { value: 'school', label: '学校に出す', group: 'そのほか' },
        { value: 'loan', label: '金融機関の手続き', group: 'そのほか' },
        { value: 'other', label: '上にない使いみち', group: 'そのほか' },
      ],
    },
    ...onlyIf({ field: 'aim', is: 'other' }, line('aim-other', '使いみちの内容')),
    {
      id: 'copies',
      kind: 'number',
      label: '通数',
      required: true,
      min: 1,
      max: 10,
      unit: '通',
    },
    {
      id: 'fee',
      kind: 'calculated',
      label: '手数料',
      support: `1通${feeOfCopy}円です。郵送では、このほかに郵送料がかかります。`,
      formula: { product: [{ field: 'copies' }, feeOfCopy] },
      unit: '円',
    },
  ],
}

const receiving: SectionSeed = {
  id: 'receiving',
  title: '受け取り',
  fields: [
    oneOf('way', '受け取る方法', {
      options: [
        'window: 市民課の窓口｜本人確認書類と手数料をお持ちください',
        'post: 住所へ郵送｜「請求する方」の住所にお送りします',
        'elsewhere: ほかの場所へ郵送｜住所でない場所で受け取る理由をお聞きします',
      ],
    }),
    ...onlyIf(
      { field: 'way', is: 'elsewhere' },
      address('post-address', '送り先'),
      line('post-reason', '住所で受け取れない理由', { example: '入院しているため', maxLength: 200 }),
    ),
    files('identity', '本人確認書類', {
      support: '運転免許証、マイナンバーカードの表面などです。',
      limits: {
        maxCount: 2,
        warning:
          '※マイナンバーカードの裏面は添付しないでください。運転免許証裏面の「臓器提供に関する意思」等は、隠すか塗りつぶしてから添付してください。',
      },
    }),
    lines('remarks', '連絡事項', { optional: true, maxLength: 300 }),
  ],
}

const form: Omit<FormSeed, 'purpose'> = {
  ...onePage('住民票の写しの交付請求', [requester, agent, third, record, use, receiving]),
  checks: [
    {
      if: { field: 'relation', oneOf: ['agent', 'third'] },
      must: { not: { field: 'items', includes: 'code' } },
      at: 'items',
      message:
        '住民票コードは、本人か同じ世帯の方が請求するときだけ載せられます。「住民票コード」のチェックを外してください。',
    },
  ],
}

/** 住民票の写しの交付請求 */
export const residentRecord: ProcedureDraft = {
  slug: 'resident-record',
  title: '住民票の写しの交付請求',
  reading: 'じゅうみんひょうのうつしのこうふせいきゅう',
  summary: '住民票の写しを請求し、郵送か窓口で受け取ります。',
  description: `◆概要説明◆
みほん市に住民登録している方の住民票の写しを請求し、郵送か市民課の窓口で受け取る手続きです。

・本人、同じ世帯の方、代理人の方が請求できます。
・そのほかの方（第三者）は、正当な理由があるときに請求できます。

※ マイナンバー（個人番号）を載せた住民票は、この手続きでは請求できません。窓口で請求してください。

◆手続き方法◆
「電子申請」または「書面（持参又は郵送）」で請求してください。`,
  unit: 'citizens',
  categories: ['living'],
  audience: ['individual'],
  opensAt: '2025-04-01T00:00:00+09:00',
  closesAt: null,
  contact: { name: '市民課 証明係', phone: '000-000-0111' },
  fee: '1通300円（窓口では受け取るときに、郵送では郵送料とあわせて納付書でお支払いください）',
  processing: '到達した日の翌日から5日（閉庁日を除く）',
  needed: [
    '本人確認書類の画像（運転免許証など）',
    '代理人の方は、委任状など',
    '第三者の方は、理由が分かる資料',
  ],
  otherWays: '窓口・郵送',
  legalBasis: '住民基本台帳法 第12条、第12条の3',
  keywords: ['証明書', '世帯', '引っ越し', '本籍', '続柄'],
  files: [
    {
      label: '住民票の写し等郵送請求書.pdf',
      fileName: '住民票の写し等郵送請求書.pdf',
      file: 'mihon-resident-record.pdf',
    },
  ],
  purpose:
    '入力いただいた情報と添付資料は、住民票の写しの交付と、請求についての連絡のために利用します。ほかの目的には使いません。',
  nextSteps:
    '内容を確認し、窓口での受け取りの準備ができたとき、または発送したときに、【受理】メールをお送りします。',
  form,
}
