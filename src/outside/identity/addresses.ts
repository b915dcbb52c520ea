import { BlockList, isIP } from 'node:net'

/** IPv4 that is no host of the public internet: this machine, private, link-local, shared, test, multicast, reserved. */
const innerV4 = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  innerV4.addSubnet(network, prefix, 'ipv4')

/** Global unicast; everything else of IPv6, mapped IPv4 too, is inside or nowhere. */
const globalV6 = new BlockList()
globalV6.addSubnet('2000::', 3, 'ipv6')

/** Teredo and 6to4 carry an IPv4 address that may be an inner one. */
const tunnelV6 = new BlockList()
tunnelV6.addSubnet('2001::', 32, 'ipv6')
tunnelV6.addSubnet('2002::', 16, 'ipv6')

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** Whether an address, as a resolver gives it, is on the public internet (`I7`). */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !innerV4.check(address, 'ipv4')
  if (family === 6 && !address.includes('%'))
    return globalV6.check(address, 'ipv6') && !tunnelV6.check(address, 'ipv6')
  return false
}

/** Whether an address is this machine's own; a mapped one counts as nothing. */
export function isLoopbackAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return loopback.check(address, 'ipv4')
  return family === 6 && !address.includes('.') && !address.includes('%') && address === '::1'
}
