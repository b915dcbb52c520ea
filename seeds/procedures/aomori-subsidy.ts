import type { ProcedureDraft } from '../seed'
import { energySubsidyPages, limits } from './aomori-subsidy-form'

/** 中小企業の省エネルギー設備導入補助金の交付申請 */
export const energySubsidy: ProcedureDraft = {
  slug: 'energy-saving-subsidy',
  title: '中小企業の省エネルギー設備導入補助金の交付申請',
  reading: 'ちゅうしょうきぎょうのしょうえねるぎーせつびどうにゅうほじょきんのこうふしんせい',
  summary: '県内の中小企業が、省エネルギー設備を導入する費用の一部の補助を申請します。',
  description: `◆概要説明◆
県内に事業所がある中小企業が、省エネルギー設備を導入する費用の一部を補助するものです。

・対象：照明、空調、冷凍冷蔵、ボイラーなどの設備の更新
・期間：令和8年度のうちに終わる事業
・補助率：対象となる経費の2分の1以内（千円未満は切り捨て、上限${limits.aid / 10_000}万円）

※ 交付の決定より前に発注した設備は、対象になりません。
※ 予算の上限に達したときは、受付を終了します。

◆手続き方法◆
「電子申請」または「書面（郵送）」で申請してください。`,
  unit: 'commerce',
  categories: ['work', 'environment'],
  audience: ['corporate'],
  opensAt: '2024-06-03T09:00:00+09:00',
  closesAt: null,
  contact: { name: '地域企業支援課', phone: '017-000-0061' },
  fee: '無料',
  processing: '到達した日の翌日から30日（閉庁日を除く）',
  needed: ['事業計画書', '見積書', '補助金を受け取る口座の通帳など', '法人番号が分かる書類'],
  otherWays: '郵送',
  legalBasis: '青森県補助金等の交付に関する規則',
  keywords: ['助成金', '省エネ', '脱炭素', '設備投資'],
  files: [{ label: '補助金交付申請書.pdf', fileName: '補助金交付申請書.pdf', file: 'subsidy.pdf' }],
  identity: { gbizid: 'member' },
  purpose: '入力いただいた情報と添付書類は、補助金の交付の審査と、審査についての連絡のために利用します。',
  nextSteps: '審査の結果は、文書とメールでお知らせします。',
  form: { title: '中小企業の省エネルギー設備導入補助金の交付申請', ...energySubsidyPages },
}
