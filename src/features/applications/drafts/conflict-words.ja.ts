/** くい違い: one draft on two screens. */
export const ja = {
  title: '別の画面で、違う内容が入力されています',
  typedAt: (time: string) => `${time}に、別の端末かタブで入力された内容`,
  typedSometime: '別の端末かタブで入力された内容',
  empty: '（空欄）',
  take: 'この内容にする',
  keep: '下の入力欄の内容にする',
  which: (label: string) => `（${label}）`,
  bannerTitle: '別の端末かタブで、同じ項目に違う内容が入力されました',
  banner: 'どちらも残っています。次の項目で、どちらの内容にするかを選んでください。',
  full: (label: string) =>
    `${label}には、別の画面でも続けて入力されているため、この画面の内容を保存できませんでした。下書きを開き直し、どの内容にするかを選んでから、入力してください。`,
}
