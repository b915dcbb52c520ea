type Facts = {
  login: string
  reset: string
  procedure: string
  contact: { name: string; phone: string }
  systemName: string
  tenant: string
}

/** メールアドレスが登録されているとき: instead of URL and code, to a guest whose address belongs to an account */
export const ja = {
  subject: (procedure: string) => `【ログインのお願い】${procedure}`,
  text: (m: Facts) => `${m.systemName}です。
このメールアドレスは、利用者として登録されています。
下の手続きは、ログインして申し込んでください。登録された情報が、はじめから入ります。

手続き名：${m.procedure}

■ ログインのURL
${m.login}
（ログインすると、この手続きの説明に進みます。確認コードの入力は必要ありません。）

■ パスワードを忘れた場合
${m.reset}

心当たりがないときは、何もせずにこのメールを削除してください。

--------------------------------------------------
手続きについてのお問い合わせ
${m.contact.name}　電話 ${m.contact.phone}

${m.tenant}　${m.systemName}
※このメールに返信しても、お問い合わせには対応できません。
`,
}
