import type { ProcedureDraft } from '../seed'
import { hallForm } from './mihon-hall-form'

/** 市民会館・市民センターの使用許可申請 */
export const hallUse: ProcedureDraft = {
  slug: 'meeting-room',
  title: '市民会館・市民センターの使用許可申請',
  reading: 'しみんかいかんしみんせんたーのしようきょかしんせい',
  summary: '市民会館のホールや、市民センターの会議室・和室を使うための申請です。',
  description: `◆概要説明◆
市民会館と市民センターの部屋を使うための申請です。使用する日の6か月前から申請できます。

・市民会館（大ホール、小ホール、リハーサル室）
・市民センター 本館（第1会議室、第2会議室、和室）
・市民センター 東分館（多目的室、和室）

※ 申請が重なったときは、先に届いた方を優先します。
※ 使用できる時間は、午前9時から午後9時までです。準備と片付けの時間も含みます。`,
  unit: 'citizens',
  categories: ['living', 'culture'],
  audience: ['individual', 'corporate'],
  opensAt: '2025-06-02T09:00:00+09:00',
  closesAt: null,
  contact: { name: '市民課 市民センター', phone: '000-000-0112' },
  fee: '1時間200円から（使用の許可の後に、納付書でお支払いください）',
  processing: '到達した日の翌日から3日（休館日を除く）',
  needed: ['減免を受ける方は、理由が分かる書類の画像'],
  otherWays: '窓口・電話',
  legalBasis: 'みほん市民会館条例、みほん市民センター条例',
  keywords: ['貸館', '会議室', 'ホール', '和室', '集まり'],
  files: [
    { label: '会議室使用申込書.xlsx', fileName: '会議室使用申込書.xlsx', file: 'mihon-meeting-room.xlsx' },
  ],
  purpose: '入力いただいた情報は、部屋の使用の許可と、使用についての連絡のために利用します。',
  nextSteps: '空きと使用料を確認し、使用できるかどうかをメールでお知らせします。',
  form: hallForm,
}
