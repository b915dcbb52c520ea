export const ja = {
  boxes: {
    family: '氏',
    given: '名',
    familyKana: '氏のフリガナ',
    givenKana: '名のフリガナ',
    name: '氏名',
    kana: 'フリガナ',
  },
  labelled: (label: string, box: string) => `${label}（${box}）`,
  missing: (label: string) => `${label}を入力してください。`,
  notKana: (label: string) => `${label}は、ひらがなかカタカナで入力してください。`,
  kanaAlone: (name: string, kana: string) =>
    `${name}を入力してください。ないときは、${kana}を消してください。`,
  readAs: (kana: string) => `フリガナ：${kana}`,
}
