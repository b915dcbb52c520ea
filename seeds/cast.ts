/** 職員の役割, as product words; a role counts in its unit, or everywhere where the unit is null. */
export type RoleSeed =
  | 'reader'
  | 'receiver'
  | 'examiner'
  | 'approver'
  | 'author'
  | 'publisher'
  | 'editor'
  | 'unit-manager'
  | 'administrator'

export interface StaffSeed {
  tenant: string
  login: string
  name: string
  /** A unit's id, or null for the whole tenant. */
  unit: string | null
  roles: RoleSeed[]
}

export interface ApplicantSeed {
  tenant: string
  email: string
  name: string
  /** In katakana. */
  kana: string
  /** 個人, 法人, 代理人. */
  kind: 'individual' | 'corporate' | 'agent'
  /** The rest of their 利用者情報. */
  profile: {
    postcode: string
    address: string
    phone: string
    corporateNumber?: string
    representative?: string
    contact?: string
    office?: string
  }
}

const aomori = 'pref-aomori-u'
const mihon = 'demo-city-u'

/** The staff of the demo, and of tests. All of them are fictitious. */
export const staffCast = {
  uketsuke: { tenant: aomori, login: 'uketsuke', name: '佐藤 ゆき', unit: 'library', roles: ['receiver'] },
  shinsa: { tenant: aomori, login: 'shinsa', name: '工藤 一郎', unit: 'library', roles: ['examiner'] },
  shonin: { tenant: aomori, login: 'shonin', name: '齋藤 みどり', unit: 'library', roles: ['approver'] },
  sakusei: {
    tenant: aomori,
    login: 'sakusei',
    name: '成田 健',
    unit: 'library',
    roles: ['author', 'publisher'],
  },
  sports: { tenant: aomori, login: 'sports', name: '三上 走', unit: 'sports', roles: ['examiner'] },
  koho: { tenant: aomori, login: 'koho', name: '葛西 ひかり', unit: 'public-relations', roles: ['editor'] },
  kanri: { tenant: aomori, login: 'kanri', name: '木村 守', unit: null, roles: ['administrator'] },
  mihonShinsa: { tenant: mihon, login: 'shinsa', name: '見本 太郎', unit: 'citizens', roles: ['examiner'] },
  mihonKanri: { tenant: mihon, login: 'kanri', name: '見本 次郎', unit: null, roles: ['administrator'] },
} satisfies Record<string, StaffSeed>

/**
 * The applicants of the demo, and of tests: a name with 異体字, an office, an agent, and somebody of the other tenant.
 * All are fictitious.
 */
export const applicantCast = {
  hanako: {
    tenant: aomori,
    email: 'hanako@example.jp',
    name: '髙橋 花子',
    kana: 'タカハシ ハナコ',
    kind: 'individual',
    profile: {
      postcode: '0300802',
      address: '青森県青森市本町一丁目2番3号 みほんハイツ101',
      phone: '017-000-0001',
    },
  },
  office: {
    tenant: aomori,
    email: 'office@example.co.jp',
    name: '株式会社りんご堂',
    kana: 'カブシキガイシャリンゴドウ',
    kind: 'corporate',
    profile: {
      postcode: '0368001',
      address: '青森県弘前市大字代官町1番地',
      phone: '0172-00-0002',
      corporateNumber: '8990000000001',
      representative: '津軽 林太郎',
      contact: '岩木 みのり',
    },
  },
  dairi: {
    tenant: aomori,
    email: 'dairi@example.jp',
    name: '﨑山 代',
    kana: 'サキヤマ ダイ',
    kind: 'agent',
    profile: {
      postcode: '0310042',
      address: '青森県八戸市十三日町1番地',
      phone: '0178-00-0003',
      office: '﨑山行政書士事務所',
    },
  },
  minato: {
    tenant: mihon,
    email: 'minato@example.jp',
    name: '海野 みなと',
    kana: 'ウミノ ミナト',
    kind: 'individual',
    profile: { postcode: '0000001', address: 'みほん市中央1丁目2番3号', phone: '000-000-0901' },
  },
} satisfies Record<string, ApplicantSeed>
