/** Somebody whom the practice provider lets people be; the claims are spelt as the real provider spells them. */
export interface PracticePerson {
  /** The provider's subject. */
  subject: string
  /** How the choosing page calls them. */
  title: string
  note: string
  claims: Readonly<Record<string, unknown>>
}

const ringodo = {
  corp_type: '1',
  corporate_number: '4000012345676',
  name: '株式会社りんご堂',
  en_name: 'Ringodo Co., Ltd.',
  prefecture_name: '青森県',
  address1: '青森市',
  address2: '長島一丁目1番1号',
  rep_last_nm: '林',
  rep_first_nm: '檎太郎',
  rep_last_nm_kana: 'ハヤシ',
  rep_first_nm_kana: 'リンゴタロウ',
  birthday_ymd: '19680823',
}

/** The people of 「GビズID」 of the demo and of tests: claims as in GビズID's guideline (`I2`). All are fictitious. */
const gbizid: readonly PracticePerson[] = [
  {
    subject: 'practice-ringodo-prime',
    title: '株式会社りんご堂　林 檎太郎',
    note: 'GビズIDプライム（法人の代表者）',
    claims: {
      ...ringodo,
      account_type: '2',
      user_last_nm: '林',
      user_first_nm: '檎太郎',
      user_last_nm_kana: 'ハヤシ',
      user_first_nm_kana: 'リンゴタロウ',
      user_birthday_ymd: '19680823',
      user_post_code: '0300861',
      user_prefecture_name: '青森県',
      user_address1: '青森市',
      user_address2: '長島一丁目1番1号',
      user_department: '',
      user_tel_no_contact: '017-000-0001',
      email: 'office@example.co.jp',
      role: ['jp_gbizid_prime'],
    },
  },
  {
    subject: 'practice-ringodo-member',
    title: '株式会社りんご堂　津軽 桃子',
    note: 'GビズIDメンバー（法人の従業員）',
    claims: {
      ...ringodo,
      account_type: '3',
      parent_id: 'practice-ringodo-prime',
      user_last_nm: '津軽',
      user_first_nm: '桃子',
      user_last_nm_kana: 'ツガル',
      user_first_nm_kana: 'モモコ',
      user_birthday_ymd: '19920310',
      user_post_code: '0300861',
      user_prefecture_name: '青森県',
      user_address1: '青森市',
      user_address2: '長島一丁目1番1号',
      user_department: '総務部',
      user_tel_no_contact: '017-000-0002',
      email: 'momoko@example.co.jp',
      role: ['jp_gbizid_member'],
    },
  },
  {
    subject: 'practice-sato-entry',
    title: '佐藤商店　佐藤 実',
    note: 'GビズIDエントリー（個人事業主）',
    claims: {
      account_type: '1',
      corp_type: '2',
      name: '佐藤商店',
      prefecture_name: '青森県',
      address1: '弘前市',
      address2: '大字上白銀町1番地1',
      rep_last_nm: '佐藤',
      rep_first_nm: '実',
      rep_last_nm_kana: 'サトウ',
      rep_first_nm_kana: 'ミノル',
      birthday_ymd: '19751101',
      user_last_nm: '佐藤',
      user_first_nm: '実',
      user_last_nm_kana: 'サトウ',
      user_first_nm_kana: 'ミノル',
      user_birthday_ymd: '19751101',
      user_tel_no_contact: '0172-00-0003',
      email: 'minoru@example.jp',
    },
  },
]

/** 基本4情報 as デジタル認証アプリ gives them (`I3`). */
const digitalAuth: readonly PracticePerson[] = [
  {
    subject: 'practice-hanako',
    title: '髙橋 花子',
    note: '個人（マイナンバーカード）',
    claims: {
      name: '髙橋 花子',
      address: '青森県青森市長島一丁目1番1号',
      birthdate: '19850401',
      gender: '2',
    },
  },
]

/** A tenant's own provider: one of its staff, and somebody of whom the tenant's staff list knows nothing. */
const staff: readonly PracticePerson[] = [
  {
    subject: 'practice-shinsa',
    title: '工藤 一郎',
    note: '職員 shinsa（審査）',
    claims: { name: '工藤 一郎', email: 'shinsa@example.lg.jp', email_verified: true },
  },
  {
    subject: 'practice-stranger',
    title: '外山 知也',
    note: '職員として登録されていない人',
    claims: { name: '外山 知也', email: 'toyama@example.lg.jp', email_verified: true },
  },
]

export const practicePeople = { gbizid, 'digital-auth': digitalAuth, staff } as const
