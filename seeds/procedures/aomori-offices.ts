import { applicant, line, lines, oneOf, onePage } from '../questions'
import type { ProcedureDraft } from '../seed'
import { energySubsidy } from './aomori-subsidy'

/** 自動車税種別割に係る住所変更届 */
const carTaxAddress: ProcedureDraft = {
  slug: 'car-tax-address',
  title: '自動車税種別割に係る住所変更届',
  reading: 'じどうしゃぜいしゅべつわりにかかるじゅうしょへんこうとどけ',
  summary: '引っ越しをした方が、自動車税の納税通知書の送り先を変更します。',
  description: `◆概要説明◆
引っ越しなどで住所が変わった方が、自動車税（種別割）の納税通知書の送り先を変更する手続きです。

・この手続きでは、車検証の住所は変わりません。車検証の住所は、運輸支局で変更してください。
・軽自動車については、お住まいの市町村にお問い合わせください。

◆手続き方法◆
「電子申請」または「書面（持参又は郵送）」で届け出てください。`,
  unit: 'tax',
  categories: ['living'],
  audience: ['individual', 'corporate'],
  opensAt: '2024-04-01T09:00:00+09:00',
  closesAt: null,
  contact: { name: '税務課 自動車税グループ', phone: '017-000-0051' },
  fee: '無料',
  processing: '到達した日の翌日から14日（閉庁日を除く）',
  needed: ['車検証（登録番号を確認するため）'],
  otherWays: '窓口（持参）・郵送',
  legalBasis: '青森県県税条例',
  keywords: ['車の税金', '納税通知書', '引っ越し', '転居'],
  files: [
    {
      label: '【郵送用】自動車税住所変更届.pdf',
      fileName: '【郵送用】自動車税住所変更届.pdf',
      file: 'car-tax-address.pdf',
    },
  ],
  agents: 'mandate',
  purpose:
    '入力いただいた情報は、自動車税（種別割）の納税通知書の送付と、届出についての連絡のために利用します。',
  nextSteps: '内容を確認し、【受理】メールをお送りします。次の納税通知書から、新しい住所にお送りします。',
  form: onePage('自動車税種別割に係る住所変更届', [
    applicant('納税義務者'),
    {
      id: 'car',
      title: '自動車と住所',
      fields: [
        line('plate', '登録番号', {
          support: 'ナンバープレートの文字と数字をすべて入力してください。',
          example: '青森 500 あ 00-00',
        }),
        line('old-address', '前の住所', { maxLength: 200 }),
        line('new-address', '新しい住所', { maxLength: 200 }),
        line('since', '引っ越した日', { example: '令和8年1月5日' }),
      ],
    },
  ]),
}

/** 公文書開示請求 */
const disclosure: ProcedureDraft = {
  slug: 'document-disclosure',
  title: '公文書開示請求',
  reading: 'こうぶんしょかいじせいきゅう',
  summary: '県が持っている公文書の開示を請求します。どなたでも請求できます。',
  description: `◆概要説明◆
青森県情報公開条例に基づいて、県が持っている公文書の開示を請求する手続きです。どなたでも請求できます。

・閲覧は無料です。写しの交付を受けるときは、写しの作成と郵送の費用がかかります。
・自分の個人情報については、保有個人情報開示請求をご利用ください。

◆手続き方法◆
「電子申請」または「書面（持参又は郵送）」で請求してください。`,
  unit: 'documents',
  categories: ['living'],
  audience: ['individual', 'corporate'],
  opensAt: '2021-04-01T00:00:00+09:00',
  closesAt: null,
  contact: { name: '総務学事課 情報公開グループ', phone: '017-000-0052' },
  fee: '閲覧は無料（写しの交付は実費）',
  processing: '請求があった日の翌日から15日以内',
  needed: [],
  otherWays: '窓口（持参）・郵送・ファクシミリ',
  legalBasis: '青森県情報公開条例',
  keywords: ['情報公開', '行政文書', '写し', '閲覧'],
  files: [
    { label: '公文書開示請求書.pdf', fileName: '公文書開示請求書.pdf', file: 'disclosure.pdf' },
    { label: '公文書開示請求書.xlsx', fileName: '公文書開示請求書.xlsx', file: 'disclosure.xlsx' },
  ],
  purpose: '入力いただいた情報は、開示請求の処理と、請求についての連絡のために利用します。',
  nextSteps: '開示するかどうかを決定し、文書でお知らせします。',
  form: onePage('公文書開示請求', [
    applicant('請求する方'),
    {
      id: 'request',
      title: '請求の内容',
      fields: [
        line('address', '住所', { maxLength: 200, prefill: 'address' }),
        lines('document', '公文書の名称または内容', {
          support:
            '知りたい事柄を、できるだけ具体的に入力してください。分からないときは、お電話でご相談ください。',
        }),
        oneOf('way', '開示の方法', {
          options: [
            'view: 閲覧',
            'copy: 写しの交付（窓口で受け取る）',
            'mail: 写しの交付（郵送）｜郵送の費用がかかります',
          ],
        }),
      ],
    },
  ]),
}

/** 防災出前講座申込 */
const disasterLecture: ProcedureDraft = {
  slug: 'disaster-lecture',
  title: '防災出前講座申込',
  reading: 'ぼうさいでまえこうざもうしこみ',
  summary: '町内会や学校、職場に県の職員が伺い、災害への備えについてお話しします。',
  description: `◆概要説明◆
町内会、学校、職場などの集まりに県の職員が伺い、地震、津波、大雨、大雪への備えについてお話しします。

・10人以上の集まりが対象です。
・時間は1時間ほどです。
・会場は、申し込む方がご用意ください。

※ 希望する日の1か月前までに申し込んでください。`,
  unit: 'disaster',
  categories: ['safety'],
  audience: ['individual', 'corporate'],
  opensAt: '2023-04-03T09:00:00+09:00',
  closesAt: null,
  contact: { name: '防災危機管理課', phone: '017-000-0071' },
  fee: '無料',
  processing: '到達した日の翌日から7日（閉庁日を除く）',
  needed: [],
  otherWays: '電話・ファクシミリ',
  legalBasis: null,
  keywords: ['地震', '津波', '避難', '町内会', '講習'],
  files: [
    { label: '防災出前講座申込書.xlsx', fileName: '防災出前講座申込書.xlsx', file: 'disaster-lecture.xlsx' },
  ],
  purpose: '入力いただいた情報は、講座の日程の調整と、講座についての連絡のために利用します。',
  nextSteps: '担当者からお電話し、日程を決めます。',
  form: onePage('防災出前講座申込', [
    applicant(),
    {
      id: 'lecture',
      title: '講座について',
      fields: [
        line('group', '団体の名前', { maxLength: 200 }),
        line('dates', '希望する日時', { support: '第2希望まで入力してください。', maxLength: 200 }),
        line('place', '会場', { maxLength: 200 }),
        line('people', '参加する人数', { example: '30人くらい', maxLength: 30 }),
        oneOf('theme', '聞きたい内容', {
          options: ['earthquake: 地震・津波', 'rain: 大雨・土砂災害', 'snow: 大雪', 'any: まとめて聞きたい'],
        }),
        lines('wishes', 'ご要望', { optional: true }),
      ],
    },
  ]),
}

/** 職員採用試験受験案内の送付申込 */
const recruitmentGuide: ProcedureDraft = {
  slug: 'recruitment-guide',
  title: '職員採用試験受験案内の送付申込',
  reading: 'しょくいんさいようしけんじゅけんあんないのそうふもうしこみ',
  summary: '青森県職員採用試験の受験案内を、郵送で受け取る申し込みです。',
  description: `◆概要説明◆
青森県職員採用試験の受験案内を、郵送でお送りします。受験案内は、県のホームページからもダウンロードできます。

・大学卒業程度試験
・高等学校卒業程度試験
・社会人経験者試験

※ 試験の申し込みは、「青森県職員採用試験の受験申込」をご利用ください。`,
  unit: 'personnel',
  categories: ['recruitment', 'work'],
  audience: ['individual'],
  opensAt: '2024-03-01T09:00:00+09:00',
  closesAt: null,
  contact: { name: '人事委員会事務局', phone: '017-000-0081' },
  fee: '無料',
  processing: '到達した日の翌日から5日（閉庁日を除く）',
  needed: [],
  otherWays: '窓口・電話',
  legalBasis: null,
  keywords: ['公務員', '就職', '転職', '試験'],
  files: [],
  purpose: '入力いただいた情報は、受験案内の送付のために利用します。',
  nextSteps: '受験案内を発送したら、【受理】メールをお送りします。',
  form: onePage('職員採用試験受験案内の送付申込', [
    applicant(),
    {
      id: 'sending',
      title: '送付について',
      fields: [
        line('address', '送り先の住所', {
          support: '郵便番号から入力してください。',
          maxLength: 200,
          prefill: 'address',
        }),
        oneOf('exam', '試験の種類', {
          options: ['university: 大学卒業程度', 'high-school: 高等学校卒業程度', 'experienced: 社会人経験者'],
        }),
      ],
    },
  ]),
}

export const officeProcedures = [carTaxAddress, energySubsidy, disclosure, disasterLecture, recruitmentGuide]
