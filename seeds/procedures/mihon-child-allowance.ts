import { address, birthday, fullName, onlyIf, phone, yesOrNo } from '../asked'
import { files, line, lines, oneOf, told } from '../questions'
import type { PageSeed, ProcedureDraft } from '../seed'
import { childChecks, childrenPage } from './mihon-child-allowance-children'

const applicantPage: PageSeed = {
  id: 'claimant-page',
  title: '請求者',
  sections: [
    {
      id: 'claimant',
      title: '請求する方',
      text: '父母のうち、所得が高いなど、生計を維持する程度の高い方が請求してください。',
      fields: [
        fullName('name', '氏名', { means: 'applicant-name', prefill: 'name' }),
        birthday('birth', '生年月日', { prefill: 'birthdate' }),
        address('address', '住所', {
          support: '住民票に書かれている住所を入力してください。',
          prefill: 'address',
        }),
        yesOrNo('here-in-january', '今年の1月1日の住民登録', { yes: 'みほん市にあった', no: 'ほかにあった' }),
        ...onlyIf(
          { field: 'here-in-january', is: 'no' },
          line('january-place', '1月1日に住民登録のあった市区町村', {
            support: '海外のときは、国の名前を入力してください。',
            example: '青森県青森市',
          }),
        ),
        phone('phone', '電話番号', {
          support: '日中に連絡がとれる番号を入力してください。',
          prefill: 'phone',
        }),
        oneOf('job', '職業', {
          options: [
            'employee: 会社員など',
            'public: 公務員｜独立行政法人などに勤める方は「会社員など」を選んでください',
            'self: 自営業',
            'other: そのほか・無職',
          ],
        }),
        ...onlyIf(
          { field: 'job', oneOf: ['employee', 'public'] },
          line('employer', '勤務先の名前', { maxLength: 200 }),
        ),
        ...onlyIf(
          { field: 'job', is: 'public' },
          told(
            'public-note',
            '公務員の方の児童手当は、原則として勤務先から支給されます。まず勤務先に請求してください。派遣や出向などで、勤務先から支給されないことが確かめられた方だけ、この手続きを続けてください。',
            '公務員の方へ',
          ),
          {
            id: 'public-confirmed',
            kind: 'consent',
            label: '勤務先への確認',
            required: true,
            statement: '勤務先から児童手当が支給されないことを、勤務先に確かめました',
          },
        ),
      ],
    },
  ],
}

const spousePage: PageSeed = {
  id: 'spouse-page',
  title: '配偶者',
  sections: [
    {
      id: 'has-spouse-section',
      title: '配偶者について',
      fields: [yesOrNo('has-spouse', '配偶者', { yes: 'いる', no: 'いない' })],
    },
    {
      id: 'spouse-section',
      title: '配偶者の方',
      visibleIf: { field: 'has-spouse', is: 'yes' },
      fields: [
        fullName('spouse', '配偶者の氏名'),
        birthday('spouse-birth', '配偶者の生年月日'),
        yesOrNo('spouse-together', '配偶者との同居', { yes: '同居している', no: '別居している' }),
        ...onlyIf({ field: 'spouse-together', is: 'no' }, address('spouse-address', '配偶者の住所')),
        oneOf('spouse-job', '配偶者の職業', {
          options: ['employee: 会社員など', 'public: 公務員', 'self: 自営業', 'other: そのほか・無職'],
        }),
        oneOf('earner', '所得が高い方', {
          options: ['claimant: 請求する方', 'spouse: 配偶者', 'same: 同じくらい'],
        }),
        ...onlyIf(
          { field: 'earner', is: 'spouse' },
          lines('earner-reason', '請求する方が生計を維持している事情', {
            support:
              '所得が高い方が請求者になるのが原則です。配偶者が請求者になるときは、この手続きをやめて、配偶者の方が請求してください。そうでないときは、事情を入力してください。',
            maxLength: 300,
          }),
        ),
      ],
    },
  ],
}

const lastPage: PageSeed = {
  id: 'account-page',
  title: '口座・書類',
  sections: [
    {
      id: 'account-section',
      title: '振込先',
      fields: [
        {
          id: 'account',
          kind: 'bankAccount',
          label: '振込先の口座',
          required: true,
          yucho: true,
          support: '請求する方の名義の口座に限ります。配偶者や児童の名義の口座には振り込めません。',
        },
      ],
    },
    {
      id: 'documents-section',
      title: '添付書類',
      fields: [
        files('identity', '請求する方の本人確認書類', {
          support: '運転免許証、マイナンバーカードの表面などです。',
          limits: { maxCount: 2, warning: '※マイナンバーカードの裏面は添付しないでください。' },
        }),
        files('passbook', '口座の番号と名義が分かるもの', {
          support: '通帳やキャッシュカードの画像です。',
          limits: { maxCount: 2 },
        }),
        ...onlyIf(
          { anyRow: 'children', that: { field: 'child-home', is: 'apart' } },
          files('apart-statement', '別居監護申立書', {
            support: '別居している児童がいる方だけ、添付してください。',
            limits: { maxCount: 3 },
          }),
        ),
        ...onlyIf(
          { field: 'older-count', atLeast: 1 },
          files('support-statement', '監護相当・生計費の負担についての確認書', {
            support: '大学生年代の子の生計費を負担している方だけ、添付してください。',
            limits: { maxCount: 3 },
          }),
        ),
      ],
    },
    {
      id: 'consent-section',
      title: '同意',
      fields: [
        {
          id: 'lookup',
          kind: 'consent',
          label: '税と住民登録の情報の確認',
          required: true,
          text: '児童手当の認定と、その後の審査のために、みほん市が次の情報を確認することに同意をいただきます。\n\n・請求する方と配偶者の、市区町村民税の課税の情報\n・請求する方、配偶者、児童の、住民登録の情報\n・公的年金の加入の情報\n\n同意いただけないときは、それぞれの証明書を窓口か郵送で提出してください。',
          statement: '請求する方と配偶者は、市が上の情報を確認することに同意します',
        },
      ],
    },
  ],
}

/** 児童手当 認定請求 */
export const childAllowance: ProcedureDraft = {
  slug: 'child-allowance',
  title: '児童手当の認定請求',
  reading: 'じどうてあてのにんていせいきゅう',
  summary: '子どもが生まれた方や、みほん市に引っ越してきた方が、児童手当を請求します。',
  description: `◆概要説明◆
初めての子どもが生まれた方や、ほかの市区町村から引っ越してきた方が、児童手当を受けるための手続きです。

・手当は、請求した月の翌月分から支給されます。出生や転入の日の翌日から15日以内に請求してください。
・対象は、18歳に達する日以後の最初の3月31日までの児童です。
・公務員の方は、勤務先に請求してください。

※ 児童が海外に住んでいるとき、施設に入所しているときは、電話でご相談ください。

◆手続き方法◆
「電子申請」または「書面（持参又は郵送）」で請求してください。`,
  unit: 'childcare',
  categories: ['children'],
  audience: ['individual'],
  opensAt: '2025-04-01T00:00:00+09:00',
  closesAt: null,
  contact: { name: '子育て支援課 手当係', phone: '000-000-0152' },
  fee: '無料',
  processing: '到達した日の翌日から30日（閉庁日を除く）',
  needed: [
    '本人確認書類の画像',
    '請求する方の名義の口座が分かるもの',
    '別居監護申立書（別居の児童がいる方）',
  ],
  otherWays: '窓口・郵送',
  legalBasis: '児童手当法 第7条',
  keywords: ['子ども', '赤ちゃん', '出生', '出産', '転入', '引っ越し', '手当'],
  files: [],
  purpose:
    '入力いただいた情報と添付書類は、児童手当の認定と支給、そのための税と住民登録の情報の確認に利用します。個人番号は、この手続きでは入力しないでください。',
  nextSteps: '審査の結果を、認定通知書でお知らせします。支給の日は、偶数月の10日です。',
  form: {
    title: '児童手当の認定請求',
    pages: [applicantPage, spousePage, childrenPage, lastPage],
    checks: childChecks,
  },
}
