import { ConfigProblem } from '../../config'

/** Where an S3-compatible store is, and who we are there. */
export type S3Address = {
  bucket: string
  /** Absent for Amazon's own. */
  endpoint: string | undefined
  region: string
  /** Absent where AWS_ACCESS_KEY_ID, or whatever else the machine offers, says who we are. */
  credentials: { accessKeyId: string; secretAccessKey: string } | undefined
}

const example = 's3://bucket?endpoint=https://s3.example.jp&region=jp-1'

/**
 * Reads `s3://[key:secret@]bucket[?endpoint=…&region=…]`. Key and secret are percent-encoded, as in any address.
 * @throws {ConfigProblem}
 */
export function readS3Address(storageUrl: string): S3Address {
  const problem = (what: string) => new ConfigProblem(`STORAGE_URL: ${what}\n  For example: ${example}`)
  if (!URL.canParse(storageUrl)) throw problem('this is no address of a store.')
  const { hostname: bucket, username, password, pathname, searchParams, port } = new URL(storageUrl)
  if (!bucket) throw problem('the name of the bucket is missing.')
  if (port || pathname.replace('/', ''))
    throw problem('host and port of the store belong into endpoint=, and a bucket has no folders here.')
  const strange = [...searchParams.keys()].find((key) => key !== 'endpoint' && key !== 'region')
  if (strange) throw problem(`"${strange}" is not known.`)
  const endpoint = searchParams.get('endpoint') || undefined
  if (endpoint && !/^https?:\/\//.test(endpoint))
    throw problem('endpoint must begin with http:// or https://.')
  if (Boolean(username) !== Boolean(password)) throw problem('a key needs its secret, as key:secret@.')
  return {
    bucket,
    endpoint,
    region: searchParams.get('region') || 'us-east-1',
    credentials: username
      ? { accessKeyId: decodeURIComponent(username), secretAccessKey: decodeURIComponent(password) }
      : undefined,
  }
}
