import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { ClientGone, type FormLimits, type OnFile, readForm } from './multipart'

type Given = { name: string; value: string | Buffer; file?: string; type?: string }

const boundary = '----WebKitFormBoundaryX'
const multipart = { 'content-type': `multipart/form-data; boundary=${boundary}` }
const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' }

function bodyOf(parts: Given[]): Buffer {
  const all = parts.flatMap(({ name, value, file, type }) => {
    const fileName = file === undefined ? '' : `; filename="${file}"`
    const contentType = file === undefined ? '' : `Content-Type: ${type ?? 'application/octet-stream'}\r\n`
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${fileName}\r\n${contentType}\r\n`
    return [Buffer.from(head), Buffer.from(value), Buffer.from('\r\n')]
  })
  return Buffer.concat([...all, Buffer.from(`--${boundary}--\r\n`)])
}

const inPieces = (bytes: Buffer, length = 16_384) =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / length) }, (_, at) =>
      bytes.subarray(at * length, (at + 1) * length),
    ),
    { objectMode: false },
  )

const noFile: OnFile = async () => {
  throw new Error('no file was expected')
}
const read = (body: Buffer | Readable, options: { onFile?: OnFile; limits?: Partial<FormLimits> } = {}) =>
  readForm(
    body instanceof Readable ? body : inPieces(body),
    multipart,
    options.limits ?? {},
    options.onFile ?? noFile,
  )
const readPlain = (body: string | Buffer, limits: Partial<FormLimits> = {}) =>
  readForm(inPieces(Buffer.from(body)), urlencoded, limits, noFile)

/** Keeps what every file held, with the fields known when it came. */
function keeping() {
  const kept: { field: string; name: string; text: string; known: string[] }[] = []
  const onFile: OnFile = async (part, before) => {
    const text = (await buffer(part.stream)).toString()
    kept.push({ field: part.field, name: part.name, text, known: before.names() })
  }
  return { kept, onFile }
}

describe('a form without files', () => {
  it('is read as people typed it', async () => {
    const form = await readPlain('name=%E8%91%9B%F3%A0%84%80+x&a=1&a=2&empty=&bare&p=100%&q=%zz&plus=1%2B1')
    expect(form.text('name')).toBe('葛\u{e0100} x')
    expect(form.all('a')).toEqual(['1', '2'])
    expect(form.text('a')).toBe('1')
    expect([form.has('empty'), form.text('empty')]).toEqual([true, ''])
    expect([form.has('bare'), form.has('missing'), form.text('missing')]).toEqual([true, false, ''])
    expect([form.text('p'), form.text('q'), form.text('plus')]).toEqual(['100%', '%zz', '1+1'])
    expect(form.bad.size).toBe(0)
  })

  it('says which text cannot be kept, and keeps the rest of it', async () => {
    const form = await readPlain(
      'nul=a%00b&broken=%82%A0x&lone=%ED%A0%80y&control=a%1Bb&line=a%0D%0Ab%09&bom=%EF%BB%BFz',
    )
    expect(Object.fromEntries(form.bad)).toEqual({
      nul: 'nul',
      broken: 'broken-utf8',
      lone: 'broken-utf8',
      control: 'control',
    })
    expect(['nul', 'broken', 'lone', 'control'].map((name) => form.text(name))).toEqual([
      'ab',
      'x',
      'y',
      'ab',
    ])
    expect([form.text('line'), form.text('bom')]).toEqual(['a\r\nb\t', '\ufeffz'])
  })

  it('gives no name a special meaning', async () => {
    const form = await readPlain('__proto__=1&constructor=2&toString=3&email[]=4')
    expect(form.names()).toEqual(['__proto__', 'constructor', 'toString', 'email[]'])
    expect(form.text('__proto__')).toBe('1')
    expect(form.has('hasOwnProperty')).toBe(false)
  })

  it('is refused when it is too long, has too many fields or names that are no text', async () => {
    await expect(readPlain(`a=${'x'.repeat(1024 * 1024)}`)).rejects.toThrow('too-large')
    await expect(readPlain('a=1&'.repeat(501))).rejects.toThrow('too-large')
    await expect(readPlain(`${'n'.repeat(201)}=1`)).rejects.toThrow('bad-request')
    await expect(readPlain('%ff=1')).rejects.toThrow('bad-request')
  })

  it('is empty without a body and refused in an unknown notation', async () => {
    expect((await readForm(null, {}, {}, noFile)).names()).toEqual([])
    const json = new Headers({ 'content-type': 'application/json' })
    await expect(readForm(inPieces(Buffer.from('{}')), json, {}, noFile)).rejects.toThrow('bad-request')
  })

  it('can come as a web stream', async () => {
    const request = new Request('http://localhost/', {
      method: 'POST',
      body: new URLSearchParams({ a: 'あ' }),
    })
    expect((await readForm(request.body, request.headers, {}, noFile)).text('a')).toBe('あ')
  })
})

describe('a form with files', () => {
  const parts: Given[] = [
    { name: 'csrf', value: 'proof' },
    { name: 'file:a', file: 'か\u3099.txt', value: 'one' },
    { name: 'note', value: 'あ' },
    { name: 'file:a', file: '', value: '' },
    { name: 'file:b', file: 'empty.pdf', value: '' },
    { name: 'file:b', file: '', value: 'unnamed' },
    { name: 'last', value: 'x'.repeat(70_000) },
  ]

  it.each([1, 3, 100, 65_536])('comes whole in pieces of %i bytes', async (length) => {
    const { kept, onFile } = keeping()
    const form = await read(inPieces(bodyOf(parts), length), { onFile })
    expect(form.names()).toEqual(['csrf', 'note', 'last'])
    expect([form.text('note'), form.text('last').length]).toEqual(['あ', 70_000])
    expect(kept).toEqual([
      { field: 'file:a', name: 'が.txt', text: 'one', known: ['csrf'] },
      { field: 'file:b', name: 'empty.pdf', text: '', known: ['csrf', 'note'] },
      { field: 'file:b', name: 'file', text: 'unnamed', known: ['csrf', 'note'] },
    ])
  })

  it('comes as browsers send it', async () => {
    const sent = new FormData()
    sent.append('csrf', 'proof')
    sent.append('f', new File(['窓口'], '"申込".png', { type: 'image/png' }))
    const request = new Request('http://localhost/', { method: 'POST', body: sent })
    const types: string[] = []
    await readForm(request.body, request.headers, {}, async (part) => void types.push(part.declaredType))
    expect(types).toEqual(['image/png'])
  })

  it('says which text is broken, also where a part claims another encoding', async () => {
    const form = await read(bodyOf([{ name: 'a', value: Buffer.from([0x82, 0xa0, 0x41]) }]))
    expect([form.bad.get('a'), form.text('a')]).toEqual(['broken-utf8', 'A'])
  })

  it('hands over large files whole, one at a time', async () => {
    let open = 0
    const sizes: number[] = []
    const onFile: OnFile = async (part) => {
      expect(++open).toBe(1)
      sizes.push((await buffer(part.stream)).length)
      await new Promise(setImmediate)
      open -= 1
    }
    const big = Buffer.alloc(3_000_000, 'x')
    const many = [big, Buffer.from('s'), big, Buffer.from('s')].map((value) => ({
      name: 'f',
      file: 'f',
      value,
    }))
    await read(bodyOf(many), { onFile })
    expect(sizes).toEqual([3_000_000, 1, 3_000_000, 1])
  })

  it('reads no further while a file is being dealt with, however small the others are', async () => {
    const whole = bodyOf([{ name: 'f', file: 'f', value: 'x'.repeat(1000) }])
    const one = whole.subarray(0, whole.lastIndexOf(`--${boundary}`))
    const count = 90
    let pulled = 0
    const body = new Readable({
      highWaterMark: 1,
      read() {
        pulled += 1
        this.push(pulled <= count ? one : bodyOf([]))
        if (pulled > count) this.push(null)
      },
    })
    let most = 0
    let seen = 0
    const onFile: OnFile = async () => {
      for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate)
      seen += 1
      most = Math.max(most, pulled - seen)
    }
    await read(body, { onFile })
    expect(seen).toBe(count)
    expect(most).toBeLessThan(5)
  })

  it('goes on with the next field when a file is left unread or let go', async () => {
    const big = { name: 'f', file: 'f', value: Buffer.alloc(500_000) }
    const form = await read(bodyOf([big, big, big, { name: 'after', value: 'here' }]), {
      onFile: async ({ stream }) => {
        stream.destroy()
      },
    })
    expect(form.text('after')).toBe('here')
    const again = await read(bodyOf([big, { name: 'after', value: 'here' }]), { onFile: async () => {} })
    expect(again.text('after')).toBe('here')
  })

  it('is refused when too much of it is passed over', async () => {
    const big = { name: 'f', file: 'f', value: Buffer.alloc(500_000) }
    const body = inPieces(bodyOf([big, big, big]))
    const reading = read(body, { onFile: async () => {}, limits: { wasteBytes: 600_000 } })
    await expect(reading).rejects.toThrow('too-large')
    expect([body.destroyed, body.readableEnded]).toEqual([false, false])
  })

  it('stops at once when a file is refused, and lets the line live for the answer', async () => {
    const big = { name: 'f', file: 'f', value: Buffer.alloc(5_000_000) }
    const body = inPieces(bodyOf([big]))
    const reading = read(body, {
      onFile: async () => {
        throw new Error('forged')
      },
    })
    await expect(reading).rejects.toThrow('forged')
    expect([body.destroyed, body.readableEnded]).toEqual([false, false])
  })

  it('tells a browser that went away from everything else, after whoever reads the file was told', async () => {
    const whole = bodyOf([{ name: 'f', file: 'f', value: Buffer.alloc(1_000_000) }])
    async function* cut() {
      yield whole.subarray(0, 100_000)
      throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' })
    }
    let told: unknown
    const onFile: OnFile = async ({ stream }) => {
      told = await buffer(stream).catch((error: unknown) => error)
      throw told
    }
    await expect(read(Readable.from(cut(), { objectMode: false }), { onFile })).rejects.toThrow(ClientGone)
    expect(told).toBeInstanceOf(ClientGone)
  })

  it('is refused when it ends too early, wherever it ends', async () => {
    const whole = bodyOf([
      { name: 'a', value: 'b' },
      { name: 'f', file: 'f', value: 'content' },
    ])
    const onFile: OnFile = async ({ stream }) => void (await buffer(stream))
    for (let end = 0; end < whole.length - 5; end++)
      await expect(read(whole.subarray(0, end), { onFile }), `at ${end}`).rejects.toThrow('bad-request')
  })

  it('is refused without a boundary, with too many fields, too much text or too many files', async () => {
    const noBoundary = readForm(inPieces(bodyOf([])), { 'content-type': 'multipart/form-data' }, {}, noFile)
    await expect(noBoundary).rejects.toThrow('bad-request')
    const many = Array.from({ length: 501 }, () => ({ name: 'a', value: '1' }))
    await expect(read(bodyOf(many))).rejects.toThrow('too-large')
    const large = Array.from({ length: 11 }, () => ({ name: 'a', value: 'x'.repeat(100_000) }))
    await expect(read(bodyOf(large))).rejects.toThrow('too-large')
    const files = Array.from({ length: 101 }, () => ({ name: 'a', file: 'f', value: 'x' }))
    await expect(read(bodyOf(files), { onFile: async () => {} })).rejects.toThrow('too-large')
    await expect(read(bodyOf([{ name: 'n'.repeat(201), value: '' }]))).rejects.toThrow('bad-request')
  })
})
