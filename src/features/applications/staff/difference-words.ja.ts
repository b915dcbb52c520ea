import type { Change } from '../decisions/difference'

/** 変わったところ of an application. */
export const ja = {
  title: '変わったところ',
  task: '変わったところ',
  back: '申込に戻る',
  only: 'まだ1回目の内容だけです。変わったところはありません。',
  none: '変わったところはありません。',
  done: (asked: number, answered: number) => `指摘 ${asked}件のうち ${answered}件に対応。`,
  others: (labels: readonly string[], first: boolean) => {
    const named = labels.length > 3 ? `${labels[0]}など${labels.length}項目` : labels.join('、')
    return `${first ? '' : 'ほかに'}${named}が変わりました。`
  },
  nothingElse: 'ほかは変わっていません。',
  pairs: '比べる回',
  pair: (from: number, to: number) => `${from}回目 → ${to}回目`,
  heads: { term: '項目', asked: '指摘' },
  head: (revision: number, at: string) => `${revision}回目　${at}`,
  outcome: {
    answered: '指摘に対応',
    unasked: '指摘の外で変更',
    open: '指摘したが変わっていない',
    same: '変わっていない',
  } satisfies Record<Change['outcome'], string>,
  notGiven: '（回答なし）',
  files: {
    replaced: (count: number) => `${count}件が差し替え`,
    added: (count: number) => `${count}件を追加`,
    removed: (count: number) => `${count}件を削除`,
  },
  rest: (count: number) => `変わらない項目 ${count}件`,
  way: 'これまで',
  sent: (revision: number, at: string) => `${revision}回目 ${at}`,
  returned: (at: string, who: string, count: number) => `返却 ${at} ${who}（${count}項目）`,
}
