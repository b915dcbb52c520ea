import type { Translated } from '../../../../kernel/language'
import type { ja } from './words.ja'

const digits = (least: number, most: number) => (least === most ? `${most} digits` : `at most ${most} digits`)

export const en: Translated<typeof ja> = {
  bank: 'Bank (金融機関名)',
  bankCode: 'Bank code',
  branch: 'Branch (支店名)',
  branchCode: 'Branch code',
  type: 'Type of account (預金種目)',
  number: 'Account number',
  holder: 'Name of the account in kana (口座名義)',
  chooseType: 'Choose one',
  ordinary: 'Ordinary (普通)',
  current: 'Current (当座)',
  savings: 'Savings (貯蓄)',
  rule: 'Enter what your passbook or cash card says. Where the account number has fewer than 7 digits, zeros are put before it.',
  yucho:
    'For an account at ゆうちょ銀行, enter the branch, type and account number for transfers (振込用) that the passbook shows, not the 記号 and 番号.',
  readAs: (number, holder) => `Account number ${number}, name ${holder}`,
  code: (name, code) => `${name} (code ${code})`,
  of: (label, box) => `${label}, ${box}`,
  missing: (name) => `Enter ${name}.`,
  unknownType: (name) => `Choose ${name} again, from the choices shown.`,
  digitsOnly: (name, typed) => `Enter ${name} in digits only. You entered “${typed}”.`,
  count: (name, { least, most, now }) =>
    `${name} has ${digits(least, most)}. You entered ${now === 1 ? '1 digit' : `${now} digits`}.`,
  strange: (name, sign) =>
    `“${sign}” cannot be used in ${name}. Use kana, Latin letters, digits, brackets, “.”, “-”, “/” and spaces.`,
  missingAll: (label) => `Enter ${label}.`,
}
