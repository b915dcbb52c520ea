/** 利用規約の画面 */
export const ja = {
  title: '利用規約',
  none: '利用規約はまだ公開されていません。',
  since: (date: string) => `${date}から適用`,
}
