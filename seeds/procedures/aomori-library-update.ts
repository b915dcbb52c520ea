import type { Condition } from '../../src/features/forms/logic/condition'
import { asked, lines, oneOf, onePage, someOf, told } from '../questions'
import type { ProcedureDraft } from '../seed'
import { cardEvidence, cardPurpose, userNumber } from './aomori-library-cards'
import { atLibrary, libraryLoginNote, libraryResults } from './aomori-library-desk'

const changesContent: Condition = { field: 'change', oneOf: ['content', 'both'] }
const changes = (item: string): Condition => ({ field: 'changed-items', includes: item })

/** Where the name or the address is another one, somebody has to see that it is. */
const needsProof: Condition = { any: [changes('name'), changes('address')] }

/** （登録更新・内容変更）: whoever only renews is asked three things. */
export const cardUpdate: ProcedureDraft = {
  ...atLibrary,
  slug: 'library-card-update',
  title: '県立図書館利用者カード申込（登録更新・内容変更）',
  reading: 'けんりつとしょかんりようしゃかーどもうしこみとうろくこうしんないようへんこう',
  summary: '利用者カードをお持ちの方が、登録の更新や、住所・電話番号などの変更を申し込みます。',
  description: `◆概要説明◆
青森県立図書館の利用者カードをお持ちの方が、次の手続きを受けようとする場合に申請していただくものです。

・登録更新（有効期限の延長）
・氏名、住所、電話番号などの登録内容の変更

※ 新しい氏名のカードをご希望の方は「県立図書館利用者カード申込（新規登録・再発行・氏名変更）」から申請してください。

◆手続き方法◆
「電子申請」または「書面（持参又は郵送）」で申請してください。`,
  categories: ['culture'],
  audience: ['individual'],
  opensAt: '2025-04-08T16:20:00+09:00',
  processing: '到達した日の翌日から7日（休館日を除く）',
  needed: [
    '利用者カード',
    '氏名と現住所が確認できる書類の画像（氏名か住所が変わった方）',
    '連絡がとれるメールアドレス',
  ],
  otherWays: '窓口（持参）・郵送',
  legalBasis: '青森県立図書館規則',
  keywords: ['有効期限', '延長', '住所変更', '電話番号の変更'],
  files: [],
  purpose: cardPurpose,
  nextSteps: libraryResults,
  loginNote: libraryLoginNote,
  form: onePage('県立図書館利用者カード 登録更新・内容変更申込', [
    {
      id: 'card',
      text: 'この手続きは、利用者カードをお持ちの方が対象です。',
      fields: [
        oneOf('change', '申込の区分', {
          options: [
            'renewal: 登録更新｜有効期限を延長します。',
            'content: 登録内容の変更',
            'both: 登録更新と登録内容の変更',
          ],
        }),
        { ...userNumber, support: '利用者カードの裏面にある「利用者番号」を入力してください。' },
        asked('name', 'name', '登録されている氏名', {
          support: '氏名が変わった方は、変わる前の氏名を入力してください。',
          means: 'applicant-name',
          prefill: 'name',
        }),
      ],
    },
    {
      id: 'changes',
      title: '変更する内容',
      visibleIf: changesContent,
      fields: [
        someOf('changed-items', '変更する項目', {
          support: '選んだ項目だけ、この下に入力欄が出ます。',
          options: [
            'name: 氏名',
            'address: 住所',
            'phone: 電話番号',
            'email: メールアドレス',
            'other: そのほか｜勤務先、学校など',
          ],
        }),
        asked('name', 'new-name', '新しい氏名', { visibleIf: changes('name') }),
        asked('address', 'new-address', '新しい住所', { visibleIf: changes('address') }),
        asked('phone', 'new-phone', '新しい電話番号', {
          example: '090-0000-0000',
          visibleIf: changes('phone'),
        }),
        {
          id: 'new-email',
          kind: 'email',
          label: '新しいメールアドレス',
          required: true,
          twice: true,
          support: '図書館からのお知らせが届く、メールアドレスです。',
          visibleIf: changes('email'),
        },
        lines('new-content', 'そのほかに変更する内容', {
          support: '何を、どのように変更するかを入力してください。',
          example: '勤務先が「みほん商事」に変わりました。',
          visibleIf: changes('other'),
        }),
      ],
    },
    {
      id: 'proof',
      title: '添付資料',
      fields: [
        {
          ...told(
            'proof-note',
            '氏名か住所を変更する方は、「利用者本人の氏名と現住所が確認できる書類」の画像を添付してください。【必須】',
          ),
          visibleIf: needsProof,
        },
        cardEvidence({
          support:
            '添付する画像は以下の通りです。\n・利用者本人の氏名と現住所が確認できる書類の画像\n・氏名を変更する方は、前の氏名も確認できる書類の画像',
          requiredIf: needsProof,
        }),
      ],
    },
  ]),
}
