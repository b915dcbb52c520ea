type Facts = {
  procedure: string
  contact: { name: string; phone: string }
  systemName: string
  tenant: string
}

const signature = ({ contact, systemName, tenant }: Facts) =>
  `--------------------------------------------------
手続きについてのお問い合わせ
${contact.name}　電話 ${contact.phone}

${tenant}　${systemName}
※このメールに返信しても、お問い合わせには対応できません。
`

/** 申込の画面とメール */
export const ja = {
  email: {
    crumb: '連絡先メールアドレス入力',
    kicker: '利用者ID入力',
    title: '連絡先メールアドレスを入力してください',
    lead: '連絡がとれるメールアドレスを入力してください。入力が完了いたしましたら、アドレスに申込画面のURLを記載したメールを送信します。URLにアクセスし、残りの情報を入力して登録を完了させてください。',
    address: 'メールアドレス',
    addressHint: '例）hanako@example.jp',
    again: 'メールアドレス（確認用）',
    againHint: 'もう一度、同じメールアドレスを入力してください。',
    arrive: 'メールが届くように、先にご確認ください',
    arriveList: (sender: string) => [
      `迷惑メール対策等を行っている場合には、「${sender}」からのメール受信が可能な設定に変更してください。`,
      '携帯電話のメールでは、初期設定でURLリンク付きメールを拒否する設定をされている場合がございますので、その場合も同様にメール受信が可能な設定に変更してください。',
      '上記の対策を行っても、申込画面のURLを記載したメールが返信されて来ない場合には、別のメールアドレスを使用して申込を行ってください。',
      'なお、送信元のメールアドレスに返信しても問い合わせには対応できません。',
    ],
    back: '説明へ戻る',
    done: '完了する',
    missing: 'メールアドレスを入力してください。',
    missingAgain: 'メールアドレス（確認用）を入力してください。',
    mismatch:
      'メールアドレス（確認用）が、上のメールアドレスと違います。2つを見くらべて、同じものを入力してください。',
    wait: (minutes: number) =>
      `メールを続けて送ったため、いまは送れません。${minutes}分ほどたってから、もう一度「完了する」を押してください。先に届いたメールのURLからも進めます。`,
    closed: '受付が終わったため、申し込めません。くわしくは手続きの問い合わせ先へお電話ください。',
  },
  sent: {
    title: 'メールを送信しました',
    fix: 'メールアドレスを直す',
    enter: '届いた6桁の確認コードを入力してください',
    code: '確認コード',
    codeHint: (until: string) => `半角でも全角でも入力できます。${until}まで有効です。`,
    go: '確認して進む',
    byLink: 'メールにあるURLを開いても、同じ続きから進めます。別のスマートフォンやパソコンでも開けます。',
    notArrived: 'メールが届かないとき',
    notArrivedText: (sender: string) =>
      `送信から数分かかることがあります。迷惑メールフォルダもご覧ください。「${sender}」からのメールを受信できる設定に変更してください。`,
    resend: 'もう一度送る',
    resent: '新しいメールを送りました。前のメールの確認コードは使えません。',
    stillNot: (name: string, phone: string) =>
      `それでも届かないときは、${name}（${phone}）へお電話ください。`,
    problems: {
      missing: '確認コードを入力してください。',
      'not-six-digits': '確認コードは6桁の数字です。メールにある数字を入力してください。',
      expired: '確認コードの有効時間が過ぎました。下の「もう一度送る」で、新しいコードを受け取ってください。',
      'no-tries-left':
        '違うコードが続いたため、このコードは使えなくなりました。下の「もう一度送る」で、新しいコードを受け取ってください。',
    },
    wrong: (left: number) =>
      `確認コードが違います。メールにある数字と見くらべて、もう一度入力してください（あと${left}回）。`,
    resendWait: (minutes: number) =>
      `メールを続けて送ったため、いまは送れません。${minutes}分ほどたってから、もう一度押してください。`,
  },
  continue: {
    title: '申込の続きを開きます',
    applicationTitle: '申込詳細を開きます',
    text: '下のボタンを押すと、この端末で続きから入力できます。',
    applicationText: '下のボタンを押すと、この端末で申込詳細を見られます。',
    button: '申込の続きを開く',
    applicationButton: '申込詳細を開く',
    until: (day: string) => `この下書きは${day}まで残ります。`,
    notForMe: '心当たりがないときは、何もせずにこの画面を閉じてください。',
  },
  invalidLink: {
    title: 'このURLは使えません',
    text: '期限が過ぎたか、URLが途中で切れている可能性があります。メールのURLを最後まで選んで、もう一度開いてください。',
    text2:
      '申し込みがお済みのときは、申請状況確認から確かめられます。まだのときは、手続きを選び直してください。',
    status: '申請状況確認へ',
    find: '手続きを探す',
  },
  form: {
    title: '申込',
    correcting: '申込内容の修正',
    selected: '選択中の手続き名',
    contact: '問合せ先',
    open: '開く',
    purpose: '利用目的',
    toConfirm: '確認へ進む',
    nextPage: '次へ進む',
    previousPage: '前のページへ戻る',
    pause: '下書きを保存して中断する',
    pausedTitle: '下書きを保存しました',
    paused: (day: string) =>
      `続きは、メールにあるURLからいつでも始められます。下書きは${day}まで残ります。この画面は閉じてもかまいません。`,
    goOn: '入力を続ける',
    saved: (time: string) => `下書きを保存しました（${time}）`,
    removed: (name: string) => `「${name}」を解除しました。`,
    attached: '添付しました',
    stale:
      'この手続きの様式が新しくなりました。入力した内容は残っています。画面を確かめて、もう一度進んでください。',
    page: (now: number, all: number) => `ページ ${now}/${all}`,
    deadline: (at: string) => `受付は${at}に終わります。それまでに「申込む」を押してください。`,
    closedTitle: '受付が終わったため、申し込めません',
    closed: '入力した内容は下書きに残っています。申し込みについては、問合せ先へお電話ください。',
  },
  confirm: {
    title: '申込確認',
    notYet: 'まだ申し込みは終わっていません。',
    notYetText: '内容を確かめて、いちばん下の「申込む」を押してください。',
    notYetCorrection: 'まだ修正は終わっていません。',
    notYetCorrectionText: '内容を確かめて、いちばん下の「修正する」を押してください。',
    contact: '連絡先',
    email: 'メールアドレス',
    usedFor: '入力された個人情報は、次の目的のためだけに使います。',
    privacy: '個人情報の取扱い',
    back: '入力へ戻る',
    submit: '申込む',
    submitCorrection: '修正する',
    changedTitle: '別の画面で内容が変わりました',
    changed: 'いまの内容を下に表示しています。確かめて、もう一度ボタンを押してください。',
  },
  movedOn: {
    title: 'この申込は、もう修正できません',
    text: (status: string) =>
      `職員が処理を進めたため、いまの処理状況は「${status}」です。直したいところがあるときは、問合せ先へお電話ください。`,
    detail: '申込詳細へ',
  },
  resume: {
    title: 'もう一度、確認コードを入力してください',
    text: '時間がたったため、ご本人の確認をお願いします。入力した内容は下書きに残っています。',
    send: '確認コードを送る',
    to: (masked: string) => `${masked} へ、確認コードとURLを送ります。`,
    wait: (minutes: number) =>
      `メールを続けて送ったため、いまは送れません。${minutes}分ほどたってから、もう一度押してください。`,
  },
  complete: {
    title: '申込完了',
    arrived: (unit: string) => `申し込みが${unit}に届きました。`,
    password: 'パスワード',
    arrivedAt: '到達日時',
    keep: '状況の確認や、お電話での問い合わせに使います。印刷するか、書き写して保存してください。',
    hidden:
      'パスワードは、申し込んだ端末で1時間だけ表示されます。お手元にないときは、申請状況確認から、メールでURLを受け取れます。',
    print: '印刷する',
    copy: '整理番号をコピーする',
    mailed: (address: string) => `整理番号を ${address} へメールでもお知らせします。`,
    next: 'このあとの流れ',
    steps: {
      arrived: '申し込みが届きました',
      review: '職員が内容を確認します',
      reviewText: '直していただきたいところがあるときは、【返却】メールでお知らせします。',
      result: '結果をメールでお知らせします',
      resultText: '【受理】または【不受理】のメールをお送りします。',
      processing: (text: string) => `標準処理期間：${text}`,
    },
    now: 'いまの状況を見る',
    nowText: '処理状況の確認、修正、取下げができます。',
    detail: '申込詳細へ',
    other: 'ほかの手続きを探す',
  },
  status: {
    title: '申請状況確認',
    lead: '申し込んだときの整理番号とパスワードで、処理状況の確認、修正、取下げができます。',
    number: '整理番号',
    numberHint: '12桁の数字です。半角でも全角でも、間が空いていても入力できます。',
    password: 'パスワード',
    passwordHint: '申込完了の画面に表示された12文字です。大文字でも小文字でも入力できます。',
    submit: '照会する',
    missingNumber: '整理番号を入力してください。',
    missingPassword: 'パスワードを入力してください。',
    noMatch:
      '整理番号とパスワードの組み合わせが違います。申込完了の画面の控えと見くらべて、もう一度入力してください。',
    wait: (minutes: number) =>
      `間違いが続いたため、いまは照会できません。${minutes}分ほどたってから、もう一度お試しください。`,
    lost: 'パスワードがわからないとき',
    lostText: '申し込んだときのメールアドレスへ、申込詳細を開くURLを送ります。',
    lostEmail: '申し込んだときのメールアドレス',
    send: 'URLを送る',
    sentTitle: 'メールをご確認ください',
    sent: '整理番号とメールアドレスが申し込みのときと同じであれば、URLを書いたメールを送りました。届かないときは、整理番号とメールアドレスを確かめて、もう一度お試しください。',
    sentWait: (minutes: number) =>
      `メールを続けて送ったため、いまは送れません。${minutes}分ほどたってから、もう一度お試しください。`,
    mine: 'この端末で見ている申込',
  },
  list: {
    title: '申込一覧',
    lead: 'この端末で申し込んだ、または照会した申込です。',
    none: 'この端末で見られる申込はありません。',
    toStatus: '整理番号とパスワードで照会する',
    number: '整理番号',
    name: '手続き名',
    arrivedAt: '到達日時',
    status: '処理状況',
  },
  detail: {
    title: '申込詳細',
    number: (number: string) => `整理番号 ${number}`,
    says: {
      waiting: '申し込みが届いています。職員が順に内容を確認します。',
      inReview: '職員が内容を確認しています。',
      returned: '直していただきたいところがあります。',
      accepted: '受理しました。',
      rejected: '受理できませんでした。',
      withdrawn: 'この申込は取り下げられました。もう一度申し込むときは、手続きを選び直してください。',
      done: '手続きが終わりました。',
    },
    track: { arrived: '届きました', waiting: '処理待ち', inReview: '処理中', result: '結果' },
    history: '処理履歴',
    happened: {
      'application.submitted': '申し込みが届きました（到達）',
      'application.corrected': '内容を修正しました',
      'application.withdrawn': '取り下げました',
    },
    reason: (text: string) => `理由：${text}`,
    byYou: '申込者',
    answers: '申込内容',
    can: 'できること',
    correct: '修正する',
    withdraw: '取下げる',
    cannot: (status: string) =>
      `「${status}」の申込は、修正と取下げができません。お急ぎのときは、問い合わせ先へお電話ください。`,
    contact: 'わからないときは',
    tellNumber: '整理番号をお伝えください。',
    print: '印刷する',
    arrivedAt: '到達日時',
    corrected: '内容を修正しました。整理番号は変わりません。',
  },
  withdrawal: {
    crumb: '取下げ',
    title: 'この申し込みを取り下げますか',
    text: '取り下げると、元に戻せません。もう一度申し込むときは、はじめから作り直します。',
    reason: '取下げの理由',
    reasonHint: (most: number) => `${most}文字までです。`,
    yes: '取下げる',
    no: '取り下げない',
    missing: '取下げの理由を入力してください。',
    'too-long': (most: number) => `取下げの理由は${most}文字までです。短くしてください。`,
    movedOnTitle: 'この申込は、もう取り下げられません',
  },
  mail: {
    confirmationSubject: (procedure: string) => `【申込画面のURL】${procedure}`,
    confirmation: (
      m: Facts & { link: string; code: string; minutes: number; until: string },
    ) => `${m.systemName}です。
下の手続きの申込画面のURLと確認コードをお送りします。

手続き名：${m.procedure}

■ 確認コード
${m.code}
（${m.minutes}分間有効です。申し込みの途中の画面に入力してください。）

■ 申込画面のURL
${m.link}
（別の端末でも開けます。申し込みが終わるまで何度でも使えます。下書きは${m.until}まで残ります。）

心当たりがないときは、何もせずにこのメールを削除してください。

${signature(m)}`,
    subject: (told: string, procedure: string, number: string) =>
      `【${told}】${procedure}（整理番号 ${number}）`,
    told: {
      'application.submitted': { subject: '申込完了', lead: '申し込みが届きました。' },
      'application.corrected': {
        subject: '申込修正',
        lead: '申込内容を修正しました。整理番号は変わりません。',
      },
      'application.withdrawn': { subject: '取下げ', lead: '申し込みを取り下げました。' },
    },
    about: (
      m: Facts & { lead: string; number: string; status: string; arrivedAt: string; statusUrl: string },
    ) => `${m.lead}

手続き名：${m.procedure}
整理番号：${m.number}
処理状況：${m.status}
到達日時：${m.arrivedAt}

■ 申請状況確認
${m.statusUrl}
整理番号と、申込完了の画面に表示されたパスワードで、処理状況の確認、修正、取下げができます。
パスワードがわからないときは、同じ画面からURLを受け取れます。

${signature(m)}`,
    linkSubject: (number: string) => `【申込詳細のURL】整理番号 ${number}`,
    link: (
      m: Facts & { number: string; status: string; arrivedAt: string; link: string },
    ) => `申込詳細を開くURLをお送りします。

手続き名：${m.procedure}
整理番号：${m.number}
処理状況：${m.status}

■ 申込詳細のURL（24時間有効です）
${m.link}

心当たりがないときは、何もせずにこのメールを削除してください。

${signature(m)}`,
  },
}
