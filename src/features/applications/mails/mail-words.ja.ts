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

/** 申込のメール */
export const ja = {
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
  /** Instead of a name, where the form asks for none. */
  nameless: '申込者',
  /** Above what a tenant wrote itself, where the mail is in another language. */
  asWritten: '――― 自治体からのことば ―――',
  /** 処理状況 in the mail's language, with the Japanese that the office says. */
  status: (name: string, _japanese: string) => name,
  noDeadline: 'なし',
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
}
