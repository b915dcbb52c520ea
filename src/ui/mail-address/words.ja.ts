import type { AddressProblem } from '../../kernel/mail-address'

const example = '例：hanako@example.jp'

/** What is wrong with a typed address and how to put it right. */
export const ja = {
  empty: `メールアドレスを入力してください。${example}`,
  'missing-at': `メールアドレスに「@」（アットマーク）がありません。「@」とその後ろも入力してください。${example}`,
  'empty-local': `「@」の前が入力されていません。「@」の前も入力してください。${example}`,
  'bad-domain': `「@」の後ろが正しくありません。「example.jp」のように、「.」（ドット）で区切られているか確かめてください。${example}`,
  'too-long': 'メールアドレスが長すぎます。余分な文字が入っていないか確かめてください。',
  'not-ascii': `メールアドレスに使えない文字（ひらがな、漢字など）があります。英数字と記号で入力してください。${example}`,
  two: 'メールアドレスは1つだけ入力してください。「@」が2つ以上あります。',
  space: 'メールアドレスの途中に空白があります。空白を取り除いてください。',
  characters: `メールアドレスに使えない記号があります。「,」や「;」などの余分な記号を取り除いてください。${example}`,
} satisfies Record<AddressProblem, string>
