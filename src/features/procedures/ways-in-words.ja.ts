/** 申し込みのしかた: ②–④ of 利用者ログイン for who has, or wants, an account (seed, step 4) */
export const ja = {
  unavailable: 'この自治体では利用できません',
  register: {
    head: 'これから何度も使う方',
    text: '登録しておくと、次の申し込みから氏名や住所の入力を省けます。過去に申し込んだ内容も確かめられます。',
    link: '利用者登録される方はこちら',
  },
  member: {
    head: '既に利用者登録がお済みの方',
    text: '利用者登録時に使用したメールアドレス、または各手続の担当部署から受領したID、パスワードを入力ください。',
  },
  gbizid: {
    head: 'GビズIDアカウントをお持ちの方',
    text: 'GビズIDでログインを行う場合はこちらのボタンでログインしてください。',
    button: 'GビズIDでログインする',
  },
}
