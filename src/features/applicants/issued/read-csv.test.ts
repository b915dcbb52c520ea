import { describe, expect, it } from 'vitest'
import { mostBytes, readCsv } from './read-csv'
import { writeCsv } from './write-csv'

const head = '利用者ID,利用者区分,氏名・名称,フリガナ,連絡先メールアドレス,電話番号'
const row = 'kita-001,法人,北の書店,キタノショテン,kita@example.jp,017-000-0009'

const read = (text: string | Buffer) => {
  const result = readCsv(Buffer.from(text as string))
  if ('problem' in result) throw new Error(JSON.stringify(result.problem))
  return result
}
const problemOf = (text: string | Buffer) => {
  const result = readCsv(Buffer.from(text as string))
  return 'problem' in result ? result.problem : null
}

/** 「利用者ID」 and so on as Excel writes them; made by Python's cp932. */
const shiftJis = Buffer.from(
  '979897708ed249442c979897708ed28be695aa2c8e8196bc2c8374838a834b83692c8381815b838b83418368838c83580d0a' +
    '6b6974612d3030312c8cc2906c2ceee08bb42089d48e712ccac5ba2c6b697461406578616d706c652e6a700d0a',
  'hex',
)

describe('a CSV', () => {
  it.each([
    ['with CRLF', `${head}\r\n${row}\r\n`],
    ['with LF', `${head}\n${row}\n`],
    ['with CR', `${head}\r${row}\r`],
    ['without an end', `${head}\n${row}`],
    ['with a mark in front', `\ufeff${head}\r\n${row}\r\n`],
    ['with empty rows', `${head}\n\n,,,,,\n${row}\n\n`],
  ])('%s gives the same row', (_, text) => {
    const { rows } = read(text)
    expect(rows.map(({ typed }) => typed)).toEqual([
      {
        login: 'kita-001',
        kind: '法人',
        name: '北の書店',
        kana: 'キタノショテン',
        email: 'kita@example.jp',
        phone: '017-000-0009',
      },
    ])
    expect(rows[0]?.whys).toEqual([])
  })

  it('in Shift_JIS is read too, with the letters that only Windows has', () => {
    expect(read(Buffer.from(shiftJis)).rows[0]?.typed).toMatchObject({
      login: 'kita-001',
      kind: '個人',
      name: '髙橋 花子',
      kana: 'ﾊﾅｺ',
    })
  })

  it('has its columns in any order, and names those that it does not use', () => {
    const { rows, passedOver } = read(
      'メールアドレス,備考,氏名,フリガナ,利用者区分,利用者ID\na@example.jp,x,花子,ハナコ,個人,hana\n',
    )
    expect(rows[0]?.typed).toMatchObject({ login: 'hana', name: '花子', email: 'a@example.jp', phone: '' })
    expect(passedOver).toEqual(['備考'])
  })

  it('tells each row where it begins, whatever stands inside of quotes', () => {
    const { rows } = read(`${head}\n"a\nb",個人,x,x,x,x\n\n${row}\n`)
    expect(rows.map(({ line }) => line)).toEqual([2, 5])
  })

  it('is kept without what a database cannot keep, and says so', () => {
    const { rows } = read(`${head}\nki\u0000ta,法人,北\u0007店,キタ,k@example.jp,\n${row},more\n`)
    expect(rows.map(({ whys }) => whys)).toEqual([['text'], ['surplus']])
    expect(rows[0]?.typed).toMatchObject({ login: 'kita', name: '北店' })
  })

  it.each([
    ['', { why: 'empty' }],
    [head, { why: 'empty' }],
    [`${head}\n"${row}`, { why: 'quotes', line: 2 }],
    [`${head}\n${row}\n"a"b,c\n`, { why: 'quotes', line: 3 }],
    [`利用者ID,氏名\na,b\n`, { why: 'missing', columns: ['利用者区分', 'フリガナ', '連絡先メールアドレス'] }],
    [`${head},利用者ID\n${row},x\n`, { why: 'twice', columns: ['利用者ID'] }],
    [Buffer.from([0xff, 0xfe, 0x29, 0x52, 0x0a, 0x00]), { why: 'encoding' }],
    [`${head}\n${`${row}\n`.repeat(1001)}`, { why: 'too-many' }],
    ['x'.repeat(mostBytes + 1), { why: 'too-large' }],
  ])('that begins with %.20s is refused in words', (text, problem) => {
    expect(problemOf(text as string)).toEqual(problem)
  })

  it('may have a thousand rows', () => {
    expect(read(`${head}\n${`${row}\n`.repeat(1000)}`).rows).toHaveLength(1000)
  })

  it('that we write has no cell that a spreadsheet runs, and is otherwise read back as it was', () => {
    const cells = [
      '=1+1',
      '+1',
      '-1',
      '@x',
      '\t=1',
      '\r=1',
      ' =1',
      '＝1',
      '＋1',
      '－1',
      '＠x',
      'a"b,c\nd',
      '髙橋',
    ]
    const written = writeCsv([cells]).toString()
    expect(written.startsWith('\ufeff')).toBe(true)
    expect(written.endsWith('\r\n')).toBe(true)
    for (const formula of cells.slice(0, 11)) expect(written).toContain(`'${formula}`)
    expect(written).toContain('"a""b,c\nd",髙橋')
  })
})
