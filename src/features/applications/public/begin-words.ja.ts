/** 申し込みを始める: at the foot of 手続き説明, for who is logged in and for the short flow */
export const ja = {
  draftTitle: '下書きがあります',
  draftText: (saved: string, until: string) =>
    `この手続きの、${saved}に保存した下書きがあります。${until}まで残ります。`,
  goOn: '続きから入力する',
  beginAnew: '新しく始める',
  anewConsent:
    '「新しく始める」ボタンをクリックすることにより、この説明に同意いただけたものとみなします。下書きは、そのまま残ります。',
  as: (name: string) => `${name} さんとして申し込みます。メールアドレスの確認はありません。`,
  short: {
    title: '申し込みを始める',
    head: 'はじめての方・今回だけの方',
    lead: '利用者登録をせずに、すぐに申し込めます',
    address: 'メールアドレス',
    hint: '6桁の確認コードを、このアドレスへすぐに送ります。例）hanako@example.jp',
    sender: (address: string) => `「${address}」からのメールを受信できるようにしてください。`,
    consent: '「同意して進む」を押すと、この説明と利用規約に同意いただけたものとみなします。',
    button: '同意して進む',
    others: '利用者登録がお済みの方、GビズIDをお持ちの方',
    othersText:
      'ログインすると、登録された氏名や住所がはじめから入ります。メールアドレスの確認もいりません。',
    wait: (minutes: number) =>
      `メールを続けて送ったため、いまは送れません。${minutes}分ほどたってから、もう一度「同意して進む」を押してください。先に届いたメールのURLからも進めます。`,
  },
  prefilled: {
    title: '登録情報から入力したところがあります',
    text: '印のある項目です。違うところは直してください。ここで直しても、登録情報は変わりません。',
    profile: '利用者情報を見る',
  },
  paused: (day: string) =>
    `続きは、ログインすれば、どの端末からでも始められます。下書きは${day}まで残ります。この画面は閉じてもかまいません。`,
  resume: {
    title: 'もう一度ログインしてください',
    text: '時間がたったため、ログアウトしました。入力した内容は下書きに残っています。',
    button: 'ログインして続ける',
  },
  update: {
    title: '登録情報も変えますか',
    text: '入力した内容が、登録情報と違います。変えるものを選ぶと、次の申し込みから、はじめに入ります。',
    legend: '変える項目',
    was: (value: string) => (value === '' ? '登録情報：（なし）' : `登録情報：${value}`),
    part: (label: string, part: string) => `${label}（${part}）`,
    is: (label: string, value: string) => `${label}：${value}`,
    button: '登録情報を変える',
    none: '変える項目を選んでください。変えないときは、このままでかまいません。',
    done: '登録情報を変えました。',
    moved: '登録情報は、もうその内容になっています。',
  },
}
