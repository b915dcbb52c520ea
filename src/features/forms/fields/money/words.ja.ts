export const ja = {
  unit: '円',
  missing: (label: string) => `${label}を数字で入力してください。`,
}
