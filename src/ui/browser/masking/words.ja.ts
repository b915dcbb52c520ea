import type { Flaw } from '../../masking/quality'
import type { DocumentId } from '../../masking/templates'

/** 画面の言葉 of the masking editor. */
export const ja = {
  of: (number: number, all: number) => `${number}枚目／${all}枚`,
  giveUp: 'やめる',
  picture: (name: string) => `画像：${name}`,
  boxes: '黒い枠',

  tools: '道具',
  hide: '隠す',
  undo: '取り消す',
  redo: 'やり直す',
  zoom: '拡大',
  turn: '向き',
  cut: '切り抜き',
  larger: '大きく',
  smaller: '小さく',
  whole: '全体',

  document: '書類の種類',
  anyDocument: '選ばない（自分で囲む）',
  documents: {
    'insurance-card': '健康保険証（表）',
    'eligibility-certificate': '資格確認書',
    'licence-back': '運転免許証（裏面）',
    'my-number-front': 'マイナンバーカード（表面）',
    'my-number-back': 'マイナンバーカード（裏面）',
  } satisfies Record<DocumentId, string> as Record<DocumentId, string>,
  cutFirst: '書類だけに切り抜くと、黒い枠の位置が合いやすくなります。',
  areasTitle: '隠すところ',
  areasHint: '隠すものに印を付けてください。画像の上を指やマウスでなぞっても隠せます。',
  freeHint: '隠すところを、画像の上で指やマウスでなぞってください。「枠を追加」でも隠せます。',
  areas: {
    symbol: '記号',
    number: '番号',
    insurer: '保険者番号',
    code: '二次元コード',
    donation: '臓器提供の意思',
    myNumber: '個人番号（マイナンバー）',
    sex: '性別',
  } as Record<string, string>,
  ownBox: (number: number) => `追加した枠${number}`,
  chosenHint: '選択中。矢印キーで動かせます',
  dottedHint: '点線で囲んだところ',
  check: '黒い枠が合っているか確かめて、ずれているときは動かしてください。',
  addBox: '枠を追加',
  removeBox: (name: string) => `${name}を消す`,
  remove: '枠を消す',

  box: (name: string) => `黒い枠：${name}`,
  boxKeys: '矢印キーで動かし、Shiftと矢印キーで大きさを変え、Deleteで消します。',
  byButtons: '枠をボタンで動かす',
  nudges: {
    left: '左へ',
    right: '右へ',
    up: '上へ',
    down: '下へ',
    wider: '横に広く',
    narrower: '横に狭く',
    taller: '縦に広く',
    shorter: '縦に狭く',
  },

  cutTitle: '切り抜き',
  cutHint: '残したい部分の四隅に、丸い印を合わせてください。矢印キーでも動かせます。',
  cutWay: '切り抜き方',
  cutRect: '四角く切り抜く',
  cutCorners: '斜めに写った書類をまっすぐにする',
  cutNow: '切り抜く',
  cutNot: '切り抜かない',
  cutBent: '四隅の線が交わっています。丸い印を書類の四隅に合わせ直してください。',
  corners: { nw: '左上', ne: '右上', se: '右下', sw: '左下' },

  purposes: {
    attach: {
      title: 'マスキング',
      promise: '黒くしたところは、この端末の中で画像から消してから送ります。元の画像は送りません。',
      attach: 'この画像を添付する',
      noBox: '黒い枠がまだありません。隠すところがないときは「隠すところはない」を押してください。',
    },
    copy: {
      title: '黒塗りの写し',
      promise:
        '黒くしたところは、写しの画像から消えます。次の画面で保存するまで、写しは残らず、元のファイルも変わりません。',
      attach: 'この内容で写しを作る',
      noBox: '黒い枠がまだありません。隠すところを囲んでから押してください。',
    },
  },
  attachAsIs: '隠すところはない',
  notMade:
    'この端末では画像を作れませんでした。ほかのアプリを閉じるか、小さく撮影した画像で、もう一度お試しください。',
  making: '画像を作っています',

  said: {
    notAttached: (name: string) => `${name} は添付していません`,
    added: (name: string) => `黒い枠を追加しました：${name}`,
    removed: (name: string) => `黒い枠を消しました：${name}`,
    undone: '1つ前に戻しました',
    redone: 'やり直しました',
    nothingToUndo: '取り消すものはありません',
    nothingToRedo: 'やり直すものはありません',
    turned: '右に90度回しました',
    cut: '切り抜きました',
    zoom: (percent: number) => `${percent}%で表示しています`,
  },

  flaws: {
    blurred: '文字がぼやけているようです。明るいところで、もう一度撮影してください。',
    dark: '写真が暗いようです。明るいところで、もう一度撮影してください。',
    bright:
      '写真が明るすぎて、文字が読みにくいようです。光が直接当たらないところで、もう一度撮影してください。',
    glare: '光が反射しているようです。書類や照明の向きを変えて、もう一度撮影してください。',
    'cut-off': '書類の端が切れているようです。書類の全体が入るように、もう一度撮影してください。',
  } satisfies Record<Flaw, string>,
  flawsNote: '読み取れるときは、このまま添付できます。',
  undecodable:
    'この端末では開けない画像のため、マスキングの画面を使えません。隠すところがあるときは、解除して、付せんなどで隠して撮影した画像に替えてください。',
}
