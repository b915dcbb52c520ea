import type { Count } from '../inbox/count'
import type { InboxPart } from '../inbox/query'

const number = ({ n, more }: Count): string => `${n.toLocaleString('ja-JP')}${more ? '件以上' : '件'}`

/** 受付の一覧の言葉 */
export const ja = {
  title: '受付',
  allUnits: 'すべての所属',
  views: '受付の表示',
  units: '所属',
  byStatus: '状態',
  unfinished: '終わっていないもの',
  all: 'すべて',
  railCount: ({ n, more }: Count) => `${n.toLocaleString('ja-JP')}${more ? '＋' : ''}`,
  number,

  waiting: (waiting: string, returned: string) => `処理待ちが ${waiting}、返却中が ${returned}あります。`,
  onlyWaiting: (waiting: string) => `処理待ちが ${waiting}あります。`,
  onlyReturned: (returned: string) => `処理待ちはありません。返却中が ${returned}あります。`,
  nothingWaits: '処理待ちはありません。',
  since: (time: string) => `いちばん古いものは${time}に届きました。`,

  searchLabel: '整理番号・名前・手続き',
  search: '検索',
  filter: '条件',
  status: '状態',
  unit: '所属',
  procedure: '手続き',
  sort: '並び順',
  sorts: { newest: '到達の新しい順', oldest: '到達の古い順' },
  size: '1ページの件数',
  rows: (size: number) => `${size}件`,
  anyUnit: 'すべての所属',
  anyProcedure: 'すべての手続き',
  apply: 'この条件で見る',
  text: '検索',
  withoutAll: '条件をすべて外す',
  conditions: 'いまの条件',

  unscanned:
    'この窓口には、添付ファイルの検査（ウイルス対策）が設定されていません。ファイルは「未検査」として届きます。',
  unusable: (parts: readonly InboxPart[]) =>
    `条件の一部は使えませんでした（${[...new Set(parts.map((part) => partNames[part]))].join('、')}）。使える条件だけで表示しています。`,

  caption: '申込の一覧',
  heads: {
    status: '状態',
    applicant: '申込者',
    procedure: '手続き',
    arrived: '到達',
    number: '整理番号',
    moved: '更新',
    look: 'プレビュー',
  },
  groups: { today: 'きょう', yesterday: 'きのう', week: '今週', earlier: 'それより前' },
  unread: '（まだ開いていません）',
  resubmitted: '再提出',
  replyBy: (day: string) => `返信 ${day}まで`,
  lookAt: (name: string) => `プレビュー：${name}`,

  empty: {
    waiting: '終わっていない申込はありません',
    waitingText: '新しい申込が届くと、ここに並びます。',
    waitingAction: '終わったものも見る',
    unit: (unit: string) => `${unit}の申込はありません`,
    searched: (text: string) => `「${text}」に合う申込はありません`,
    filtered: '条件に合う申込はありません',
    loosen: '短い言葉やほかの字で試すか、条件を外してください。',
    loosenStatus: '終わった申込も含めると、見つかるかもしれません。',
    withFinished: '終わったものも含める',
    beyond: 'この先に申込はありません',
    beyondText: '開いているあいだに、申込の状態が変わったのかもしれません。',
    first: '最初のページへ',
  },

  keys: { move: '上下', open: '開く', look: 'プレビュー', search: '検索' },
  pages: 'ページの移動',
  previous: '前へ',
  next: '次へ',
  range: (first: number, last: number, total: string) => `${first}–${last} / ${total}`,
  part: (shown: number, total: string) => `${shown}件を表示 / ${total}`,
  found: (shown: number) => `${shown}件を表示`,

  preview: {
    label: 'プレビュー',
    close: 'プレビューを閉じる',
    open: '開いて審査',
    arrived: '到達',
    moved: '更新',
    unit: '所属',
  },
}

const partNames: Record<InboxPart, string> = {
  status: '状態',
  unit: '所属',
  procedure: '手続き',
  q: '検索の言葉',
  sort: '並び順',
  size: '1ページの件数',
  after: 'ページの位置',
  before: 'ページの位置',
}
