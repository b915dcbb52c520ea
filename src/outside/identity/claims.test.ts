import { describe, expect, it } from 'vitest'
import { readDigitalAuthClaims } from './digital-auth'
import { gbizidSettings, readGbizidClaims } from './gbizid'
import { readStaffOidcClaims } from './staff-oidc'

describe('GビズID', () => {
  it('says which account it is, for which business, and who uses it', () => {
    const said = readGbizidClaims({
      account_type: '3',
      corp_type: 1,
      corporate_number: '1234567890123',
      name: '株式会社りんご堂',
      user_last_nm: '髙橋',
      user_post_code: '030-0801',
      birthday_ymd: '19700401',
      email: 'office@example.co.jp',
      parent_id: 'A0001',
      role: ['jp_gbizid_member'],
      something_new: { of: 'next year' },
    })
    expect(said).toMatchObject({ accountType: 'member', parentId: 'A0001', role: 'member' })
    expect(said.business).toMatchObject({ kind: 'corporation', corporateNumber: '1234567890123' })
    expect(said.business.representative.birthday).toBe('1970-04-01')
    expect(said.user).toMatchObject({ lastName: '髙橋', postCode: '0300801', department: null })
  })

  it('opens nothing with a type that is missing or unknown', () => {
    expect(readGbizidClaims({}).accountType).toBeNull()
    for (const account_type of ['4', 'constructor', '', null, ['2'], { 2: 2 }])
      expect(readGbizidClaims({ account_type }).accountType).toBeNull()
  })

  it('is asked at its own issuer, with the slash at its end', () => {
    const settings = gbizidSettings({ clientId: 'a', clientSecret: 'b' })
    expect(settings).toMatchObject({ issuer: 'https://gbiz-id.go.jp/oauth/', userinfo: true })
    expect(gbizidSettings({ ...settings, issuer: 'https://stg.gbiz-id.go.jp/oauth/' }).issuer).toContain(
      'stg.',
    )
  })
})

describe('what comes from outside', () => {
  it('is one line without control characters or marks that turn it round, and not endless', () => {
    const { business } = readGbizidClaims({
      name: ' り\u0000ん\r\nご\u202e堂\ud800 ',
      en_name: 'あ'.repeat(9000),
    })
    expect(business.name).toBe('りん ご堂')
    expect(business.englishName).toHaveLength(200)
    expect(readGbizidClaims({ name: `e${'\u0301'.repeat(9000)}` }).business.name!.length).toBeLessThan(1000)
  })

  it('keeps a name as it is written', () => {
    expect(readDigitalAuthClaims({ name: '髙橋 辻󠄀子' }).name).toBe('髙橋 辻󠄀子')
  })

  it('is left out where it is something else than it should be', () => {
    const said = readGbizidClaims({
      corporate_number: '12345',
      email: 'a@b,c@d',
      user_tel_no_contact: '<script>',
      birthday_ymd: '20260231',
      name: { evil: true },
    })
    expect([said.business.corporateNumber, said.email, said.user.phone, said.business.name]).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect(said.business.representative.birthday).toBeNull()
  })

  it('may be a real address that breaks the rules', () => {
    expect(readStaffOidcClaims({ email: 'a..b.@docomo.ne.jp' }).email).toBe('a..b.@docomo.ne.jp')
  })
})

describe('デジタル認証アプリ', () => {
  it.each([
    [{ address: '青森県青森市長島一丁目1-1', birthdate: '19850401', gender: '2' }],
    [{ address: { formatted: '青森県青森市長島一丁目1-1' }, birthdate: '1985-04-01', gender: 'female' }],
  ])('gives the four facts of the card, in either form: %j', (userinfo) => {
    expect(readDigitalAuthClaims({ name: '髙橋 花子', ...userinfo })).toEqual({
      name: '髙橋 花子',
      address: '青森県青森市長島一丁目1-1',
      birthdate: '1985-04-01',
      gender: 'female',
    })
  })
})

it('calls the address of a member of staff verified only where the provider says so of an address', () => {
  expect(readStaffOidcClaims({ email: 'a@example.jp', email_verified: true }).emailVerified).toBe(true)
  expect(readStaffOidcClaims({ email: 'a@example.jp', email_verified: 'true' }).emailVerified).toBe(false)
  expect(readStaffOidcClaims({ email_verified: true }).emailVerified).toBe(false)
})
