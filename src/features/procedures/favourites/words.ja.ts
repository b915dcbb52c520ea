/** お気に入りの画面 */
export const ja = {
  title: 'お気に入り',
  account: 'マイページ',
  lead: '登録した手続きを、ここからすぐに開けます。',
  add: 'お気に入り登録',
  addWithLogin: 'ログインしてお気に入り登録',
  kept: 'お気に入りに登録しています',
  remove: 'お気に入りから外す',
  which: (title: string) => `：${title}`,
  none: 'まだお気に入りはありません',
  noneText: '手続き説明の「お気に入り登録」を押すと、ここに並びます。',
  find: '手続きを探す',
  deed: '操作',
  removed: 'お気に入りから外しました。',
  tooManyTitle: 'お気に入りがいっぱいです',
  tooMany: (most: number) =>
    `お気に入りは${most}件までです。使わなくなったものを外してから、もう一度登録してください。`,
}
