import { applicant, files, line, lines, type More, number, oneOf, onePage, told } from '../questions'
import type { AttachmentSeed, FieldSeed, ProcedureDraft } from '../seed'
import { cardMails } from '../texts/aomori-mails'
import { atLibrary, libraryLoginNote, libraryResults } from './aomori-library-desk'

/** What the manual wants hidden, in its own words, and the documents that are suggested for it. */
const masking = {
  warning:
    '※健康保険証の「記号・番号・保険者番号」や、運転免許証裏面の「臓器提供に関する意思」等は、**マスキング（撮影時に隠すかスタンプで塗りつぶす等）**してから添付してください。',
  masking: ['insurance-card', 'eligibility-certificate', 'licence-back', 'my-number-front', 'my-number-back'],
} satisfies Partial<AttachmentSeed>

export const cardPurpose =
  '入力いただいた情報と添付資料は、青森県立図書館の利用者登録と、登録についての連絡のために利用します。'

export const userNumber = number('user-number', '利用者番号', {
  support: '添付した利用者カードの画像にある「利用者番号」を入力してください。',
  minDigits: 4,
  maxDigits: 13,
  barcode: true,
})

/** 添付資料, with the warning to mask what nobody may see. */
export const cardEvidence = (more: More): FieldSeed =>
  files('documents', '添付資料', { ...more, limits: masking })

const evidence = cardEvidence({
  support:
    '添付する画像は以下の通りです。\n・申込者の氏名を記入した、利用者カードの画像\n・利用者本人の氏名と現住所が確認できる書類の画像',
})

/** 【障がい者等配本サービス（アウトリーチサービス）用】 */
export const outreachCard: ProcedureDraft = {
  ...atLibrary,
  slug: 'library-card-outreach',
  title: '【障がい者等配本サービス（アウトリーチサービス）用】県立図書館利用者カード申込',
  reading:
    'しょうがいしゃとうはいほんさーびすあうとりーちさーびすようけんりつとしょかんりようしゃかーどもうしこみ',
  summary: '障がいなどにより来館が難しい方が、配本サービスを利用するための利用者カードを申し込みます。',
  description: `◆概要説明◆
県内在住で、障がいなどにより来館することが難しい方が、障がい者等配本サービス（アウトリーチサービス）を利用するために、青森県立図書館の利用者カードを申し込む手続きです。

※ ご家族や支援者の方が代わって申し込むこともできます。

配本の方法や回数については、登録の後に一般閲覧室からご連絡します。

◆手続き方法◆
「電子申請」または「書面（持参又は郵送）」で申請してください。`,
  categories: ['health'],
  audience: ['individual'],
  opensAt: '2025-09-19T13:00:00+09:00',
  processing: '到達した日の翌日から10日（休館日を除く）',
  needed: ['障害者手帳など、来館が難しいことが分かる書類の画像', '氏名と現住所が確認できる書類の画像'],
  otherWays: '窓口（持参）・郵送・電話',
  legalBasis: '青森県立図書館規則',
  keywords: ['郵送貸出', '宅配', '視覚障害者等用資料', 'アウトリーチ'],
  files: [],
  purpose:
    '入力いただいた情報と添付資料は、配本サービスの利用者登録と、配本についての連絡のために利用します。',
  nextSteps: libraryResults,
  loginNote: libraryLoginNote,
  form: onePage('障がい者等配本サービス用 県立図書館利用者カード申込', [
    applicant('利用する方'),
    {
      id: 'service',
      title: '配本について',
      fields: [
        line('address', '住所', {
          support: '配本先の住所を入力してください。',
          maxLength: 200,
          prefill: 'address',
        }),
        oneOf('by', '申し込む方', {
          options: ['self: 利用する本人', 'family: 家族', 'supporter: 支援者｜施設の職員の方など'],
        }),
        files('documents', '添付資料', {
          support:
            '添付する画像は以下の通りです。\n・来館が難しいことが分かる書類の画像\n・利用する方の氏名と現住所が確認できる書類の画像',
          limits: masking,
        }),
        lines('wishes', '連絡事項', {
          optional: true,
          support: '連絡の方法や、必要な配慮があれば入力してください。',
        }),
      ],
    },
  ]),
}

/** The procedure of the reference manual, word for word. */
export const card: ProcedureDraft = {
  ...atLibrary,
  slug: 'library-card',
  mails: cardMails,
  title: '県立図書館利用者カード申込（新規登録・再発行・氏名変更）',
  reading: 'けんりつとしょかんりようしゃかーどもうしこみしんきとうろくさいはっこうしめいへんこう',
  summary: '県内在住の方が、青森県立図書館の利用者カードの新規登録、再発行、氏名変更を申し込みます。',
  description: `◆概要説明◆
県内在住の方が、青森県立図書館の利用者として、次の手続きを受けようとする場合に申請していただくものです。

・新規登録
・利用者カードの紛失等による再発行
・氏名変更を伴う登録更新・内容変更

※ 古い利用者カード（緑色/黄色で有効期限欄あり）をお持ちの方は「新規登録」の取扱いとなります。

なお、視覚等に障がいをお持ちで、視覚障害者等用資料のご利用や郵送貸出をご希望の方は、別途お申込みが必要となります。利用者カードの登録後（当館からの登録完了の通知後）、青森県立図書館 一般閲覧室（017-729-4300）までご連絡ください。

◆手続き方法◆
「電子申請」または「書面（持参又は郵送）」で申請してください。`,
  categories: ['culture'],
  audience: ['individual'],
  opensAt: '2025-04-08T16:20:00+09:00',
  processing: '到達した日の翌日から7日（休館日を除く）',
  needed: [
    '氏名を記入した利用者カードの画像',
    '氏名と現住所が確認できる書類の画像',
    '連絡がとれるメールアドレス',
  ],
  otherWays: '窓口（持参）・郵送',
  legalBasis: '青森県立図書館規則',
  keywords: ['貸出カード', '紛失', '改姓', '本を借りる'],
  files: [
    {
      label: '【郵送申込用】利用者カード申込書.xlsx',
      fileName: '【郵送申込用】利用者カード申込書.xlsx',
      file: 'library-card.xlsx',
    },
    {
      label: '【郵送申込用】利用者カード申込書.pdf',
      fileName: '【郵送申込用】利用者カード申込書.pdf',
      file: 'library-card.pdf',
    },
  ],
  purpose: cardPurpose,
  nextSteps: libraryResults,
  loginNote: libraryLoginNote,
  form: onePage('県立図書館利用者カード 新規登録・再発行・氏名変更申込', [
    {
      id: 'card',
      text: 'この手続きは、以下の方が対象です。\n・新規登録\n・紛失等による再発行',
      fields: [
        told(
          'documents-note',
          '「利用者カード」と「利用者本人の氏名と現住所が確認できる書類」の画像を添付してください。【必須】',
        ),
        evidence,
        userNumber,
      ],
    },
  ]),
}
