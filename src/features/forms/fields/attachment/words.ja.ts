export const ja = {
  missing: (label: string, least: number) =>
    least > 1 ? `${label}のファイルを${least}件添付してください。` : `${label}のファイルを添付してください。`,
  tooFew: (label: string, { least, now }: { least: number; now: number }) =>
    `${label}は${least}件必要です。いまは${now}件です。あと${least - now}件添付してください。`,
  tooMany: (label: string, { most, now }: { most: number; now: number }) =>
    `${label}は最大${most}件までです。いまは${now}件あります。${now - most}件を解除してください。`,
  wrongType: (label: string, { name, types }: { name: string; types: string }) =>
    `${label}の「${name}」は、添付できないファイル形式です。解除して、${types}のファイルに替えてください。`,
  tooLarge: (label: string, { name, size, most }: { name: string; size: string; most: string }) =>
    `${label}の「${name}」は${size}です。1件${most}までです。解除して、小さくしたファイルに替えてください。`,
  tooLargeTogether: (label: string, { size, most }: { size: string; most: string }) =>
    `${label}は合計${most}までです。いまは合計${size}です。どれかを解除するか、小さくしたファイルに替えてください。`,
  mostFiles: (most: number) => `最大${most}件までのファイル添付が可能です。`,
  mostBytes: (each: string, together: string) => `1件${each}まで、合計${together}までです。`,
  types: (types: string) => `※添付可能なファイル形式：${types}`,
  heic: '※iPhoneなどのHEIC形式の写真は、JPEGに変換して受け付けます。',
  archives: '※ZIPは、中のファイルも1件ずつ確かめます。パスワードは付けないでください。',
  sum: ({ count, size, left }: { count: number; size: string; left: number }) =>
    `${count}件を添付しました（合計 ${size}）。${left > 0 ? `あと${left}件まで添付できます。` : 'これ以上は添付できません。'}`,
  uploaded: 'アップロード完了',
  locked: 'パスワード付き',
  lockedHere:
    'パスワードが付いているため、中を確かめられません。パスワードを外したファイルを添付し直してください。外せないときは、このまま申込めますが、後で添付し直しをお願いすることがあります。',
  unscannableHere: '大きいため、自動の検査はできませんでした。このまま申込めます。',
  scanning: '検査中',
  masked: 'マスキング済み',
  copy: '黒塗りの写し',
  replacedByStaff: '職員が黒塗りの写しに替えました',
  originalDeleted: (by: string, at: string) => `元のファイルは削除されました（${by}・${at}）`,
  original: (name: string) => `元のファイル（黒塗り前）：${name}`,
  originalCareful: '隠すところが見えます。必要なときだけ開いてください。',
  harmful: (label: string, name: string) =>
    `${label}の「${name}」は、不正なプログラムの疑いがあるため、使えません。解除して、別のファイルを添付してください。`,
  harmfulHere: '不正なプログラムの疑いがあるため、使えません。別のファイルを添付してください。',
  open: '開く',
  colon: '：',
}
