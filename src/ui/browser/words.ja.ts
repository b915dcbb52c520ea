/** 画面の言葉 of the browser's scripts. */
export const ja = {
  copied: 'コピーしました',
  notCopied: 'コピーできませんでした。文字を選んでコピーしてください。',

  required: '※必須',
  optional: '※任意',

  saved: (time: string) => `下書きを保存しました（${time}）`,
  notSaved: '保存できませんでした。通信がつながると、もう一度保存します。',
  heldBack: 'まだ保存していない項目があります。項目にある説明をご覧ください。',
  notReached:
    'この画面からは保存できません。入力した内容はこの画面に残っています。「次へ」などのボタンを押すと、続け方をご案内します。',
  stayed:
    '通信がつながらないため、まだ進めません。入力した内容はこの画面に残っています。つながったら、もう一度押してください。',

  uploading: (name: string) => `${name} を送信しています`,
  uploaded: (name: string) => `${name} の送信が終わりました`,
  progress: (sent: string, all: string, percent: number) => `送信中 ${sent} / ${all}（${percent}%）`,
  checking: '届きました。ファイルを確かめています',
  stopped: (name: string) => `${name} の送信を中止しました`,
  released: '添付を解除しました',
  notSent: '送信できませんでした',
  notReleased: '解除できませんでした。もう一度お試しください。',
  notOpened: 'マスキングの画面を開けませんでした。通信を確かめて、もう一度お試しください。',
  waiting: 'ファイルの送信が終わると、次へ進みます',
  tooMany: '選択できるファイル数が上限を超過しています。',
  wrongType: '許可されていないファイル形式です。',
  tooLarge: 'ファイルサイズが上限を超過しています。',
  tooLargeTogether: 'ファイルサイズの合計が上限を超過しています。',
}
