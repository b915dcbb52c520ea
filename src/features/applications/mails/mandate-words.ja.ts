type Told = {
  systemName: string
  tenant: string
  principal: string
  agent: string
  what: string
  until: string | null
  page: string
}

const about = ({ principal, agent, what, until }: Told): string => `本人：${principal}
代理人：${agent}
対象：${what}
期限：${until ? `${until}まで` : '取り消すまで'}`

const signature = ({ systemName, tenant }: Told): string => `――――――――――
${tenant}
${systemName}`

/** 委任状についてのメール */
export const ja = {
  offeredSubject: (principal: string) => `【委任状】${principal} さんから、代理の申し出がありました`,
  offered: (
    one: Told & { login: string; register: string },
  ) => `${one.principal} さんが、あなたを代理人とする委任状を作りました。まだ有効ではありません。引き受けると、${one.principal} さんに代わって申し込めるようになります。

${about(one)}

■ 代理人として利用者登録がお済みの方
ログインして「委任状」の画面で引き受けてください。
${one.login}

■ 利用者登録がお済みでない方
このメールアドレスを利用者IDにし、利用者区分「代理人」で登録してから、「委任状」の画面で引き受けてください。
${one.register}

30日のうちに引き受けないときは、委任状は効力を失います。
お心当たりがないときは、このメールは捨ててください。何も起こりません。

${signature(one)}
`,
  acceptedSubject: '【委任状】代理人が引き受けました',
  accepted: (one: Told & { waits: boolean }) => `${one.agent} さんが、委任状を引き受けました。${
    one.waits ? '職員が確かめて承認すると、有効になります。' : '代理人は、きょうから申し込めます。'
  }

${about(one)}

いつでも取り消せます。
${one.page}

${signature(one)}
`,
  revokedSubject: '【委任状】取り消されました',
  revoked: (one: Told & { byAgent: boolean }) => `${
    one.byAgent ? `代理人の ${one.agent} さん` : `${one.principal} さん`
  }が、委任状を取り消しました。この委任状では、もう申し込めません。これまでに申し込んだものは、そのまま残ります。

${about(one)}

${one.page}

${signature(one)}
`,
  approvedSubject: '【委任状】承認されました',
  approved: (one: Told) => `職員が委任状を承認しました。有効になりました。

${about(one)}

${one.page}

${signature(one)}
`,
  refusedSubject: '【委任状】承認されませんでした',
  refused: (
    one: Told & { reason: string },
  ) => `職員が委任状を確かめましたが、承認されませんでした。この委任状では申し込めません。

理由：
${one.reason}

${about(one)}

${one.page}

${signature(one)}
`,
}
