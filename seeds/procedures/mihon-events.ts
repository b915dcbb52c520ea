import { applicant, line, lines, oneOf, onePage } from '../questions'
import type { ProcedureDraft } from '../seed'
import { hallUse } from './mihon-hall'

/** 市役所の窓口についてのアンケート */
const counterSurvey: ProcedureDraft = {
  slug: 'counter-survey',
  title: '市役所の窓口についてのアンケート',
  reading: 'しやくしょのまどぐちについてのあんけーと',
  summary: '市役所の窓口を利用した方に、感想をお聞きします。',
  description: `◆概要説明◆
市役所の窓口をより使いやすくするために、利用した方の感想をお聞きします。回答にかかる時間は、3分ほどです。

・名前を入力する必要はありません。`,
  unit: 'planning',
  categories: ['living'],
  audience: ['individual', 'corporate'],
  opensAt: '2025-10-01T00:00:00+09:00',
  closesAt: null,
  contact: { name: '企画課', phone: '000-000-0141' },
  fee: null,
  processing: null,
  needed: [],
  otherWays: '窓口にある用紙',
  legalBasis: null,
  keywords: ['意見', '感想', '満足度'],
  files: [],
  purpose: '回答は、窓口の改善のために集計して利用します。',
  nextSteps: '集計した結果は、広報みほんに掲載します。',
  form: onePage('市役所の窓口についてのアンケート', [
    {
      id: 'survey',
      fields: [
        oneOf('counter', '利用した窓口', {
          options: ['citizens: 市民課', 'waste: 環境課', 'childcare: 子育て支援課', 'other: そのほかの窓口'],
        }),
        oneOf('wait', '待ち時間', { options: ['short: 短かった', 'fair: ふつう', 'long: 長かった'] }),
        oneOf('explanation', '説明の分かりやすさ', {
          options: ['clear: 分かりやすかった', 'fair: ふつう', 'unclear: 分かりにくかった'],
        }),
        lines('opinion', 'お気づきのこと', { optional: true }),
      ],
    },
  ]),
}

/** 保育所の見学申込 */
const nurseryVisit: ProcedureDraft = {
  slug: 'nursery-visit',
  title: '保育所の見学申込',
  reading: 'ほいくしょのけんがくもうしこみ',
  summary: '保育所への入所を考えている方が、市立の保育所を見学します。',
  description: `◆概要説明◆
市立の保育所への入所を考えている方が、保育所を見学するための申し込みです。

・見学できる日は、平日の午前10時から11時までです。
・お子さんと一緒に見学できます。`,
  unit: 'childcare',
  categories: ['children'],
  audience: ['individual'],
  opensAt: '2025-09-01T09:00:00+09:00',
  closesAt: null,
  contact: { name: '子育て支援課 保育係', phone: '000-000-0151' },
  fee: '無料',
  processing: '到達した日の翌日から3日（閉庁日を除く）',
  needed: [],
  otherWays: '電話',
  legalBasis: null,
  keywords: ['保育園', '入園', '赤ちゃん'],
  files: [],
  purpose: '入力いただいた情報は、見学の日程の調整のために利用します。',
  nextSteps: '保育所から電話で、見学の日時をご連絡します。',
  form: onePage('保育所の見学申込', [
    applicant('保護者の方'),
    {
      id: 'visit',
      title: '見学について',
      fields: [
        oneOf('nursery', '見学する保育所', { options: ['sakura: さくら保育所', 'midori: みどり保育所'] }),
        line('child-age', 'お子さんの年齢', { example: '1歳2か月' }),
        line('dates', '希望する日', { support: '第2希望まで入力してください。', maxLength: 200 }),
      ],
    },
  ]),
}

/** A course whose period is over: only the filter for closed ones finds it. */
const photoCourse: ProcedureDraft = {
  slug: 'photo-course-r7',
  title: '令和7年度市民講座「はじめての写真」受講申込',
  reading: 'れいわななねんどしみんこうざはじめてのしゃしんじゅこうもうしこみ',
  summary: 'スマートフォンで写真を撮る市民講座の受講を申し込みます。',
  description: `◆概要説明◆
スマートフォンで写真を上手に撮る方法を学ぶ、全3回の講座です。

・日程：2025年11月15日、22日、29日の午前10時から
・場所：市民センター 第1会議室
・定員：20人`,
  unit: 'planning',
  categories: ['culture'],
  audience: ['individual'],
  opensAt: '2025-10-01T09:00:00+09:00',
  closesAt: '2025-11-01T00:00:00+09:00',
  contact: { name: '企画課 生涯学習係', phone: '000-000-0142' },
  fee: '1,500円（3回分）',
  processing: null,
  needed: ['スマートフォン'],
  otherWays: '電話',
  legalBasis: null,
  keywords: ['教室', 'カメラ', '生涯学習'],
  files: [],
  purpose: '入力いただいた情報は、講座の受付と、講座についての連絡のために利用します。',
  nextSteps: '受講できるかどうかを、メールでお知らせします。',
  form: onePage('市民講座「はじめての写真」受講申込', [
    applicant(),
    { id: 'course', fields: [lines('wishes', '講座に期待すること', { optional: true, maxLength: 300 })] },
  ]),
}

/** Opens far ahead: it is in no list, and its own page says from when it can be applied for. */
const anniversary: ProcedureDraft = {
  slug: 'anniversary-volunteers',
  title: '市制200周年記念事業ボランティアの募集',
  reading: 'しせいにひゃくしゅうねんきねんじぎょうぼらんてぃあのぼしゅう',
  summary: '市制200周年の記念事業を手伝っていただく方を募集します。',
  description: `◆概要説明◆
市制200周年の記念事業で、会場の案内や準備を手伝っていただく方を募集します。

・市内に住んでいる方なら、どなたでも申し込めます。`,
  unit: 'planning',
  categories: ['culture'],
  audience: ['individual', 'corporate'],
  opensAt: '2099-04-01T09:00:00+09:00',
  closesAt: null,
  contact: { name: '企画課', phone: '000-000-0141' },
  fee: null,
  processing: null,
  needed: [],
  otherWays: '電話',
  legalBasis: null,
  keywords: ['記念', '市民活動'],
  files: [],
  purpose: '入力いただいた情報は、ボランティアの登録と連絡のために利用します。',
  nextSteps: '活動の内容と日程を、メールでお知らせします。',
  form: onePage('市制200周年記念事業ボランティアの募集', [
    applicant(),
    { id: 'activity', fields: [lines('skills', '得意なこと', { optional: true, maxLength: 300 })] },
  ]),
}

export const mihonEventProcedures = [hallUse, counterSurvey, nurseryVisit, photoCourse, anniversary]
