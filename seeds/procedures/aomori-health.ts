import { applicant, line, lines, oneOf, onePage, organization } from '../questions'
import type { ProcedureDraft } from '../seed'

/** 令和7年度 女性の健康週間における取組提出フォーム */
export const womensHealth: ProcedureDraft = {
  slug: 'womens-health-week-r7',
  title: '令和7年度 女性の健康週間における取組提出フォーム',
  reading: 'れいわななねんどじょせいのけんこうしゅうかんにおけるとりくみていしゅつふぉーむ',
  summary: '女性の健康週間（3月1日から8日まで）に行う取組の内容を提出していただきます。',
  description: `◆概要説明◆
毎年3月1日から8日までは「女性の健康週間」です。市町村、企業、団体が行う取組の内容を提出していただくものです。提出いただいた取組は、県のホームページで紹介します。

・講演会、相談会、健康教室
・展示、ポスターの掲示、広報紙への掲載
・検診の受診の呼びかけ

※ 複数の取組を行うときは、取組ごとに提出してください。`,
  unit: 'cancer',
  categories: ['health'],
  audience: ['corporate'],
  opensAt: '2026-01-23T17:00:00+09:00',
  closesAt: null,
  contact: { name: 'がん・生活習慣病対策課', phone: '017-000-0041' },
  fee: null,
  processing: null,
  needed: [],
  otherWays: '電子メール・ファクシミリ',
  legalBasis: null,
  keywords: ['検診', 'イベント', '市町村', '企業'],
  files: [],
  purpose:
    '提出いただいた取組の内容は、県のホームページで紹介するために利用します。担当者の氏名と電話番号は、連絡のためにだけ利用します。',
  nextSteps: '内容を確認し、県のホームページに掲載します。',
  form: onePage('女性の健康週間における取組の提出', [
    organization('市町村・企業・団体の名前'),
    {
      id: 'event',
      title: '取組の内容',
      fields: [
        line('event-name', '取組の名前', { maxLength: 200 }),
        line('event-date', '実施する日', { example: '3月1日から3月8日まで' }),
        line('place', '場所', { optional: true }),
        lines('content', '内容'),
        oneOf('publish', 'ホームページへの掲載', { options: ['yes: 掲載してよい', 'no: 掲載を希望しない'] }),
      ],
    },
  ]),
}

/** 令和7年度青森県介護支援専門員実務研修実習指導者養成研修アンケートについて */
export const careManagerTraining: ProcedureDraft = {
  slug: 'care-manager-training-r7',
  title: '令和7年度青森県介護支援専門員実務研修実習指導者養成研修アンケートについて',
  reading:
    'れいわななねんどあおもりけんかいごしえんせんもんいんじつむけんしゅうじっしゅうしどうしゃようせいけんしゅうあんけーとについて',
  summary: '実習指導者養成研修を受けた方に、研修についての感想をお聞きします。',
  description: `◆概要説明◆
令和7年度の介護支援専門員実務研修実習指導者養成研修を受講した方を対象とするアンケートです。

・研修の内容と進め方
・実習を受け入れるうえで困っていること

※ 受講した方は、必ず回答してください。回答を確認した後に、修了証を発行します。`,
  unit: 'elderly',
  categories: ['health', 'work'],
  audience: ['individual'],
  opensAt: '2026-01-26T00:00:00+09:00',
  closesAt: null,
  contact: { name: '高齢福祉保険課 介護事業者グループ', phone: '017-000-0042' },
  fee: null,
  processing: null,
  needed: ['受講番号（受講決定の通知に書いてあります）'],
  otherWays: '電話',
  legalBasis: null,
  keywords: ['ケアマネジャー', '受講', '修了証'],
  files: [],
  purpose: '回答は、研修の改善と、修了の確認のために利用します。',
  nextSteps: '回答を確認した後に、修了証をお送りします。',
  form: onePage('実習指導者養成研修アンケート', [
    {
      id: 'survey',
      fields: [
        line('name', '氏名', { prefill: 'name' }),
        line('office', '勤務先の事業所名', { maxLength: 200 }),
        oneOf('understanding', '研修の内容の理解', {
          options: ['4: よく理解できた', '3: 理解できた', '2: あまり理解できなかった', '1: 理解できなかった'],
        }),
        oneOf('acceptance', '実習の受け入れ', {
          options: ['yes: 受け入れたい', 'undecided: まだ決めていない', 'no: 受け入れは難しい'],
        }),
        lines('opinion', 'ご意見・ご要望', { optional: true }),
      ],
    },
  ]),
}

/** 令和7年度3回青森県肝炎医療コーディネーターweb研修会 申し込み受付フォーム */
export const hepatitisTraining: ProcedureDraft = {
  slug: 'hepatitis-coordinator-r7-3',
  title: '令和7年度3回青森県肝炎医療コーディネーターweb研修会 申し込み受付フォーム',
  reading:
    'れいわななねんどさんかいあおもりけんかんえんいりょうこーでぃねーたーうぇぶけんしゅうかいもうしこみうけつけふぉーむ',
  summary: '肝炎医療コーディネーターの第3回研修会（web開催）に申し込みます。',
  description: `◆概要説明◆
青森県肝炎医療コーディネーターの方と、これから認定を受けたい方を対象とする研修会です。webで開催します。

・開催の方法：Zoomによる配信
・参加費：無料（通信料は参加する方の負担です）

配信を見るためのURLは、開催の3日前までにメールでお送りします。`,
  unit: 'cancer',
  categories: ['health'],
  audience: ['individual'],
  opensAt: '2026-01-26T00:00:00+09:00',
  closesAt: null,
  contact: { name: 'がん・生活習慣病対策課', phone: '017-000-0043' },
  fee: '無料',
  processing: null,
  needed: ['研修会の配信を見られるパソコンやスマートフォン'],
  otherWays: '電話・ファクシミリ',
  legalBasis: null,
  keywords: ['講習', 'オンライン', '医療', '認定'],
  files: [],
  purpose: '入力いただいた情報は、研修会の受付と、研修会についての連絡のために利用します。',
  nextSteps: '受け付けたら【受理】メールをお送りします。配信のURLは、開催の3日前までにお知らせします。',
  form: onePage('肝炎医療コーディネーターweb研修会 申し込み', [
    applicant('参加する方'),
    {
      id: 'participation',
      title: '参加について',
      fields: [
        line('office', '勤務先', { maxLength: 200 }),
        oneOf('occupation', '職種', {
          options: [
            'doctor: 医師',
            'nurse: 看護師・保健師',
            'pharmacist: 薬剤師',
            'clerk: 医療事務',
            'other: その他',
          ],
        }),
        oneOf('certified', '肝炎医療コーディネーターの認定', {
          options: ['yes: 受けている', 'wish: これから受けたい'],
        }),
        lines('question', '講師への質問', { optional: true, maxLength: 500 }),
      ],
    },
  ]),
}
