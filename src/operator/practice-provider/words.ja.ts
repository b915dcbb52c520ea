/** 練習用の認証の画面の言葉 */
export const ja = {
  names: {
    gbizid: 'GビズID',
    'digital-auth': 'デジタル認証アプリ',
    staff: '職員の認証基盤',
  },
  title: (name: string) => `${name}（練習用）`,
  lead: 'だれとしてログインするかを選んでください。',
  practice: 'これは練習用の画面です。',
  practiceMore: (name: string) =>
    `本物の「${name}」ではありません。出てくる人や会社は架空のもので、このパソコンの中だけで動いています。`,
  cancel: 'ログインをやめる',
  cancelNote: '元の画面に戻ります',
  broken: 'ログインを続けられません',
  brokenText: '時間がたったか、アドレスが違う可能性があります。元の画面からもう一度ログインしてください。',
}
