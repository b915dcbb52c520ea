const example = '例）017-000-0000'

export const ja = {
  missing: (label: string) => `${label}を、市外局番から入力してください。`,
  wrong: (label: string) =>
    `${label}は、市外局番から数字で入力してください。外国の番号は「+」と国番号から始めてください。${example}。`,
}
