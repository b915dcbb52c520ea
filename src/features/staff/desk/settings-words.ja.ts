/** 設定 of a tenant, for its システム管理者. */
export const ja = {
  title: '設定',
  viewers: '「この申込を見た職員」を申込者に見せる',
  viewersHint:
    '申込詳細の画面に、申込を開いた職員を日付とともに出します。閲覧の記録は、どれを選んでも残ります。',
  viewerChoices: {
    none: { label: '見せない' },
    unit: { label: '所属・役割を見せる' },
    name: { label: '所属・役割と氏名を見せる' },
  },
  factor: '職員の二要素認証',
  factorHint: 'パスワードのほかに、認証アプリの数字で本人を確かめます。',
  factorNeeded: '全員に求める',
  factorFree: '設定した人だけに求める',
  factorFreeHint: '試しに使うとき以外は、お勧めしません。',
  mandates: '委任状の審査',
  mandatesHint: '利用者が代理人に渡す委任状を、職員が確かめてから有効にするかどうかです。',
  mandatesFree: '審査しない（代理人が引き受けたときから有効）',
  mandatesDecided: '審査する（職員が承認したときから有効）',
  mandatesDecidedHint:
    '手続きを担当する所属の審査の職員に「委任状」の画面が出ます。前からある委任状は変わりません。',
  unknown: {
    viewers: '「この申込を見た職員」をどうするか、1つ選んでください。',
    factor: '職員の二要素認証をどうするか、1つ選んでください。',
    mandates: '委任状の審査をどうするか、1つ選んでください。',
  },
  save: '保存する',
  saved: '設定を保存しました。',
  more: 'ほかの設定',
  mailTemplates: 'メールの文面',
  identity: 'ログインの提供者（GビズIDなど）',
}
