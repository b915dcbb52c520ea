// nginx, where it is installed with WebDAV: what a plain PUT to the disk of this machine costs.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { freePort, waitFor } from '../../tools/services/folder.mjs'

const program = '/usr/sbin/nginx'
const rounds = 10

const configuration = (
  folder,
  port,
) => `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/log;
events {} http { access_log off; client_max_body_size 0; client_body_temp_path ${folder}/body;
server { listen 127.0.0.1:${port}; root ${folder}/files; dav_methods PUT DELETE; } }
`

/** MB a second of each PUT, or null where there is no such nginx. */
export async function putRate({ data, size, piece }) {
  const told = spawnSync(program, ['-V'], { encoding: 'utf8' })
  if (told.error || !told.stderr.includes('http_dav_module')) return null
  const folder = join(data, 'nginx')
  mkdirSync(join(folder, 'files'), { recursive: true, mode: 0o777 })
  const port = await freePort()
  const settings = join(folder, 'nginx.conf')
  writeFileSync(settings, `user root; ${configuration(folder, port)}`)
  const server = spawn(program, ['-c', settings, '-e', join(folder, 'log')], { stdio: 'ignore' })
  try {
    await waitFor('nginx', () =>
      put(port, 'first', [piece]).then(
        () => true,
        () => false,
      ),
    )
    const pieces = Array.from({ length: (size * 1024 * 1024) / piece.length }, () => piece)
    const rates = []
    for (let round = 0; round < rounds; round++) {
      const begun = performance.now()
      await put(port, `${round}`, pieces)
      rates.push((size * 1000) / (performance.now() - begun))
      rmSync(join(folder, 'files', `${round}`))
    }
    return rates
  } finally {
    server.kill('SIGTERM')
    await once(server, 'exit')
  }
}

async function put(port, name, pieces) {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
  const headers = { 'Content-Length': length }
  const asking = request({ host: '127.0.0.1', port, method: 'PUT', path: `/${name}`, headers })
  const answered = once(asking, 'response')
  // A line that breaks is told where the answer is waited for.
  answered.catch(() => {})
  for (const piece of pieces) if (!asking.write(piece)) await once(asking, 'drain')
  asking.end()
  const [response] = await answered
  response.resume()
  if (response.statusCode >= 300) throw new Error(`nginx answered ${response.statusCode}`)
}
