/** What Japanese text brings into a box besides plain words; written by its numbers where an eye cannot tell. */
export const japaneseTexts: readonly string[] = [
  // Two code points for one sign, as Windows and others convert them.
  ...['\u301c', '\uff5e', '\u2212', '\uff0d', '\u2016', '\u2225', '\u2015', '\u2014'],
  ...['\u00a2', '\uffe0', '\u00a3', '\uffe1', '\u00ac', '\uffe2', '〜～−－‖∥―—¢￠£￡¬￢'],
  // NEC and IBM extensions, eras in one sign, numerals.
  ...['①⑫㈱№℡', '㍻㍼㍽㍾㋿', 'ⅰⅹⅠⅩ', '㈲みほん商店', '㋿元年', '株式会社①番'],
  // 第3・4水準, signs of two units, 異体字 by selector and by compatibility.
  ...['髙橋', '﨑', '山﨑', '\u{20b9f}る', '\u{20bb7}野家', '\u{29e3d}', '\u{2a6d6}', '高\u{2a6d6}'],
  ...[
    '辻\u{e0100}',
    '辻\u{e0101}',
    '葛\u{e0100}城市',
    '葛\u{e0101}飾区',
    '渡邉\u{e0110}',
    '\ufa19社',
    '\ufa10',
  ],
  // Kana: decomposed, half-width, ligatures, archaic.
  ...[
    'か\u3099',
    'か\u3099き\u3099は\u309a',
    'ﾊﾝｶｸｶﾞﾅ',
    'ａｂ１',
    'ゟヿ',
    '〆々仝〇',
    '\u{1b000}',
    'ゎゐゑヵヶヷ',
  ],
  // Unseen marks, and marks that turn the order round.
  ...[
    'a\u200bb',
    'a\u200db',
    'a\u2060b',
    '\ufeffa',
    'a\ufeffb',
    '\u202egnp.exe',
    '\u2066a\u2069',
    'a\u00adb',
    'a\u061cb',
  ],
  // 外字, no characters, controls, halves of a pair.
  ...[
    '\ue000',
    'a\uf8ffb',
    '\u{f0000}',
    '\ufffe',
    'a\uffffb',
    'a\u0000b',
    'a\u000bb',
    '\u001b[31m赤',
    'a\u0085b',
    '\ud842',
    '\udf9fx',
  ],
  // Emoji that are one sign to an eye.
  ...['👨\u200d👩\u200d👧', '🏽', '👋🏽', '🇯🇵', '❤\ufe0f', '#\ufe0f\u20e3', '👨‍👩‍👧🏽🇯🇵'],
  // Bytes of Shift_JIS that end in a backslash, and what breaks other systems.
  ...[
    '表示ソ能貼',
    '十ソ噂',
    '￥100',
    '\\100',
    '‾',
    '\u2028a',
    'a\u2028b',
    'a\u2029b',
    '\u3000\u3000',
    ' \u3000 ',
    '\t',
    'a\tb',
  ],
  // Spaces inside are kept.
  ...['青森\u3000花子', '青森  花子', 'a\u00a0b', 'a\u2003b'],
  'あ'.repeat(10_000),
  'が'.normalize('NFD').repeat(60),
  '葛\u{e0100}'.repeat(50),
]
