import type { Browser } from 'playwright-core'
import { afterAll, expect } from 'vitest'
import { openBrowser } from './browser'
import { Deployment } from './server'

/** A deployment of its own for the stories of one file; it must have met no defect when they have ended. */
export async function deploymentForFile(): Promise<Deployment> {
  const deployment = await Deployment.start()
  afterAll(async () => {
    expect(deployment.defects).toEqual([])
    await deployment.end()
  })
  return deployment
}

/** The same with a browser. */
export async function stageForFile(): Promise<{ deployment: Deployment; browser: Browser }> {
  const [deployment, browser] = await Promise.all([deploymentForFile(), openBrowser()])
  afterAll(() => browser.close())
  return { deployment, browser }
}
