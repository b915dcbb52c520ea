import type { AddressProblem } from '../../../../kernel/mail-address'

const example = '例）hanako@example.jp。'

export const ja = {
  boxes: { address: 'メールアドレス', again: '確認のため、もう一度' },
  missing: (label: string) => `${label}を入力してください。`,
  missingAgain: (label: string) => `${label}を、確認のためもう一度入力してください。`,
  differs: (label: string) => `${label}が、2つの欄で違っています。見比べて、違うほうを直してください。`,
  /** What is wrong with a typed address and how to put it right. */
  problems: {
    empty: (label: string) => `${label}を入力してください。${example}`,
    'missing-at': (label: string) =>
      `${label}に「@」（アットマーク）がありません。「@」とその後ろも入力してください。${example}`,
    'empty-local': (label: string) => `${label}の「@」の前も入力してください。${example}`,
    'bad-domain': (label: string) =>
      `${label}の「@」の後ろを確かめてください。「example.jp」のように「.」（ドット）で区切ります。`,
    'too-long': (label: string) => `${label}が長すぎます。余分な文字を取り除いてください。`,
    'not-ascii': (label: string) =>
      `${label}は英数字と記号で入力してください。ひらがなや漢字などは使えません。${example}`,
    two: (label: string) => `${label}は1つだけ入力してください。「@」が2つ以上あります。`,
    space: (label: string) => `${label}の途中にある空白を取り除いてください。`,
    characters: (label: string) =>
      `${label}に使えない記号があります。「,」や「;」などの余分な記号を取り除いてください。${example}`,
  } satisfies Record<AddressProblem, (label: string) => string>,
}
