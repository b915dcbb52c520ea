import type { ApplicantProvider } from '../providers/provider'

type Name = (provider: string) => string

/** GビズID・デジタル認証アプリでのログインと、マイページの「ログインの方法」 */
export const ja = {
  names: { gbizid: 'GビズID', 'digital-auth': 'デジタル認証アプリ' } satisfies Record<
    ApplicantProvider,
    string
  >,
  logIn: ((provider) => `${provider}でログインする`) as Name,
  others: 'ほかの方法でログイン',
  ways: 'ログインの方法を選ぶ',
  digitalAuthHint: 'マイナンバーカードと、スマートフォンのデジタル認証アプリを使います。',
  gbizidHint: '法人・個人事業主の方が、GビズIDのアカウントでログインします。',
  keptHere:
    '別のタブで開きます。ログインしたら、このタブに戻って「もう一度送る」を押してください。入力した内容は、ここに残っています。',
  sendAgain: 'もう一度送る',
  cancelled: ((provider) =>
    `${provider}でのログインをやめました。もう一度お試しになるか、ほかの方法でログインできます。`) as Name,
  failed: {
    lost: 'ログインを続けられません',
    lostText:
      'ログインを始めてから10分以上たったか、別のブラウザーで開いたか、同じ画面を二度開いた可能性があります。新しいログインはされていません。',
    refused: 'ログインできませんでした',
    refusedText: ((provider) =>
      `${provider}からの返事を確かめられなかったため、ログインを止めました。もう一度お試しください。繰り返し同じ画面が出るときは、自治体にお知らせください。`) as Name,
    away: 'ただいま、つながりません',
    awayText: ((provider) =>
      `${provider}が混み合っているか、止まっています。しばらくしてからもう一度お試しになるか、ほかの方法をお使いください。手続きは、ログインしなくても申し込めるものがあります。`) as Name,
    stopped: 'この利用者では、ログインできません',
    stoppedText: '利用が止められています。心当たりがないときは、自治体にお問い合わせください。',
    again: 'もう一度ログインする',
    toLogin: 'ログインの画面へ',
    toProcedures: '手続きを探す',
    toIdentities: 'ログインの方法へ戻る',
  },
  firstEmail: {
    title: 'メールアドレスを教えてください',
    lead: '手続きのお知らせを送るメールアドレスです。確認コードを入力すると、ログインが終わります。次からは、お聞きしません。',
    email: 'メールアドレス',
    missing: 'メールアドレスを入力してください。',
    submit: '確認コードを送る',
    sent: 'メールアドレスの確認',
    elsewhere: 'メールアドレスを確かめました',
    elsewhereText:
      'ログインを始めたブラウザーで、もう一度ログインしてください。メールアドレスは登録されています。',
  },
  identities: {
    title: 'ログインの方法',
    lead: 'GビズIDやデジタル認証アプリを加えると、そのアカウントでも、この利用者としてログインできます。',
    list: '加えたもの',
    what: '方法',
    since: '加えた日',
    used: '最後に使った日時',
    deed: '操作',
    none: 'まだ何も加えていません。',
    remove: '外す',
    last: 'これが、ただ一つのログインの方法です。外す前に、別の方法を加えてください。',
    add: '加える',
    addOne: ((provider) => `${provider}を加える`) as Name,
    prove: '変える前に、ご本人であることを確かめます',
    proveText:
      'ログインしてから時間がたっています。次のどれかで確かめてください。15分のあいだ、変えられます。',
    proveSubmit: '確かめる',
    proveBy: ((provider) => `${provider}で確かめる`) as Name,
    said: {
      added: ((provider) => `${provider}を加えました。次からは、${provider}でもログインできます。`) as Name,
      had: ((provider) => `この${provider}のアカウントは、すでに加えてあります。`) as Name,
      taken: ((provider) =>
        `この${provider}のアカウントは、別の利用者のものとして登録されています。加えられません。その利用者としてログインして外すと、加えられます。`) as Name,
      removed: ((provider) => `${provider}を外しました。`) as Name,
      last: (() => 'ただ一つのログインの方法は、外せません。') as Name,
      proven: (() => 'ご本人であることを確かめました。') as Name,
      other: ((provider) =>
        `${provider}の別のアカウントでした。この利用者に加えてあるアカウントで確かめてください。`) as Name,
      cancelled: ((provider) => `${provider}での操作をやめました。`) as Name,
    },
  },
  differs: ((provider) => `${provider}の内容と違うところがあります`) as Name,
  differsText: '変えなくてもかまいません。変えるときは、内容を確かめてから保存します。',
  takeOver: ((provider) => `${provider}の内容を入れて、変える`) as Name,
}
