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
  subject: (told: string, procedure: string, number: string) =>
    `【${told}】${procedure}（整理番号 ${number}）`,
  told: {
    'application.submitted': { subject: '申込完了', lead: '申し込みが届きました。' },
    'application.corrected': {
      subject: '申込修正',
      lead: '申込内容を修正しました。整理番号は変わりません。',
    },
    'application.withdrawn': { subject: '取下げ', lead: '申し込みを取り下げました。' },
    'application.taken': { subject: '受付', lead: '申し込みを受け付けました。職員が内容を確認しています。' },
    'application.returned': { subject: '返却', lead: '直していただきたいところがあります。' },
    'application.resubmitted': { subject: '再提出', lead: '直した内容が届きました。' },
    'application.accepted': { subject: '受理', lead: '申し込みを受理しました。' },
    'application.rejected': { subject: '不受理', lead: '申し込みを受理できませんでした。' },
    'application.malware-found': {
      subject: '添付ファイルの確認',
      lead: '添付ファイルから、不正なプログラムの疑いがあるものが見つかりました。',
    },
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
}
