type Told = {
  systemName: string
  tenant: string
  at: string
  device: string
  passkeys: string
  reset: string
}

const told = (one: Told, what: string, unknown: string): string => `${what}

日時：${one.at}
端末：${one.device}

ご自分でしたときは、何もしなくてかまいません。

${unknown}
${one.passkeys}

パスワードも再設定してください。ほかの端末のログインは、そのとき終わります。
${one.reset}

――――――――――
${one.tenant}
${one.systemName}
`

/** パスキーについてのメール */
export const ja = {
  addedSubject: '【大切なお知らせ】パスキーが作られました',
  added: (one: Told) =>
    told(
      one,
      'あなたの利用者情報に、ログインするためのパスキーが作られました。',
      'お心当たりがないときは、だれかがログインしているおそれがあります。すぐに、次の画面でそのパスキーを消してください。',
    ),
  removedSubject: '【大切なお知らせ】パスキーが消されました',
  removed: (one: Told) =>
    told(
      one,
      'ログインするためのパスキーが1つ消されました。そのパスキーでは、もうログインできません。',
      'お心当たりがないときは、だれかがログインしているおそれがあります。すぐに、次の画面でパスキーを確かめてください。',
    ),
}
