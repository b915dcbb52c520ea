import type { AccountKind } from '../../kernel/actor'
import type { ProfileItem } from './profile'

type Labels = Record<ProfileItem, string>

const labels: Labels = {
  name: '氏名',
  kana: 'フリガナ',
  corporateNumber: '法人番号',
  representative: '代表者氏名',
  office: '事務所名',
  department: '部署名',
  contact: '担当者氏名',
  birthdate: '生年月日',
  postcode: '郵便番号',
  address: '住所',
  phone: '電話番号',
}

/** 利用者情報の項目 */
export const ja = {
  kinds: { individual: '個人', corporate: '法人', agent: '代理人' } satisfies Record<AccountKind, string>,
  labels: {
    individual: labels,
    corporate: { ...labels, name: '法人名・団体名', kana: '法人名・団体名（フリガナ）', address: '所在地' },
    agent: labels,
  } satisfies Record<AccountKind, Labels>,
  email: 'メールアドレス',
  hints: {
    name: '姓と名の間に空白を入れてください。旧字や外国の文字も、そのまま入力できます。',
    corporateName: '「株式会社」なども略さずに入力してください。',
    kana: 'ひらがなで入力してもかまいません。カタカナにします。',
    corporateNumber: '13桁の番号です。ハイフンがあってもかまいません。',
    postcode: '例：030-8570。ハイフンはなくてもかまいません。',
    address: '都道府県から、建物の名前と部屋番号まで入力してください。',
    phone: '例：017-000-0000。日中に連絡のとれる番号を入力してください。',
    birthdate: '年は、西暦でも和暦（昭和60、S60など）でも入力できます。',
  },
  problems: {
    missing: (label: string) => `${label}を入力してください。`,
    tooLong: (label: string, most: number, length: number) =>
      `${label}は${most}文字までです。いまは${length}文字です。`,
    unstorable: (label: string) => `${label}に、使えない文字が入っています。取り除いてください。`,
    privateUse: (label: string) =>
      `${label}に、ほかの機械では読めない文字（外字）が入っています。別の文字で入力してください。`,
    invisible: (label: string) =>
      `${label}に、目に見えない文字が入っています。いちど消して、入力しなおしてください。`,
    kana: (label: string) => `${label}は、ひらがなかカタカナで入力してください。`,
    postcode: '郵便番号は7桁の数字です。例：030-8570',
    phone: '電話番号は、市外局番から入力してください。例：017-000-0000',
    corporateNumber: '法人番号が正しくありません。13桁の番号を確かめてください。',
    birthdate: '生年月日は、ある日付を年・月・日に分けて入力してください。例：1985年4月1日',
    future: '生年月日が、今日より後になっています。',
  },
  none: '（未入力）',
}
