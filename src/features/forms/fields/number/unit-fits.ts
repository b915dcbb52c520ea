/** Ways to write one unit; the first stands for all. */
const same: readonly (readonly string[])[] = [
  ['人', '名'],
  ['歳', '才'],
  ['個', 'コ', 'ケ', 'こ'],
  ['か月', 'ヶ月', 'ヵ月', 'カ月', 'ケ月', '箇月'],
  ['%', 'パーセント'],
  ['m2', '平米', '平方メートル'],
  ['m3', '立米', '立方メートル'],
  ['m', 'メートル'],
  ['km', 'キロメートル'],
  ['kg', 'キログラム'],
]

const plain = (unit: string): string => unit.normalize('NFKC').replace(/\s/g, '').toLowerCase()
const sign = (unit: string): string => same.find((ways) => ways.includes(plain(unit)))?.[0] ?? plain(unit)

/** Whether a unit that was typed behind a number is the one asked for, or none: `㎡`, `m2` and `平米` are the same. */
export const unitFits = (typed: string, asked: string): boolean => typed === '' || sign(typed) === sign(asked)
