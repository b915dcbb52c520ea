import { describe, expect, it } from 'vitest'
import { clientAddress } from './client-address'
import { cookieLine, guestCookie, readCookie } from './cookies'
import { downloadHeaders, securityHeaders } from './headers'

describe('the address of who asks', () => {
  it.each([
    ['203.0.113.9', '198.51.100.1', [], '203.0.113.9'],
    ['::ffff:203.0.113.9', null, [], '203.0.113.9'],
    ['10.0.0.1', '198.51.100.1', ['10.0.0.1'], '198.51.100.1'],
    ['::ffff:10.0.0.1', '198.51.100.1', ['10.0.0.1'], '198.51.100.1'],
    // What a client writes itself stands before what the proxy adds.
    ['10.0.0.1', '1.2.3.4, 198.51.100.1', ['10.0.0.1'], '198.51.100.1'],
    ['10.0.0.1', '1.2.3.4, 198.51.100.1, 10.0.0.2', ['10.0.0.1', '10.0.0.2'], '198.51.100.1'],
    ['10.0.0.1', '10.0.0.2', ['10.0.0.1', '10.0.0.2'], '10.0.0.1'],
    [undefined, '1.2.3.4', [], ''],
  ])('of %s with %s behind %j is %s', (peer, forwarded, trusted, expected) => {
    expect(clientAddress(peer, forwarded, trusted)).toBe(expected)
  })
})

describe('cookies', () => {
  it('are read by their whole name', () => {
    const header = '__Host-applicant-a=one; __Host-applicant-ab=two;__Host-visit=three==; empty='
    expect(readCookie(header, guestCookie('a'))).toBe('one')
    expect(readCookie(header, guestCookie('ab'))).toBe('two')
    expect(readCookie(header, '__Host-visit')).toBe('three==')
    expect(readCookie(header, 'empty')).toBe('')
    expect(readCookie(header, 'applicant-a')).toBeUndefined()
    expect(readCookie(null, 'a')).toBeUndefined()
    expect(readCookie('a; =b; ;', 'a')).toBeUndefined()
  })

  it('are bound to this host, kept from scripts and from other sites', () => {
    expect(cookieLine('__Host-visit', 'x')).toBe('__Host-visit=x; Path=/; Secure; HttpOnly; SameSite=Lax')
    expect(cookieLine('__Host-visit', '', 0)).toMatch(/; Max-Age=0$/)
  })
})

describe('headers', () => {
  it('say Strict-Transport-Security over https only', () => {
    expect(securityHeaders(true)).toHaveProperty('Strict-Transport-Security')
    expect(securityHeaders(false)).not.toHaveProperty('Strict-Transport-Security')
  })

  it.each([
    ['利用者カード.jpg', '______.jpg', '%E5%88%A9%E7%94%A8%E8%80%85%E3%82%AB%E3%83%BC%E3%83%89.jpg'],
    ['a"b\\c%d.pdf', 'a_b_c_d.pdf', 'a%22b%5Cc%25d.pdf'],
    ["it's (1)*.pdf", "it's (1)*.pdf", 'it%27s%20%281%29%2A.pdf'],
    ['a\r\nX: y.pdf', 'a__X: y.pdf', 'a%0D%0AX%3A%20y.pdf'],
  ])('name a download %j safely', (name, plain, encoded) => {
    const headers = downloadHeaders(name, 'image/jpeg')
    expect(headers['Content-Disposition']).toBe(
      `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
    )
    expect(headers['Content-Security-Policy']).toBe("default-src 'none'; sandbox")
    expect(() => new Headers(headers)).not.toThrow()
  })
})
