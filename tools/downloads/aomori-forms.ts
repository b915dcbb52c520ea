import type { PaperForm } from './paper-form'
import { addressRow, dateHint, kanaRow, nameRow, person, phoneRow, received } from './usual-rows'

const libraryCard: PaperForm = {
  name: 'library-card',
  formats: ['pdf', 'xlsx'],
  mark: '【郵送申込用】',
  title: '青森県立図書館 利用者カード申込書',
  dateLabel: '申込日',
  addressee: '青森県立図書館長　様',
  opening: '青森県立図書館の利用者カードについて、次のとおり申し込みます。',
  sections: [
    {
      title: '申込の内容',
      rows: [
        {
          kind: 'choices',
          label: '申込区分',
          options: ['新規登録', '紛失等による再発行', '氏名変更', '登録更新', '住所などの変更'],
        },
        {
          kind: 'digits',
          label: '利用者番号',
          count: 13,
          hint: 'カードをお持ちの方、登録したことがある方は、左から詰めて記入してください。',
        },
      ],
    },
    {
      title: '申し込む方',
      rows: [
        kanaRow,
        nameRow,
        { kind: 'blank', label: '前の氏名', hint: '氏名変更の方だけ記入してください。' },
        { kind: 'blank', label: '生年月日', hint: `西暦・和暦${dateHint}` },
        addressRow,
        phoneRow,
        {
          kind: 'choices',
          label: '勤務先・通学先',
          options: ['勤務先', '学校', 'なし'],
        },
        { kind: 'blank', label: '勤務先・学校名' },
        { kind: 'blank', label: '保護者の氏名', hint: '申し込む方が中学生以下のときに記入してください。' },
      ],
    },
  ],
  notes: [
    '氏名と現住所が確認できる書類（運転免許証、マイナンバーカードの表面、住民票など）の写しを同封してください。',
    '健康保険証の「記号・番号・保険者番号」や、運転免許証裏面の「臓器提供に関する意思」等は、塗りつぶしてください。',
    '記入いただいた情報は、利用者登録と、登録についての連絡のために利用します。',
    'お問い合わせ：青森県立図書館 一般閲覧室　電話 017-729-4300',
  ],
  office: { title: '図書館記入欄', cells: ['受付日', '本人確認書類', '利用者番号', '入力', '確認'] },
}

const disclosure: PaperForm = {
  name: 'disclosure',
  formats: ['pdf', 'xlsx'],
  mark: '第1号様式',
  title: '公文書開示請求書',
  dateLabel: '請求日',
  addressee: '青森県知事　殿',
  opening: '青森県情報公開条例の規定により、次のとおり公文書の開示を請求します。',
  sections: [
    { title: '請求する方', rows: person },
    {
      title: '請求の内容',
      rows: [
        {
          kind: 'blank',
          label: '公文書の名称または内容',
          lines: 6,
          hint: '知りたい事柄を、できるだけ具体的に記入してください。',
        },
        {
          kind: 'choices',
          label: '開示の方法',
          options: ['閲覧', '写しの交付（窓口）', '写しの交付（郵送）'],
        },
      ],
    },
  ],
  notes: [
    '法人その他の団体のときは、氏名の欄に名称と代表者の氏名を、住所の欄に事務所の所在地を記入してください。',
    '写しの交付を希望するときは、写しの作成と郵送の費用がかかります。',
    '記入いただいた情報は、開示請求の処理のために利用します。',
  ],
  office: received,
}

const personalInformation: PaperForm = {
  name: 'personal-information',
  formats: ['pdf'],
  mark: '第1号様式',
  title: '保有個人情報開示請求書',
  dateLabel: '請求日',
  addressee: '青森県知事　殿',
  opening: '個人情報の保護に関する法律の規定により、次のとおり保有個人情報の開示を請求します。',
  sections: [
    { title: '請求する方', rows: person },
    {
      title: '請求の内容',
      rows: [
        { kind: 'choices', label: '請求する方の区分', options: ['本人', '法定代理人', '任意代理人'] },
        { kind: 'blank', label: '開示を請求する保有個人情報', lines: 5 },
        {
          kind: 'choices',
          label: '開示の方法',
          options: ['閲覧', '写しの交付（窓口）', '写しの交付（郵送）'],
        },
      ],
    },
  ],
  notes: [
    '本人確認書類を窓口で見せるか、写しを同封してください。',
    '郵送で請求するときは、住民票の写し（30日以内に作成されたもの）も同封してください。',
    '記入いただいた情報は、開示請求の処理のために利用します。',
  ],
  office: { title: '受付記入欄', cells: ['受付日', '受付番号', '本人確認', '担当者', '備考'] },
}

const carTaxAddress: PaperForm = {
  name: 'car-tax-address',
  formats: ['pdf'],
  mark: '【郵送用】',
  title: '自動車税住所変更届',
  dateLabel: '届出日',
  addressee: '青森県知事　殿',
  opening: '自動車税（種別割）の納税通知書の送り先を、次のとおり変更します。',
  sections: [
    { title: '納税義務者', rows: [kanaRow, nameRow, phoneRow] },
    {
      title: '自動車と住所',
      rows: [
        { kind: 'blank', label: '登録番号', hint: '（例）青森 500 あ 00-00' },
        { kind: 'blank', label: '前の住所', lines: 2, hint: '〒　　　　－' },
        { kind: 'blank', label: '新しい住所', lines: 2, hint: '〒　　　　－' },
        { kind: 'blank', label: '引っ越した日', hint: dateHint },
      ],
    },
  ],
  notes: [
    'この届出では、車検証の住所は変わりません。車検証の住所は、運輸支局で変更してください。',
    '記入いただいた情報は、自動車税（種別割）の納税通知書の送付のために利用します。',
  ],
  office: received,
}

const subsidy: PaperForm = {
  name: 'subsidy',
  formats: ['pdf'],
  mark: '様式第1号',
  title: '中小企業省エネルギー設備導入補助金交付申請書',
  dateLabel: '申請日',
  addressee: '青森県知事　殿',
  opening: '補助金の交付を受けたいので、関係書類を添えて、次のとおり申請します。',
  sections: [
    {
      title: '申請する企業',
      rows: [
        { kind: 'blank', label: '企業の名前' },
        { kind: 'blank', label: '代表者の氏名' },
        { kind: 'blank', label: '所在地', lines: 2, hint: '〒　　　　－' },
        { kind: 'pair', left: { label: '担当者' }, right: { label: '電話番号' } },
      ],
    },
    {
      title: '導入する設備',
      rows: [
        {
          kind: 'choices',
          label: '設備の種類',
          options: ['照明', '空調', '冷凍・冷蔵', 'ボイラー', 'その他'],
        },
        { kind: 'pair', left: { label: '対象経費', hint: '円' }, right: { label: '申請額', hint: '円' } },
        { kind: 'blank', label: '見込まれる効果', lines: 5 },
      ],
    },
  ],
  notes: [
    '見積書、設備の仕様が分かる書類、県税の納税証明書を添付してください。',
    '交付の決定より前に発注した設備は、対象になりません。',
    '記入いただいた情報は、補助金の交付の審査のために利用します。',
  ],
  office: received,
}

const disasterLecture: PaperForm = {
  name: 'disaster-lecture',
  formats: ['xlsx'],
  mark: '出前講座',
  title: '防災出前講座申込書',
  dateLabel: '申込日',
  addressee: '青森県 防災危機管理課　あて',
  opening: '防災出前講座を、次のとおり申し込みます。',
  sections: [
    {
      title: '申し込む方',
      rows: [{ kind: 'blank', label: '団体の名前' }, kanaRow, nameRow, phoneRow],
    },
    {
      title: '講座について',
      rows: [
        { kind: 'blank', label: '第1希望', hint: `${dateHint}　　　　時から` },
        { kind: 'blank', label: '第2希望', hint: `${dateHint}　　　　時から` },
        { kind: 'pair', left: { label: '会場' }, right: { label: '人数', hint: '人' } },
        {
          kind: 'choices',
          label: '聞きたい内容',
          options: ['地震・津波', '大雨・土砂災害', '大雪', 'まとめて'],
        },
        { kind: 'blank', label: 'ご要望', lines: 3 },
      ],
    },
  ],
  notes: [
    '希望する日の1か月前までに申し込んでください。',
    '記入いただいた情報は、講座の日程の調整のために利用します。',
  ],
  office: received,
}

export const aomoriForms = [
  libraryCard,
  disclosure,
  personalInformation,
  carTaxAddress,
  subsidy,
  disasterLecture,
]
