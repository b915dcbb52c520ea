// Receives every bomb of a folder, asks for its small picture, and says how much the process grew at most, in MB.
import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const [file, folder] = process.argv.slice(2)
const parts = await import(file)
const root = mkdtempSync(join(tmpdir(), 'madoguchi-bombs-'))
const store = await parts.FolderStore.open(root)
const identity = await parts.makeTenantIdentity()

async function receive(path, name, key) {
  const allowed = ['pdf', 'png', 'gif', 'jpeg', 'tiff', 'zip']
  const upload = {
    stream: createReadStream(path),
    name,
    allowed,
    maxBytes: 20 * 1024 * 1024,
    store,
    identity,
    key,
  }
  const received = await parts.receiveUpload(upload)
  if ('refused' in received) return
  const open = async () => parts.decryptWith(identity.identity, await store.get(key))
  await parts.makeThumbnail({ type: received.type, size: received.size, open })
}

const names = readdirSync(folder)
// What only the first one costs does not count.
await receive(join(folder, names[0]), 'a.png', 'bench/first')
const before = memoryOf('VmRSS')
writeFileSync('/proc/self/clear_refs', '5')
for (const [index, name] of names.entries())
  await receive(join(folder, name), name.replace(/^\d+-/, ''), `bench/${index}`)
process.send(Math.round((memoryOf('VmHWM') - before) / 1024), () => {
  rmSync(root, { recursive: true, force: true })
  process.disconnect()
})

/** In kB. */
function memoryOf(name) {
  return Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(readFileSync('/proc/self/status', 'utf8'))?.[1])
}
