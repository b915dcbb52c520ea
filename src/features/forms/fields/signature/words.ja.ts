export const ja = {
  typed: '署名する方のお名前',
  drawn: '署名あり（手書き）',
  missing: (label: string) => `${label}がありません。手で書くか、お名前を文字で入力してください。`,
  tooSmall: (label: string) =>
    `${label}が小さすぎて読めません。枠いっぱいに書き直すか、お名前を文字で入力してください。`,
  unreadable: (label: string) =>
    `${label}の手書きを読み取れませんでした。もう一度書くか、お名前を文字で入力してください。`,
}
