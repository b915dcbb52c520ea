export const ja = {
  missing: (label: string) => `${label}を選んでください。`,
  unknown: (label: string) => `${label}を、表示されている選択肢の中から選び直してください。`,
}
