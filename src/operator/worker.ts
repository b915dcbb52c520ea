import { createServer } from 'node:http'
import type { Config } from '../config'
import { siteMap } from '../urls'
import { Ending } from './ending'
import { type OpenedHouse, openHouse } from './house'

/**
 * `madoguchi worker`: works on jobs and routines beside processes that only serve, until it is asked to end.
 * @param options.probes answers /healthz and /readyz at the port of the settings
 */
export async function work(config: Config, options: { probes: boolean }): Promise<void> {
  const ending = new Ending()
  const house = await openHouse(config, { worker: true, database: { by: 'join' } })
  ending.close = () => house.close()
  const probes = options.probes ? await answerProbes(config, house) : null
  ending.close = async () => {
    await house.rest()
    probes?.close()
    await house.close()
  }
  process.stdout.write('Madoguchi（窓口） worker\n')
}

async function answerProbes(config: Config, house: OpenedHouse) {
  const server = createServer((request, response) => {
    const answer = (status: number, text: string) => {
      response.writeHead(status, { 'Content-Type': 'text/plain', Connection: 'close' }).end(text)
    }
    if (request.url === siteMap.health.path) return answer(200, 'ok')
    if (request.url !== siteMap.ready.path) return answer(404, 'not found')
    house.isReady().then(
      () => answer(200, 'ready'),
      () => answer(503, 'not ready'),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.port, config.host, resolve)
  })
  return server
}
