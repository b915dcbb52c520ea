type Signed = { systemName: string; tenant: string }
type Changed = Signed & { at: string; provider: string; reset: string; contact: string }
type Asked = Signed & { link: string; code: string; minutes: number; until: string }

const signature = ({ systemName, tenant }: Signed): string => `――――――――――
${tenant}
${systemName}`

const unexpected = 'お心当たりがないときは、このメールは捨ててください。何も登録されず、何も変わりません。'

/** 利用者登録・ログインについてのメール */
export const ja = {
  registrationSubject: '【利用者登録】メールアドレスの確認',
  registration: (one: Asked) => `利用者登録の申し込みを受け付けました。まだ登録は終わっていません。

次のどちらかで、先へ進んでください。

■ このURLを開く（${one.until}まで、1回だけ使えます）
${one.link}

■ 画面に確認コードを入力する（${one.minutes}分間有効）
${one.code}

${unexpected}

${signature(one)}
`,
  registeredSubject: '【利用者登録】このメールアドレスは登録済みです',
  alreadyRegistered: (
    one: Signed & { login: string; reset: string },
  ) => `このメールアドレスで利用者登録の申し込みがありましたが、すでに登録されています。新しい登録は要りません。

■ ログイン
${one.login}

■ パスワードを忘れた場合
${one.reset}

お心当たりがないときは、このメールは捨ててください。登録の内容は変わっていません。

${signature(one)}
`,
  welcomeSubject: '【利用者登録】登録が完了しました',
  welcome: (one: Signed & { name: string; login: string }) => `${one.name} 様

利用者登録が完了しました。次からは、利用者IDとパスワードでログインできます。

■ ログイン
${one.login}

一定期間（730日）ログインがないときは、登録した情報をすべて削除します。その30日前と7日前に、メールでお知らせします。

${signature(one)}
`,
  resetSubject: '【パスワード再設定】確認のお願い',
  reset: (one: Asked) => `パスワード再設定の申し込みを受け付けました。まだパスワードは変わっていません。

次のどちらかで、先へ進んでください。

■ このURLを開く（10分間、1回だけ使えます）
${one.link}

■ 画面に確認コードを入力する（10分間有効）
${one.code}

お心当たりがないときは、このメールは捨ててください。パスワードは変わりません。

${signature(one)}
`,
  nobodySubject: '【パスワード再設定】このメールアドレスは登録されていません',
  nobody: (
    one: Signed & { register: string },
  ) => `このメールアドレスでパスワード再設定の申し込みがありましたが、利用者として登録されていません。

別のメールアドレスで登録していないか、確かめてください。これから登録するときは、次のURLを開いてください。
${one.register}

お心当たりがないときは、このメールは捨ててください。

${signature(one)}
`,
  passwordChangedSubject: '【大切なお知らせ】パスワードが変わりました',
  passwordChanged: (one: Signed & { at: string; reset: string }) => `パスワードが変わりました（${one.at}）。

ほかの端末では、ログインが終わっています。

お心当たりがないときは、だれかがログインしているおそれがあります。すぐにパスワードを再設定してください。
${one.reset}

${signature(one)}
`,
  emailChangeSubject: '【メールアドレス変更】確認のお願い',
  emailChange: (
    one: Asked,
  ) => `利用者情報のメールアドレスを、このアドレスに変える申し込みを受け付けました。まだ変わっていません。

次のどちらかで、先へ進んでください。

■ このURLを開く（${one.until}まで、1回だけ使えます）
${one.link}

■ 画面に確認コードを入力する（${one.minutes}分間有効）
${one.code}

${unexpected}

${signature(one)}
`,
  emailTakenSubject: '【メールアドレス変更】このメールアドレスは登録済みです',
  emailTaken: (
    one: Signed & { login: string; reset: string },
  ) => `利用者情報のメールアドレスを、このアドレスに変える申し込みがありましたが、このアドレスは別の利用者として登録されています。変更はしていません。

■ このアドレスの利用者としてログインする
${one.login}

■ パスワードを忘れた場合
${one.reset}

お心当たりがないときは、このメールは捨ててください。

${signature(one)}
`,
  emailChangedSubject: '【メールアドレス変更】変更しました',
  emailChanged: (
    one: Signed & { at: string; now: string; contact: string },
  ) => `利用者情報のメールアドレスを ${one.now} に変えました（${one.at}）。これからのお知らせは、そちらに届きます。

お心当たりがないときは、だれかがログインしているおそれがあります。すぐにご連絡ください。
${one.contact}

${signature(one)}
`,
  firstEmailSubject: '【ログイン】メールアドレスの確認',
  firstEmail: (
    one: Asked,
  ) => `ログインの途中で、お知らせを送るメールアドレスとして、このアドレスが入力されました。まだ登録は終わっていません。

次のどちらかで、先へ進んでください。

■ 画面に確認コードを入力する（${one.minutes}分間有効）
${one.code}

■ このURLを開く（${one.until}まで、1回だけ使えます）
${one.link}

${unexpected}

${signature(one)}
`,
  providers: { gbizid: 'GビズID', 'digital-auth': 'デジタル認証アプリ' },
  identityAddedSubject: '【大切なお知らせ】ログインの方法を加えました',
  identityAdded: (one: Changed) => `${one.provider}でもログインできるようになりました（${one.at}）。

お心当たりがないときは、だれかがログインしているおそれがあります。マイページの「ログインの方法」で外し、パスワードを再設定してください。
${one.reset}

お困りのときは、ご連絡ください。
${one.contact}

${signature(one)}
`,
  identityRemovedSubject: '【大切なお知らせ】ログインの方法を外しました',
  identityRemoved: (one: Changed) => `${one.provider}では、ログインできなくなりました（${one.at}）。

お心当たりがないときは、だれかがログインしているおそれがあります。パスワードを再設定してください。
${one.reset}

お困りのときは、ご連絡ください。
${one.contact}

${signature(one)}
`,
  newDeviceSubject: '【ログインのお知らせ】初めての端末からログインがありました',
  newDevice: (
    one: Signed & { at: string; device: string; reset: string },
  ) => `初めての端末からログインがありました。

日時：${one.at}
端末：${one.device}

ご自分でログインしたときは、何もしなくてかまいません。

お心当たりがないときは、すぐにパスワードを再設定してください。ほかの端末のログインは、そのとき終わります。
${one.reset}

${signature(one)}
`,
}
