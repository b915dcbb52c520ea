import type { Page } from 'playwright-core'

/**
 * The bad line and the old phone of `npm run test:slow`: milliseconds that every answer comes later, and how many times
 * slower the page's own script runs. A story that only happens to be faster or slower than its page fails there.
 */
const latency = Number(process.env.JOURNEYS_LATENCY ?? 0)
const slowness = Number(process.env.JOURNEYS_SLOWNESS ?? 1)

export async function onASlowLine(page: Page): Promise<void> {
  if (latency === 0 && slowness === 1) return
  const device = await page.context().newCDPSession(page)
  if (latency > 0)
    await device.send('Network.emulateNetworkConditions', {
      offline: false,
      latency,
      downloadThroughput: -1,
      uploadThroughput: -1,
    })
  if (slowness > 1) await device.send('Emulation.setCPUThrottlingRate', { rate: slowness })
}
