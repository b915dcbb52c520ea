/** 特定利用者ID: the words of what is typed, in the form and in a CSV alike. */
export const ja = {
  items: {
    login: '利用者ID',
    kind: '利用者区分',
    name: '氏名・名称',
    kana: 'フリガナ',
    email: '連絡先メールアドレス',
    phone: '電話番号',
  },
  /** The further columns of a result. */
  firstPassword: '初期パスワード',
  ends: '初期パスワードの期限',
  notAnyMore: '（もう使えません）',
  problems: {
    'login-missing': '利用者IDを入力してください。',
    'login-mail':
      'メールアドレスは利用者IDにできません。英字・数字・「.」「_」「-」で、3文字から50文字までにしてください。',
    'login-form':
      '利用者IDは、英字か数字で始め、英字・数字・「.」「_」「-」で、3文字から50文字までにしてください。',
    taken: 'この利用者IDは使われています。別の利用者IDにしてください。',
    twice: '同じ利用者IDが、このファイルのほかの行にもあります。別の利用者IDにするか、行を減らしてください。',
    kind: '利用者区分を、個人・法人・代理人から選んでください。',
    'name-missing': '氏名・名称を入力してください。',
    name: '氏名・名称が長すぎます。個人と代理人は50文字、法人は100文字までにしてください。',
    'kana-missing': 'フリガナを入力してください。',
    kana: 'フリガナが長すぎます。個人と代理人は50文字、法人は100文字までにしてください。',
    'kana-form': 'フリガナは、カタカナかひらがなで入力してください。',
    'email-missing': '連絡先メールアドレスを入力してください。',
    email: '連絡先メールアドレスの形を確かめてください。例：tantou@example.jp',
    phone: '電話番号は、数字と「-」で入力してください。例：017-722-1111',
    text: '画面に出ない文字が入っています。消して、入力し直してください。',
    surplus: '見出しより多い列があります。「,」を含む値は「"」で囲んでください。',
  },
} as const
