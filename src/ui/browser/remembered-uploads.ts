import type { PreviousUpload, UrlStorage } from 'tus-js-client'

const prefix = 'upload:'

/** Larger ones are known by when they were changed, not by what they hold. */
const readUpTo = 32 * 1024 * 1024

/**
 * Which file an upload was begun for, until the tab is closed: after a page was loaded again, the same file goes on where
 * it was. What it holds counts: phones hand the same picture out with another date each time, and two files are never
 * mixed. Nothing in it is personal: the name stands there as a hash.
 * @returns '' where the browser cannot make one
 */
export async function fingerprintOf(file: File, address: string): Promise<string> {
  if (!crypto.subtle) return ''
  const held = file.size <= readUpTo ? await digestOf(await file.arrayBuffer()) : file.lastModified
  const told = JSON.stringify([address, file.name, file.size, file.type, held])
  return digestOf(new TextEncoder().encode(told))
}

async function digestOf(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The addresses of unfinished uploads, by fingerprint. A browser that keeps nothing begins anew. */
export const rememberedUploads: UrlStorage = {
  findAllUploads: async () => [],
  async findUploadsByFingerprint(fingerprint) {
    const urlStorageKey = prefix + fingerprint
    const uploadUrl = guarded(() => sessionStorage.getItem(urlStorageKey))
    const known: PreviousUpload = {
      ...{ urlStorageKey, uploadUrl: uploadUrl ?? null, size: null, metadata: {} },
      ...{ creationTime: '', parallelUploadUrls: null },
    }
    return uploadUrl ? [known] : []
  },
  async addUpload(fingerprint, { uploadUrl }) {
    guarded(() => sessionStorage.setItem(prefix + fingerprint, uploadUrl ?? ''))
    return prefix + fingerprint
  },
  async removeUpload(key) {
    guarded(() => sessionStorage.removeItem(key))
  },
}

export const forgetUpload = (fingerprint: string): Promise<void> =>
  rememberedUploads.removeUpload(prefix + fingerprint)

function guarded<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
