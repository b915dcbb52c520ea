/** 申請書ダウンロードの画面 */
export const ja = {
  title: '申請書ダウンロード',
  lead: '印刷して、窓口や郵送で出す申請書です。',
  saveFirst: '※添付ファイルは一度パソコンに保存してから開くようにしてください。',
  keyword: 'キーワードで探す',
  all: (count: number) => `申請書一覧 ${count}件`,
  found: (keyword: string, count: number) => `${keyword} 検索結果 ${count}件`,
  none: 'まだ申請書がありません。',
  noHit: (keyword: string) => `「${keyword}」の検索結果は0件です`,
  tryOther: '短い言葉や、ほかの言い方に変えてみてください。',
  showAll: 'すべての申請書を見る',
}
