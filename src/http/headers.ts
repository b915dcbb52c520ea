const contentSecurityPolicy = (scripts = "'self'") =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self' blob:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

const permissions = (camera: 'self' | '') =>
  `camera=(${camera}), geolocation=(), microphone=(), payment=(), usb=()`

/** The headers every answer carries, also errors and files (H3, H4). `same-origin` and not `no-referrer`: the
 * latter makes browsers send `Origin: null` with our own forms. */
export function securityHeaders(https: boolean): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': permissions(''),
    'X-Frame-Options': 'DENY',
    ...(https ? { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' } : {}),
  }
}

/** Of a page on which a photo can be taken, and of no other. */
export const cameraHeaders = { 'Permissions-Policy': permissions('self') }

/** Of a page on which a number can be read by camera, and of no other: its camera, and the WebAssembly that reads (`H3`). */
export const barcodeHeaders = {
  ...cameraHeaders,
  'Content-Security-Policy': contentSecurityPolicy("'self' 'wasm-unsafe-eval'"),
}

/** How a file somebody uploaded leaves the house: never as a page of ours (U2). */
export function downloadHeaders(fileName: string, mediaType: string, inline = false): Record<string, string> {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  return {
    'Content-Type': mediaType,
    'Content-Disposition': `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'private, no-store',
  }
}
