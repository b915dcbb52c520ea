/** As long as anything that one question may hold. */
const length = 100_000

const longOf = (piece: string): string =>
  piece.repeat(Math.ceil(length / Math.max(1, piece.length))).slice(0, length)

/** What patterns of dates, numbers, names, addresses and spaces look for, again and again. */
const pieces = [
  ...[
    ' ',
    '\u3000',
    '\t',
    '\n',
    '\u2028',
    '-',
    '－',
    'ー',
    '〜',
    '.',
    ',',
    '、',
    '・',
    '@',
    'a@',
    '.a',
    'a.',
    '+',
    '(',
  ],
  ...['0', '１', '1,', '1.', '１，', '1-', '090-', '1 ', '9'.repeat(12), '123456789018', '１２３４ '],
  ...[
    '年',
    '1年',
    '令和',
    '令和1年',
    '2026/',
    '12:',
    '時',
    '午前',
    '午後1時',
    '分',
    '円',
    '¥',
    '金',
    '万',
    '1万',
    '億',
  ],
  ...[
    'a',
    'A1',
    'あ',
    'か\u3099',
    'ｶﾞ',
    '\ufe0f',
    '\u200d',
    '👩\u200d',
    '👩\ufe0f',
    '\u{1f3fb}',
    '\u{e0100}',
    '葛\u{e0100}',
  ],
  ...['〒', '〒030-', '都', '県市', '\u0000', '\ud842', '\u202e', '\ue000', '\\', '"', '<', '&amp;', '{{'],
]

/** Long repeats that would keep a careless regular expression busy for ever, with something else before and behind them. */
export const hostileTexts = (samples: readonly string[]): string[] => [
  ...new Set([
    ...pieces.flatMap((piece) => [`${longOf(piece)}!`, `あ${longOf(piece)}\u0001`]),
    ...samples.filter((one) => one !== '').map((piece) => `${longOf(piece)}!`),
  ]),
]
