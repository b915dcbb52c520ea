/** What the bench of the pipeline runs, compiled as the server is. */

export { receiveUpload } from '../../src/features/attachments/receive'
export { makeThumbnail } from '../../src/features/attachments/thumbnail'
export { decryptWith, encryptTo, makeTenantIdentity } from '../../src/outside/files/encrypted'
export { FolderStore } from '../../src/outside/files/folder-store'
export { bombs } from '../../testing/files/bad-input'
