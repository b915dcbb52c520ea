import type { Scanner } from './scanner'

/** Where no scanner is set, files stay 未検査 and staff open them after a warning; it never calls one clean. */
export const noScanner: Scanner = {
  startsAs: 'unscanned',
  async scan(stream) {
    stream.destroy()
    return { state: 'unavailable' }
  },
}
