import { applicant, line, lines, number, oneOf, onePage } from '../questions'
import type { ProcedureDraft } from '../seed'

/** 粗大ごみ収集の申込 */
const bulkyWaste: ProcedureDraft = {
  slug: 'bulky-waste',
  title: '粗大ごみ収集の申込',
  reading: 'そだいごみしゅうしゅうのもうしこみ',
  summary: '家庭から出る粗大ごみの収集を申し込みます。',
  description: `◆概要説明◆
家庭から出る粗大ごみ（1辺が50センチメートルを超えるもの）を、家の前まで収集に伺います。

・1回に5点まで申し込めます。
・収集の日の朝8時までに、品物ごとに処理券を貼って出してください。

※ テレビ、エアコン、冷蔵庫、洗濯機、パソコンは収集できません。

◆手続き方法◆
「電子申請」または「電話」で申し込んでください。`,
  unit: 'waste',
  categories: ['living'],
  audience: ['individual'],
  opensAt: '2025-04-01T00:00:00+09:00',
  closesAt: null,
  contact: { name: '環境課 ごみ減量係', phone: '000-000-0121' },
  fee: '1点500円から（処理券を購入してください）',
  processing: null,
  needed: [],
  otherWays: '電話',
  legalBasis: 'みほん市廃棄物の処理及び清掃に関する条例',
  keywords: ['家具', '布団', '自転車', '引っ越し'],
  files: [],
  purpose: '入力いただいた情報は、粗大ごみの収集と、収集についての連絡のために利用します。',
  nextSteps: '収集の日と、必要な処理券の枚数を、メールでお知らせします。',
  form: onePage('粗大ごみ収集の申込', [
    applicant(),
    {
      id: 'collection',
      title: '収集について',
      fields: [
        line('address', '収集に伺う住所', { maxLength: 200, prefill: 'address' }),
        lines('items', '品物', { support: '品物の名前、大きさ、数を入力してください。', maxLength: 500 }),
        oneOf('day', '希望する曜日', {
          options: ['tuesday: 火曜日', 'friday: 金曜日', 'any: どちらでもよい'],
        }),
      ],
    },
  ]),
}

/** みほん市立図書館 図書館カードの申込: other questions than the prefecture's card. */
const cityLibraryCard: ProcedureDraft = {
  slug: 'library-card',
  title: 'みほん市立図書館 図書館カードの申込',
  reading: 'みほんしりつとしょかんとしょかんかーどのもうしこみ',
  summary: '市立図書館で本や雑誌を借りるためのカードを申し込みます。',
  description: `◆概要説明◆
みほん市立図書館で本や雑誌を借りるための、図書館カードを申し込む手続きです。

・市内に住んでいる方、市内に通勤・通学している方が申し込めます。
・カードは、選んだ図書館の窓口で受け取ります。受け取るときに、本人確認書類をお持ちください。

◆手続き方法◆
「電子申請」または「窓口」で申し込んでください。`,
  unit: 'library',
  categories: ['culture'],
  audience: ['individual'],
  opensAt: '2024-10-01T09:00:00+09:00',
  closesAt: null,
  contact: { name: 'みほん市立図書館', phone: '000-000-0131' },
  fee: '無料',
  processing: '到達した日の翌日から3日（休館日を除く）',
  needed: [],
  otherWays: '窓口',
  legalBasis: 'みほん市立図書館条例',
  keywords: ['貸出カード', '本を借りる', '利用登録'],
  files: [],
  purpose: '入力いただいた情報は、図書館カードの発行と、貸出についての連絡のために利用します。',
  nextSteps: 'カードができたら、【受理】メールでお知らせします。',
  form: onePage('図書館カードの申込', [
    applicant(),
    {
      id: 'card',
      title: 'カードについて',
      fields: [
        oneOf('relation', 'みほん市との関わり', {
          options: [
            'resident: 市内に住んでいる',
            'worker: 市内に通勤している',
            'student: 市内に通学している',
          ],
        }),
        oneOf('place', '受け取る図書館', {
          options: ['central: 中央図書館', 'east: 東分館', 'west: 西分館'],
        }),
        number('old-number', '前のカードの番号', {
          optional: true,
          support: 'カードをなくした方、前に登録したことがある方は入力してください。',
          minDigits: 8,
          maxDigits: 8,
        }),
      ],
    },
  ]),
}

export const mihonCounterProcedures = [bulkyWaste, cityLibraryCard]
