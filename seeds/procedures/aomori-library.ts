import { line, lines, number, oneOf, onePage } from '../questions'
import type { ProcedureDraft } from '../seed'
import { card, outreachCard } from './aomori-library-cards'
import { atLibrary, libraryLoginNote } from './aomori-library-desk'
import { cardUpdate } from './aomori-library-update'

/** Myライブラリ・オンライン貸出サービス用仮パスワード交付 */
const temporaryPassword: ProcedureDraft = {
  ...atLibrary,
  slug: 'library-temporary-password',
  title: '県立図書館Myライブラリ・オンライン貸出サービス用仮パスワード交付',
  reading: 'けんりつとしょかんまいらいぶらりおんらいんかしだしさーびすようかりぱすわーどこうふ',
  summary: 'Myライブラリとオンライン貸出サービスを使うための仮パスワードの交付を申し込みます。',
  description: `◆概要説明◆
青森県立図書館の利用者カードをお持ちの方が、Myライブラリ（貸出状況の確認や予約）と、オンライン貸出サービスを利用するための、仮パスワードの交付を申し込む手続きです。

・仮パスワードは、登録されている住所に郵送します。
・パスワードを忘れた方も、この手続きで申し込んでください。

※ 利用者カードをお持ちでない方は、先に利用者カードを申し込んでください。

◆手続き方法◆
「電子申請」または「書面（持参又は郵送）」で申請してください。`,
  categories: ['culture'],
  audience: ['individual'],
  opensAt: '2025-03-31T17:00:00+09:00',
  processing: '到達した日の翌日から7日（休館日を除く）',
  needed: ['利用者カード', '連絡がとれるメールアドレス'],
  otherWays: '窓口（持参）・郵送',
  legalBasis: '青森県立図書館規則',
  keywords: ['電子書籍', '予約', 'マイライブラリ', 'パスワードを忘れた'],
  files: [],
  purpose: '入力いただいた情報は、仮パスワードの交付と、交付についての連絡のために利用します。',
  nextSteps: '確認が済み次第、【受理】メールをお送りし、仮パスワードを郵送します。',
  loginNote: libraryLoginNote,
  form: onePage('Myライブラリ・オンライン貸出サービス用仮パスワード交付申込', [
    {
      id: 'card',
      fields: [
        number('user-number', '利用者番号', {
          support: '利用者カードにある「利用者番号」を入力してください。',
          minDigits: 4,
          maxDigits: 13,
        }),
        line('name', '氏名', {
          support: '利用者カードを申し込んだときの氏名を入力してください。',
          means: 'applicant-name',
          prefill: 'name',
        }),
        oneOf('reason', '申込の理由', {
          options: ['first: はじめて利用する', 'forgotten: パスワードを忘れた', 'other: その他'],
        }),
        lines('remarks', '連絡事項', { optional: true }),
      ],
    },
  ]),
}

/** 郷土資料に関する出版情報提供 */
const localMaterials: ProcedureDraft = {
  ...atLibrary,
  slug: 'local-materials',
  title: '郷土資料に関する出版情報提供',
  reading: 'きょうどしりょうにかんするしゅっぱんじょうほうていきょう',
  summary: '青森県に関する本や冊子などが出版されたことを、青森県立図書館にお知らせいただきます。',
  description: `◆概要説明◆
青森県立図書館では、青森県に関する資料や、青森県にゆかりのある方の著作を集めています。出版や寄贈についての情報をお持ちの方は、この手続きでお知らせください。

・本、雑誌、冊子、パンフレット、地図、録音や映像の資料が対象です。
・県内の方でなくてもお知らせいただけます。

◆手続き方法◆
「電子申請」または電話でお知らせください。`,
  categories: ['culture'],
  audience: ['individual', 'corporate'],
  opensAt: '2022-03-18T00:00:00+09:00',
  contact: { name: '青森県立図書館 参考・郷土室', phone: '017-000-0011' },
  processing: null,
  needed: ['資料の名前や発行者が分かるもの'],
  otherWays: '電話・郵送',
  legalBasis: null,
  keywords: ['寄贈', '自費出版', '同人誌', '地域資料'],
  files: [],
  purpose: '入力いただいた情報は、郷土資料の収集と、お知らせいただいた内容についての連絡のために利用します。',
  nextSteps: '内容を確認し、必要なときは担当者からご連絡します。',
  form: onePage('郷土資料に関する出版情報提供', [
    {
      id: 'publication',
      title: '資料について',
      fields: [
        line('work', '資料の名前', { maxLength: 200 }),
        line('creator', '著者・編者', { maxLength: 200 }),
        line('publisher', '発行者', { maxLength: 200 }),
        line('published', '発行の時期', { optional: true, example: '2025年11月' }),
        oneOf('offer', '資料の入手', {
          options: ['gift: 寄贈できる', 'sale: 購入できる', 'unknown: 分からない'],
        }),
        lines('remarks', '補足', {
          optional: true,
          support: '連絡先や価格など、分かることがあれば入力してください。',
        }),
      ],
    },
    {
      id: 'informant',
      title: 'お知らせいただく方',
      fields: [line('name', '氏名または団体名', { means: 'applicant-name', prefill: 'name' })],
    },
  ]),
}

/** The five that 図書館 finds, in the order among equals. */
export const libraryProcedures = [outreachCard, card, cardUpdate, temporaryPassword, localMaterials]
