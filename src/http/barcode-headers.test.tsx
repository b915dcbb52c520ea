import { expect, it } from 'vitest'
import { BarcodeBox } from '../ui/barcode/barcode-box'
import { page } from './answer'
import { responseOf } from './response'

const headersOf = (body: Parameters<typeof page>[0], status?: number) =>
  responseOf(page(body, status)).headers

it.each([200, 422])(
  'lets a page with a barcode reader alone use the camera and WebAssembly (%i)',
  (status) => {
    const headers = headersOf(
      <BarcodeBox label="利用者番号">
        <input />
      </BarcodeBox>,
      status,
    )
    expect(headers.get('permissions-policy')).toContain('camera=(self)')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';")
    expect(policy.replace(" 'wasm-unsafe-eval'", '')).not.toContain('unsafe')
  },
)

it('leaves every other page to the headers of the house, whatever people wrote on it', () => {
  const headers = headersOf(<p>{'<barcode-box data-label="x">'}</p>)
  expect(headers.get('permissions-policy')).toBeNull()
  expect(headers.get('content-security-policy')).toBeNull()
})
