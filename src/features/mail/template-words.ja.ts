/** 文面を確かめるときのことば */
export const ja = {
  empty: { subject: '件名を入力してください', body: '本文を入力してください' },
  unreadable: '使えない文字があります。消して入力しなおしてください',
  oneLine: '件名は1行で入力してください',
  tooLong: (most: number) => `${most}文字以内で入力してください`,
  unknown: (name: string) => `{{${name}}} という差しこみはありません。下の一覧の名前を使ってください`,
  notOffered: (name: string, kind: string) => `{{${name}}} は、${kind}のメールでは使えません`,
  missing: (name: string) => `件名か本文に {{${name}}} を入れてください`,
  noWay: '本文に {{申請状況確認のURL}} か {{申込詳細のURL}} を入れてください',
}
