/** 申し込める人: on 手続き説明 and wherever somebody cannot apply */
export const ja = {
  term: '申し込める人',
  demands: {
    login: '利用者登録をした方（ログインして申し込みます）',
    'gbizid-member': 'GビズIDプライムまたはGビズIDメンバーでログインした方',
    'gbizid-prime': 'GビズIDプライムでログインした方',
  },
  agentTerm: '代理人による申請',
  agents: { no: '受け付けていません', mandate: '本人からの委任状があるときだけ受け付けます' },
  title: {
    login: 'ログインして申し込む手続きです',
    'gbizid-member': 'GビズIDでログインして申し込む手続きです',
    'gbizid-prime': 'GビズIDプライムでログインして申し込む手続きです',
  },
  text: {
    login: '利用者登録がまだの方は、先に登録してください。ログインすると、この手続きに戻ります。',
    'gbizid-member':
      'GビズIDプライムまたはメンバーのアカウントで申し込めます。GビズIDエントリーでは申し込めません。',
    'gbizid-prime': 'GビズIDプライムのアカウントで申し込めます。メンバーとエントリーでは申し込めません。',
  },
  signedIn:
    'いまのログインでは申し込めません。申し込めるGビズIDでログインし直すと、その利用者に切り替わります。',
  login: 'ログインへ進む',
  gbizid: 'GビズIDでログインする',
  unavailable: 'この自治体では、いまGビズIDを利用できません。問い合わせ先へお電話ください。',
}
