/**
 * The address of who asks. X-Forwarded-For counts only when the connection comes from a configured proxy, and then
 * its last entry that is not itself one of them (H6).
 * @param peer address of the connection
 * @param trusted TRUST_PROXY
 */
export function clientAddress(
  peer: string | undefined,
  forwarded: string | null,
  trusted: readonly string[],
): string {
  const plain = (peer ?? '').replace(/^::ffff:/, '')
  if (!forwarded || !trusted.includes(plain)) return plain
  const hops = forwarded.split(',').map((one) => one.trim())
  return hops.reverse().find((hop) => !trusted.includes(hop)) ?? plain
}
