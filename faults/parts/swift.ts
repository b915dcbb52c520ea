import { existsSync } from 'node:fs'
import { FaultProxy } from './fault-proxy'

/** ストア apart: an S3-compatible store behind a line that can be bad. */
export type Bucket = {
  line: FaultProxy
  /** As the product is told, over the line. */
  env: NodeJS.ProcessEnv
  /** Past the line. */
  storageUrl: string
  close(): Promise<void>
}

const name = 'madoguchi'

/** Whether this machine has one to start; `npm run test:services` installs it. */
export const hasSwift = existsSync('/usr/bin/swift-proxy-server') && existsSync('/usr/bin/memcached')

export async function openBucket(): Promise<Bucket> {
  const { makeBucket, startSwift } = await import('../../tools/services/swift.mjs')
  const { endpoint, region, accessKey, secretKey, stop } = await startSwift()
  await makeBucket({ endpoint, region, accessKey, secretKey, bucket: name })
  const line = await FaultProxy.before({ port: Number(new URL(endpoint).port) })
  const who = `${encodeURIComponent(accessKey)}:${encodeURIComponent(secretKey)}`
  const at = (url: string) =>
    `s3://${who}@${name}?endpoint=${encodeURIComponent(url)}&region=${encodeURIComponent(region)}`
  return {
    line,
    env: { STORAGE_URL: at(`http://127.0.0.1:${line.port}`) },
    storageUrl: at(endpoint),
    async close() {
      await line.close()
      await stop()
    },
  }
}
