import { expect, it } from 'vitest'
import { graphemes } from '../kernel/text'
import { shownFileName } from './file-name'

it.each([
  ['利用者カード.jpg', '利用者カード.jpg'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\fakepath\\住民票.pdf', '住民票.pdf'],
  ['..\\', 'file'],
  ['', 'file'],
  ['...', 'file'],
  ['.htaccess', 'htaccess'],
  ['か\u3099.png', 'が.png'],
  ['evil\u202egpj.exe', 'evilgpj.exe'],
  ['a\u0000b\r\nX: y.pdf', 'abX: y.pdf'],
  ['葛\u{e0100}.tif', '葛\u{e0100}.tif'],
  ['👨‍👩‍👧.png', '👨‍👩‍👧.png'],
  ['a\u200db\u200bc\u2066.pdf', 'abc.pdf'],
  ['\ud800x.pdf', 'x.pdf'],
  ['CON.txt', 'CON.txt'],
])('shows %j as %j', (original, shown) => expect(shownFileName(original)).toBe(shown))

it('cuts a long name and keeps its ending', () => {
  const shown = shownFileName(`${'葛\u{e0100}'.repeat(300)}.jpeg`)
  expect(graphemes(shown)).toBe(200)
  expect(shown.endsWith('葛\u{e0100}….jpeg')).toBe(true)
})

it('cuts a name whose few characters are made of very many', () => {
  const shown = shownFileName(`a${'\u0301'.repeat(20_000)}.pdf`)
  expect(shown.length).toBeLessThanOrEqual(800)
  expect(shown.endsWith('….pdf')).toBe(true)
})
