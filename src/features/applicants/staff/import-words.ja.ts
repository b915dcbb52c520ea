/** 職員の「CSVで発行する」の画面 */
export const ja = {
  upload: {
    title: 'CSVで利用者IDを発行する',
    lead: 'CSVを読み込むと、1行ずつ確かめた結果が表示されます。発行するのは、それを見てからです。',
    columns: '列',
    columnsText:
      '1行目は見出しです。列の順は自由です。電話番号の列はなくてもかまいません。利用者区分は、個人・法人・代理人のどれかです。',
    template: 'ひな形をダウンロードする',
    excel:
      'Excelで開くと、001 のような利用者IDや電話番号の先頭の0が消えることがあります。その列を「文字列」にしてから入力してください。',
    unit: '所属',
    unitProblem: '所属を選んでください。',
    file: 'CSVファイル',
    fileHint: '1,000行まで、1MBまで。文字コードは、UTF-8かShift_JIS（Excelの「CSV」）です。',
    read: '読み込む',
    back: '特定利用者へ戻る',
    problems: {
      none: 'CSVファイルを選んでください。',
      'too-large': 'ファイルが1MBを超えています。分けて読み込んでください。',
      'too-many': '1,000行を超えています。分けて読み込んでください。',
      encoding:
        '文字コードを読み取れません。Excelで「CSV UTF-8（コンマ区切り）」を選んで保存し直してください。',
      empty: '見出しのほかに行がありません。1行目を見出しにして、2行目から入力してください。',
      quotes: (line: number) =>
        `${line}行目の「"」が正しく閉じていません。「"」で囲んだ値の中の「"」は、「""」と2つ続けてください。`,
      missing: (columns: string) =>
        `見出しに、次の列がありません：${columns}。ひな形の見出しと同じにしてください。`,
      twice: (columns: string) => `見出しに、同じ列が2つあります：${columns}。1つにしてください。`,
    },
  },
  preview: {
    title: '読み込んだ内容を確かめる',
    file: (name: string, rows: number) => `${name}　${rows.toLocaleString('ja-JP')}行`,
    allRight: (count: number) =>
      `${count.toLocaleString('ja-JP')}件を発行できます。まだ何も発行していません。`,
    someWrong: (right: number, wrong: number) =>
      `${right.toLocaleString('ja-JP')}件を発行できます。直す行が${wrong.toLocaleString('ja-JP')}つあります。まだ何も発行していません。`,
    allWrong: (wrong: number) =>
      `発行できる行がありません。直す行が${wrong.toLocaleString('ja-JP')}つあります。ファイルを直して、もう一度読み込んでください。`,
    passedOver: (columns: string) => `次の列は使いません：${columns}`,
    unit: (name: string) => `所属：${name}`,
    caption: '読み込んだ行',
    deed: 'こと',
    line: '行',
    why: '直すところ',
    wrong: '直す',
    right: '発行',
    wrongGroup: '直す行',
    rightGroup: '発行する行',
    more: (count: number) => `ほかに${count.toLocaleString('ja-JP')}行を発行します。`,
    without: (wrong: number, right: number) =>
      `直す${wrong.toLocaleString('ja-JP')}行を除いて、${right.toLocaleString('ja-JP')}件だけを発行する`,
    undecided: '直す行を除いて発行するときは、チェックを入れてください。',
    changed: '読み込んだあとに、使われている利用者IDが変わりました。もう一度確かめてください。',
    issue: (count: number) => `${count.toLocaleString('ja-JP')}件を発行する`,
    again: '別のファイルを読み込む',
  },
  issuing: {
    title: '発行しています',
    done: (done: number, all: number) =>
      `${all.toLocaleString('ja-JP')}件のうち${done.toLocaleString('ja-JP')}件の初期パスワードを用意しました。`,
    text: '1,000件では数分かかります。この画面を閉じても続きます。すべて用意できたときに、まとめて発行します。それまでは1件も発行されません。',
    look: 'いまの様子を見る',
    progress: '用意した初期パスワード',
  },
  issued: {
    title: '発行しました',
    sentence: (count: number) => `${count.toLocaleString('ja-JP')}件の利用者IDを発行しました。`,
    fetch: '利用者IDと初期パスワードのCSVを受け取る',
    once: (minutes: number) =>
      `受け取れるのは一度だけです。ダウンロードが途中で切れたときは、${minutes}分のあいだ、もう一度受け取れます。受け取らないままでも、7日で受け取れなくなります。`,
    handle: 'ファイルには初期パスワードが入っています。本人に渡したら、削除してください。',
    fetched:
      '初期パスワードは受け取り済みです。なくしたときは、利用者の画面で新しい初期パスワードを作ってください。',
    until: (day: string) => `初期パスワードの期限は、${day}です。`,
    fileName: (day: string) => `初期パスワード_${day}.csv`,
    list: '特定利用者へ',
  },
  template: {
    fileName: '特定利用者のひな形.csv',
    example: [
      'example-001',
      '法人',
      'みほん株式会社',
      'ミホンカブシキガイシャ',
      'tantou@example.jp',
      '017-722-1111',
    ],
  },
}
