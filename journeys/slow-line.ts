import type { CDPSession, Page } from 'playwright-core'

/**
 * The bad line and the old phone of `npm run test:slow`: milliseconds that every answer comes later, and how many times
 * slower the page's own script runs. A story that only happens to be faster or slower than its page fails there.
 */
const latency = Number(process.env.JOURNEYS_LATENCY ?? 0)
const slowness = Number(process.env.JOURNEYS_SLOWNESS ?? 1)

export async function onASlowLine(page: Page): Promise<void> {
  if (latency === 0 && slowness === 1) return
  const context = page.context()
  const device = await context.newCDPSession(page)
  if (slowness > 1) await device.send('Emulation.setCPUThrottlingRate', { rate: slowness })
  if (latency === 0) return
  await beSlow(device, false)
  // Who cuts the line cuts this one, too: of two that say how the line is, the last is right.
  const setOffline = context.setOffline.bind(context)
  context.setOffline = async (offline) => {
    await setOffline(offline)
    await beSlow(device, offline)
  }
}

const beSlow = (device: CDPSession, offline: boolean) =>
  device.send('Network.emulateNetworkConditions', {
    offline,
    latency,
    downloadThroughput: -1,
    uploadThroughput: -1,
  })
