/** Texts about forms as such. Each kind of question keeps its own words in its folder. */
export const ja = {
  /** Mistakes in a form document, read by staff who import one. */
  document: {
    unstorable: '使えない文字（制御文字など）が含まれています。取り除いてください。',
    oneLine: '改行は使えません。1行で書いてください。',
    idShape: 'idは、半角の英小文字・数字と、間をつなぐハイフンだけで書いてください。',
    idReserved: 'このidは、システムが使う名前なので使えません。別のidにしてください。',
    idTwice: (id: string) =>
      `id「${id}」が2回使われています。ページ・区切り・項目のidは、様式の中で1つずつ違うものにしてください。`,
    noLabel: '項目名（label）を書いてください。',
    noText: '本文（text）を書いてください。',
    readRequired: '読むだけの項目、計算する項目、繰り返しは、必須にできません。',
    badCondition:
      '条件は {"field":"項目のid","is":"値"} のように書き、all・any・not でつないでください。使えるのは is, isNot, oneOf, includes, moreThan, atLeast, lessThan, atMost, answered, rows, anyRow, everyRow です。',
    badOperand: '比べる相手は、数・文字・{"field":"項目のid"}・{"today":true} のどれかにしてください。',
    badFormula:
      '計算式は、数・{"field":"項目のid"} と sum, product, minus, dividedBy, smallest, largest, sumOf, rows, if, years, days, minutes で書いてください。',
    badDay: '日付は 2026-04-01 のように書くか、{"field":"項目のid"} か {"today":true} にしてください。',
    badTime: '時刻は 09:30 のように書くか、{"field":"項目のid"} にしてください。',
    unknownField: (id: string) => `id「${id}」の項目がありません。`,
    noGroup: (id: string) => `「${id}」は繰り返しではありません。`,
    outsideRow: (id: string, group: string) =>
      `「${id}」は繰り返し「${group}」の中にあります。行の外からは anyRow, everyRow, sumOf, rows を使ってください。`,
    cannotCalculate: (id: string, needs: 'number' | 'date' | 'time') =>
      `「${id}」は${{ number: '数', date: '日付', time: '時刻' }[needs]}ではないため、計算に使えません。`,
    notComparable: (id: string) => `「${id}」の答えは、条件に使えません。`,
    noOrder: (id: string, how: string) =>
      `「${id}」に ${how} は使えません。大小を比べられるのは、数・日付・時刻だけです。`,
    wrongComparison: (id: string, how: string) =>
      `「${id}」に ${how} は使えません。複数選択には includes を、ほかの項目には is や oneOf を使ってください。`,
    unknownOption: (id: string, value: string) => `「${id}」に選択肢「${value}」はありません。`,
    wrongOperand: (id: string) =>
      `「${id}」と比べられない値です。種類（数・日付・時刻・選択肢）を合わせてください。`,
    circle: (ids: readonly string[]) => `条件が堂々巡りになっています：${ids.join(' → ')}`,
    tooManySteps: (id: string, most: number) =>
      `「${id}」から、条件や計算が${most}段より長くつながっています。途中の項目を減らしてください。`,
    tooDeep: (most: number) =>
      `入れ子が${most}段より深くなっています。条件や計算式を分けて、浅くしてください。`,
    tooManyQuestions: (most: number, now: number) =>
      `項目は、繰り返しの中のものも合わせて${most}個までです。いまは${now}個です。`,
    unknownKind: (known: readonly string[]) =>
      `項目の種類（kind）は ${known.join(', ')} のどれかにしてください。`,
    orderOf: (less: string, more: string) => `${less} は ${more} 以下にしてください。`,
    dayShape:
      '日付は「2026-01-05」のように、今日から数えるときは {"today": true, "plusDays": 30} のように書いてください。',
    timeShape: '時刻は「09:05」のように書いてください。',
    noPicture: '図（download）は、PNGかJPEGのファイルの名前（.png、.jpg）にしてください。',
    noAlt: '図の内容を言葉で書いてください（alt）。画像が見えない人に読み上げます。',
    notOffered: (fileName: string) =>
      `ファイル「${fileName}」は、この手続きのダウンロードファイルにありません。名前を直すか、手続きにファイルを加えてください。`,
    valueTwice: (value: string) =>
      `値「${value}」が2回使われています。選択肢の値は1つずつ違うものにしてください。`,
  },
  /** Mistakes in what was typed, whatever the kind of question. */
  badText: '使えない文字が含まれていたため、取り除きました。ご確認ください。',
  tooLongToKeep: (label: string, most: number) =>
    `${label}が長すぎるため、先頭の${most.toLocaleString('ja-JP')}文字までを残しました。残りは入力し直してください。`,
  tooManyToKeep: (label: string, most: number) =>
    `${label}は${most}個までです。先頭の${most}個を残しました。`,
  unstorable: (label: string) =>
    `${label}に使えない文字（制御文字など）が含まれています。消して入力し直してください。`,
  privateUse: (label: string) =>
    `${label}に、ほかの端末では表示できない文字（外字）が含まれています。別の文字に替えて入力してください。`,
  invisible: (label: string) =>
    `${label}に、目に見えない文字が含まれています。いったんすべて消してから入力し直してください。`,
  tooLong: (label: string, most: number, now: number) =>
    `${label}は${most.toLocaleString('ja-JP')}文字までです。いまは${now.toLocaleString('ja-JP')}文字です。`,
  missingText: (label: string) => `${label}を入力してください。`,
  example: (text: string) => `例）${text}`,
  notGiven: '（入力なし）',
  fromStaff: '職員から',
}
