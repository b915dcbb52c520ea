import { crc32, deflateRawSync } from 'node:zlib'

/** An entry as it is to be written; a `Buffer` as name is written as it stands. */
export type ZippedFile = {
  name: string | Buffer
  bytes: Buffer
  stored?: boolean
  /** Only claims to be: nobody has to know the password. */
  encrypted?: boolean
  /** What its heads say instead of the truth. */
  claims?: number
  /** The compression's number, where it is another than stored or deflated. */
  method?: number
  link?: boolean
}

const utf8 = 0x0800

/** A ZIP archive, written by hand so that it may lie. */
export function zipOf(files: readonly ZippedFile[]): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const file of files) {
    const name = Buffer.from(file.name)
    const data = file.stored ? file.bytes : deflateRawSync(file.bytes)
    const flags = (typeof file.name === 'string' ? utf8 : 0) | (file.encrypted ? 1 : 0)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(file.method ?? (file.stored ? 0 : 8), 4)
    common.writeUInt32LE(crc32(file.bytes), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(file.claims ?? file.bytes.length, 18)
    common.writeUInt16LE(name.length, 22)
    const head = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, name, data])
    const more = Buffer.alloc(14)
    more.writeUInt32LE(((file.link ? 0o120777 : 0o100644) << 16) >>> 0, 6)
    more.writeUInt32LE(at, 10)
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.of(20, 3), common, more, name]))
    local.push(head)
    at += head.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...local, directory, Buffer.from('PK\u0005\u0006'), end])
}
