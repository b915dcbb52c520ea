import { files, line, lines, oneOf, onePage, organization } from '../questions'
import type { ProcedureDraft } from '../seed'

/** 令和7年度夏・冬休み期間の昼食提供等支援プロジェクトアンケート */
export const lunchSurvey: ProcedureDraft = {
  slug: 'lunch-survey-r7',
  title: '令和7年度夏・冬休み期間の昼食提供等支援プロジェクトアンケート',
  reading: 'れいわななねんどなつふゆやすみきかんのちゅうしょくていきょうとうしえんぷろじぇくとあんけーと',
  summary: '夏休み・冬休み期間の昼食提供に取り組んだ団体や、利用した方の声をお聞きします。',
  description: `◆概要説明◆
県では、夏休みと冬休みの期間に、子どもたちへ昼食を提供する取組を支援しました。次の取組の参考にするため、アンケートにご協力ください。

・昼食の提供などに取り組んだ団体の方
・昼食の提供を利用したお子さんの保護者の方

回答にかかる時間は、5分ほどです。`,
  unit: 'children',
  categories: ['children'],
  audience: ['individual', 'corporate'],
  opensAt: '2026-01-26T00:00:00+09:00',
  closesAt: '2026-02-16T00:00:00+09:00',
  contact: { name: 'こどもみらい課', phone: '017-000-0021' },
  fee: null,
  processing: null,
  needed: [],
  otherWays: '電話・ファクシミリ',
  legalBasis: null,
  keywords: ['給食', '長期休暇', '居場所', '学童'],
  files: [],
  purpose: '回答は、昼食提供の支援を見直すために集計して利用します。個別の回答を公表することはありません。',
  nextSteps: '回答の結果は、集計して県のホームページで公表します。',
  form: onePage('夏・冬休み期間の昼食提供等支援プロジェクトアンケート', [
    {
      id: 'survey',
      fields: [
        oneOf('answerer', '回答する方', {
          options: ['group: 取り組んだ団体の方', 'parent: 利用したお子さんの保護者の方', 'other: その他の方'],
        }),
        oneOf('satisfaction', '取組の満足度', {
          options: ['5: とても満足', '4: 満足', '3: どちらともいえない', '2: やや不満', '1: 不満'],
        }),
        lines('good', 'よかったこと', { optional: true }),
        lines('better', '改善してほしいこと', {
          optional: true,
          support: '日数、時間、場所など、何でも入力してください。',
        }),
      ],
    },
  ]),
}

/** 【スポーツ健康課:インターネット用】… */
export const sportsFacilities: ProcedureDraft = {
  slug: 'sports-facilities-progress',
  title:
    '【スポーツ健康課:インターネット用】社会体育施設・学校体育施設整備等に係る各市町村の取組状況等について',
  reading:
    'すぽーつけんこうかいんたーねっとようしゃかいたいいくしせつがっこうたいいくしせつせいびとうにかかるかくしちょうそんのとりくみじょうきょうとうについて',
  summary: '市町村の社会体育施設と学校体育施設の整備の状況を回答していただきます。',
  description: `◆概要説明◆
社会体育施設と学校体育施設の整備などについて、各市町村の取組の状況を回答していただくものです。

・施設の新設、改修、統合の予定
・学校体育施設の開放の状況
・国の補助事業を利用する希望

※ 市町村の担当者の方が回答してください。`,
  unit: 'sports',
  categories: ['culture'],
  audience: ['corporate'],
  opensAt: '2026-01-23T10:00:00+09:00',
  closesAt: null,
  contact: { name: 'スポーツ健康課 スポーツ振興グループ', phone: '017-000-0031' },
  fee: null,
  processing: null,
  needed: ['施設整備計画などの資料（ある場合）'],
  otherWays: '電子メール・郵送',
  legalBasis: null,
  keywords: ['体育館', 'プール', '学校開放', '市町村'],
  files: [],
  purpose: '回答は、体育施設の整備の状況を把握し、市町村を支援するために利用します。',
  nextSteps: '内容を確認し、必要なときは担当者からご連絡します。',
  form: onePage('社会体育施設・学校体育施設整備等に係る取組状況の回答', [
    organization('市町村名', { example: '○○市' }),
    {
      id: 'progress',
      title: '取組の状況',
      fields: [
        oneOf('plan', '施設の整備の予定', {
          options: ['yes: ある', 'considering: 検討している', 'no: ない'],
        }),
        lines('plan-detail', '予定の内容', {
          optional: true,
          support: '施設の名前、時期、内容を入力してください。',
        }),
        oneOf('opening', '学校体育施設の開放', {
          options: ['all: すべての学校', 'some: 一部の学校', 'none: していない'],
        }),
        files('materials', '参考資料', { optional: true }),
      ],
    },
  ]),
}

/** 【学校施設課】エコスクール・プラス… */
export const ecoSchool: ProcedureDraft = {
  slug: 'eco-school-plus-r8',
  title:
    '【学校施設課】エコスクール・プラスに係る計画書（令和8年度）及びエコスクール・プラスの支援措置におけるZEB8%事業計画書回答フォーム【インターネット回線用】',
  reading:
    'がっこうしせつかえこすくーるぷらすにかかるけいかくしょれいわはちねんどおよびえこすくーるぷらすのしえんそちにおけるぜぶはちぱーせんとじぎょうけいかくしょかいとうふぉーむいんたーねっとかいせんよう',
  summary: 'エコスクール・プラスの認定と、ZEB化の支援措置を希望する市町村に、計画書を提出していただきます。',
  description: `◆概要説明◆
令和8年度のエコスクール・プラスの認定と、ZEBの支援措置を希望する市町村に、計画書を提出していただくものです。

・エコスクール・プラスに係る計画書
・ZEB8%事業計画書（希望する場合）

※ インターネット回線から回答するためのフォームです。`,
  unit: 'school-facilities',
  categories: ['environment', 'children'],
  audience: ['corporate'],
  opensAt: '2026-01-20T16:45:00+09:00',
  closesAt: null,
  contact: { name: '学校施設課 助成グループ', phone: '017-000-0032' },
  fee: null,
  processing: null,
  needed: ['計画書の電子データ（PDF）'],
  otherWays: '電子メール・郵送',
  legalBasis: null,
  keywords: ['省エネ', '校舎', '改築', '市町村'],
  files: [],
  purpose: '提出いただいた計画書は、国への申請の取りまとめのために利用します。',
  nextSteps: '内容を確認し、国への提出の時期をご連絡します。',
  form: onePage('エコスクール・プラスに係る計画書等の回答', [
    organization('市町村名', { example: '○○町' }),
    {
      id: 'plan',
      title: '計画',
      fields: [
        line('school', '学校名', { maxLength: 200 }),
        oneOf('support-measure', 'ZEB8%事業計画書', { options: ['submit: 提出する', 'none: 提出しない'] }),
        files('plans', '計画書', {
          support: '計画書のPDFを添付してください。',
          limits: { types: ['pdf'], maxCount: 3 },
        }),
      ],
    },
  ]),
}
