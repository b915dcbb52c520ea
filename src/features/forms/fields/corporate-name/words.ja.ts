export const ja = {
  name: '名称',
  kana: 'フリガナ',
  nameMissing: (label: string) => `${label}の名称を入力してください。`,
  kanaMissing: (label: string) => `${label}のフリガナを入力してください。`,
  kanaForm: (label: string, typed: string) =>
    `${label}のフリガナは、カタカナかひらがなで入力してください。いまは「${typed}」と入力されています。`,
  kanaOf: (label: string) => `${label}のフリガナ`,
  missing: (label: string) => `${label}を入力してください。`,
}
