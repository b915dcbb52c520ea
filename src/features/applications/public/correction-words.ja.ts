/** 返却された申込を直す画面 */
export const ja = {
  title: '直していただくところ',
  crumb: '直す',
  until: (day: string) => `${day}までに、再提出してください。`,
  overdueTitle: (day: string) => `${day}の期限を過ぎています`,
  overdue: (name: string, phone: string) =>
    `いまも再提出できます。間に合うかどうか、先に${name}（${phone}）へお電話ください。`,
  fromStaff: '職員から',
  mark: (number: number, all: number) => (all > 1 ? `直すところ${number}／${all}` : '直すところ'),
  noMarks: 'どこを直すかは、担当へお電話でお確かめください。',
  others: (count: number) => `ほかの内容も直す（${count}項目）`,
  restStays: (count: number) => `ほかの${count}項目は前のままです。直したいときだけ開いてください。`,
  changedToo: (count: number) => `ほかの項目も${count}つ変わっています。`,
  submit: '直して再提出する',
  noConfirmation: '押すと、すぐに送ります。整理番号は変わりません。',
  unchangedTitle: 'まだ直されていないところがあります',
  unchanged: '次の項目は、前に送った内容のままです。このままでよければ、下のボタンで送れます。',
  submitAnyway: 'このまま再提出する',
  meanwhileTitle: '職員から返却されました',
  meanwhile: '修正している間に、直していただきたいところの連絡がありました。入力した内容は残っています。',
  purpose: '利用目的',
}
