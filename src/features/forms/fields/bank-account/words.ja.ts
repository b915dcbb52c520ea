const digits = (least: number, most: number) => (least === most ? `${most}桁` : `${most}桁まで`)

export const ja = {
  bank: '金融機関名',
  bankCode: '金融機関コード',
  branch: '支店名',
  branchCode: '支店コード',
  type: '預金種目',
  number: '口座番号',
  holder: '口座名義（カナ）',
  chooseType: '選択してください',
  ordinary: '普通',
  current: '当座',
  savings: '貯蓄',
  rule: '通帳やキャッシュカードのとおりに入力してください。口座番号が7桁より短いときは、先頭に0を補います。',
  yucho:
    'ゆうちょ銀行の口座は、記号・番号ではなく、通帳にある振込用の店名・預金種目・口座番号を入力してください。',
  readAs: (number: string, holder: string) => `口座番号 ${number}、口座名義 ${holder}`,
  code: (name: string, code: string) => `${name}（コード ${code}）`,
  of: (label: string, box: string) => `${label}の${box}`,
  missing: (name: string) => `${name}を入力してください。`,
  unknownType: (name: string) => `${name}を、表示されている選択肢の中から選び直してください。`,
  digitsOnly: (name: string, typed: string) =>
    `${name}は数字だけで入力してください。いまは「${typed}」と入力されています。`,
  count: (name: string, { least, most, now }: { least: number; most: number; now: number }) =>
    `${name}は${digits(least, most)}です。いまは${now}桁です。`,
  strange: (name: string, sign: string) =>
    `${name}に「${sign}」は使えません。カナ、英字、数字、かっこ、「．」「－」「／」、空白で入力してください。`,
  missingAll: (label: string) => `${label}を入力してください。`,
}
