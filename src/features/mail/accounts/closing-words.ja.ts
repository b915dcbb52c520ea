type Signed = { systemName: string; tenant: string }
type Closed = Signed & { at: string; status: string; contact: string }

const signature = ({ systemName, tenant }: Signed): string => `――――――――――
${tenant}
${systemName}`

const stays = (
  one: Closed,
): string => `これまでに申し込んだものは、そのまま処理が進みます。整理番号とパスワード、または申し込みのときのメールアドレスで、状況を確かめられます。
${one.status}`

/** 退会と、使われていない利用者についてのメール */
export const ja = {
  idleSubject: (days: number) => `【大切なお知らせ】${days}日後に利用者の登録を削除します`,
  idle: (one: Signed & { name: string; day: string; login: string }) => `${one.name} 様

長いあいだログインがないため、${one.day}以降に、利用者の登録を削除します。

続けて使うときは、その前に一度ログインしてください。ログインするだけで、登録は残ります。
${one.login}

削除するもの：利用者情報、下書き、お気に入り
残るもの：これまでに申し込んだもの（それぞれの保存期間まで）

お使いにならないときは、何もしなくてかまいません。

${signature(one)}
`,
  closedSubject: '【退会】利用者の登録を削除しました',
  closedAsked: (
    one: Closed,
  ) => `退会の手続きが終わり、利用者の登録を削除しました（${one.at}）。ご利用ありがとうございました。

${stays(one)}

お心当たりがないときは、すぐにご連絡ください。
${one.contact}

${signature(one)}
`,
  closedIdle: (one: Closed) => `730日のあいだログインがなかったため、利用者の登録を削除しました（${one.at}）。

${stays(one)}

また使うときは、もう一度、利用者登録をしてください。

${signature(one)}
`,
}
