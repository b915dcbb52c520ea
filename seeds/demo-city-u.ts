import { defaultTerms } from '../src/features/tenants/default-terms'
import { defaultFaq } from '../src/features/tenants/default-texts'
import { mihonCounterProcedures } from './procedures/mihon'
import { childAllowance } from './procedures/mihon-child-allowance'
import { mihonEventProcedures } from './procedures/mihon-events'
import { residentRecord } from './procedures/mihon-resident-record'
import { type TenantSeed, withPurpose } from './seed'
import { mihonNotices } from './texts/mihon-notices'

const named = { name: 'みほん市', systemName: 'みほん市オンライン窓口', phone: '000-000-0100' }

/** みほん市: the short flow, and a second tenant whose data nobody of the first may see. */
export const demoCity: TenantSeed = {
  slug: 'demo-city-u',
  ...named,
  phoneHours: '平日 午前8時30分から午後5時15分まで（年末年始を除く）',
  sender: { name: 'みほん市オンライン窓口', address: 'demo-city@apply.example.jp' },
  theme: { colour: '#0c472a', tint: '#e6f5ec' },
  flow: 'short',
  popularWords: ['住民票', 'ごみ', '図書館', '保育'],
  features: {
    register: true,
    login: true,
    gbizid: true,
    digitalAuth: true,
    staffOidc: true,
    verify: false,
  },
  units: [
    { id: 'citizens', name: '市民課', reading: 'しみんか', phone: '000-000-0111' },
    { id: 'waste', name: '環境課', reading: 'かんきょうか', phone: '000-000-0121' },
    { id: 'childcare', name: '子育て支援課', reading: 'こそだてしえんか', phone: '000-000-0151' },
    { id: 'planning', name: '企画課', reading: 'きかくか', phone: '000-000-0141' },
    { id: 'education', name: '教育委員会', reading: 'きょういくいいんかい' },
    {
      id: 'library',
      parent: 'education',
      name: '市立図書館',
      reading: 'しりつとしょかん',
      phone: '000-000-0131',
    },
  ],
  categories: [
    { id: 'living', name: 'くらし・住まい', icon: 'home' },
    { id: 'children', name: '子育て・教育', icon: 'child' },
    { id: 'culture', name: '文化・スポーツ', icon: 'book' },
  ],
  notices: mihonNotices,
  terms: { ...defaultTerms(named), publishedAt: '2024-10-01T00:00:00+09:00' },
  faq: [
    {
      question: '住民票の写しは、いつ届きますか。',
      answer:
        '申し込みが届いた日の翌日から5日（閉庁日を除く）のうちに発送します。請求した方の住所にお送りします。',
    },
    ...defaultFaq(named),
  ],
  procedures: [residentRecord, ...mihonCounterProcedures, ...mihonEventProcedures, childAllowance].map(
    withPurpose,
  ),
  downloads: [
    {
      id: 'resident-record-pdf',
      title: '住民票の写し等郵送請求書',
      reading: 'じゅうみんひょうのうつしとうゆうそうせいきゅうしょ',
      fileName: '住民票の写し等郵送請求書.pdf',
      file: 'mihon-resident-record.pdf',
      unit: 'citizens',
      category: 'living',
    },
    {
      id: 'meeting-room-xlsx',
      title: '市民センター会議室使用申込書',
      reading: 'しみんせんたーかいぎしつしようもうしこみしょ',
      fileName: '会議室使用申込書.xlsx',
      file: 'mihon-meeting-room.xlsx',
      unit: 'citizens',
      category: 'living',
    },
  ],
  synonymGroups: [['処理券', 'ごみ処理券', '粗大ごみシール']],
}
