import { deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { pngChunk } from './png-chunks'

/** What no byte of a kept picture may say. */
export const secretPlace = 'Aomori-40.8246N-140.7406E'

/** An Exif block of an orientation, with a place, a maker's note and a preview of its own. */
export function exifWithPlace(orientation: number, little = false): Buffer {
  const bytes = Buffer.alloc(400)
  const short = (value: number, at: number) =>
    little ? bytes.writeUInt16LE(value, at) : bytes.writeUInt16BE(value, at)
  const long = (value: number, at: number) =>
    little ? bytes.writeUInt32LE(value, at) : bytes.writeUInt32BE(value, at)
  const entry = (at: number, [tag, kind, count, value]: number[]) => {
    short(tag!, at)
    short(kind!, at + 2)
    long(count!, at + 4)
    if (kind === 3) short(value!, at + 8)
    else long(value!, at + 8)
  }
  bytes.write(little ? 'II*\0' : 'MM\0*', 'latin1')
  long(8, 4)
  short(3, 8)
  entry(10, [0x0112, 3, 1, orientation])
  entry(22, [0x8769, 4, 1, 60])
  entry(34, [0x8825, 4, 1, 120])
  // Exif: a maker's note with the place in it.
  short(1, 60)
  entry(62, [0x927c, 7, secretPlace.length, 200])
  bytes.write(secretPlace, 200, 'latin1')
  // GPS: where it was taken, as text.
  short(1, 120)
  entry(122, [0x001b, 7, secretPlace.length, 300])
  bytes.write(secretPlace, 300, 'latin1')
  return bytes
}

const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf exif:GPSLatitude="${secretPlace}"/></x:xmpmeta>`

const segment = (marker: number, content: Buffer) => {
  const head = Buffer.of(0xff, marker, 0, 0)
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

/** Four colours in unequal parts, so that every turn and every mirror shows. */
export function patches(width = 60, height = 40): Sharp {
  const pixels = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const top = y < height / 4
      const left = x < width / 3
      pixels.set([top ? 220 : 20, left ? 200 : 40, ((x * 7 + y * 13) % 50) + 100], (y * width + x) * 3)
    }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}

/** The same photo with everything a camera, a phone and a program put around it. */
export function withPlace(jpeg: Buffer, exif: Buffer): Buffer {
  const film = Buffer.from(`\0\0\0\u0018ftypmp42 moov ${secretPlace}`, 'latin1')
  return Buffer.concat([
    jpeg.subarray(0, 2),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif])),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmp}`)),
    segment(0xe2, Buffer.from(`MPF\0${secretPlace}`)),
    segment(0xed, Buffer.from(`Photoshop 3.0\0${secretPlace}`)),
    segment(0xfe, Buffer.from(secretPlace)),
    jpeg.subarray(2),
    // The second picture of an MPF, with an Exif of its own, and a moving photo's film.
    jpeg.subarray(0, 2),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif])),
    jpeg.subarray(2),
    film,
  ])
}

/** The same PNG with texts of every kind, a time and an Exif. */
export function pngWithPlace(png: Buffer, exif: Buffer): Buffer {
  const text = Buffer.from(`Comment\0${secretPlace}`)
  const more = [
    pngChunk('eXIf', exif),
    pngChunk('tEXt', text),
    pngChunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(secretPlace.repeat(100))])),
    pngChunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${xmp}`)),
    pngChunk('tIME', Buffer.of(7, 234, 1, 2, 3, 4, 5)),
    pngChunk('caBX', text),
  ]
  return Buffer.concat([png.subarray(0, 33), ...more, png.subarray(33), Buffer.from(secretPlace)])
}

const blocksOf = (content: Buffer): Buffer[] => {
  const blocks: Buffer[] = []
  for (let at = 0; at < content.length; at += 255) {
    const part = content.subarray(at, at + 255)
    blocks.push(Buffer.of(part.length), part)
  }
  return [...blocks, Buffer.of(0)]
}

/** The same GIF with a comment and XMP before its end. */
export function gifWithPlace(gif: Buffer): Buffer {
  const magic = Buffer.from([1, ...Array.from({ length: 256 }, (_, index) => 255 - index), 0])
  return Buffer.concat([
    gif.subarray(0, -1),
    Buffer.of(0x21, 0xfe),
    ...blocksOf(Buffer.from(secretPlace)),
    Buffer.concat([Buffer.of(0x21, 0xff, 11), Buffer.from('XMP DataXMP'), Buffer.from(xmp), magic]),
    gif.subarray(-1),
    Buffer.from(secretPlace),
  ])
}

/** A TIFF with Exif, GPS and XMP in its first directory, which lies behind everything else. */
export function tiffWithPlace(tiff: Buffer): Buffer {
  const little = tiff[0] === 0x49
  const short = (from: Buffer, at: number) => (little ? from.readUInt16LE(at) : from.readUInt16BE(at))
  const writeShort = (into: Buffer, value: number, at: number) =>
    little ? into.writeUInt16LE(value, at) : into.writeUInt16BE(value, at)
  const writeLong = (into: Buffer, value: number, at: number) =>
    little ? into.writeUInt32LE(value, at) : into.writeUInt32BE(value, at)
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const count = short(tiff, directory)
  const old = tiff.subarray(directory + 2, directory + 2 + count * 12)
  const next = tiff.subarray(directory + 2 + count * 12, directory + 6 + count * 12)
  const entry = (tag: number, kind: number, [length, value]: [number, number]) => {
    const bytes = Buffer.alloc(12)
    writeShort(bytes, tag, 0)
    writeShort(bytes, kind, 2)
    writeLong(bytes, length, 4)
    writeLong(bytes, value, 8)
    return bytes
  }
  const base = tiff.length + (tiff.length % 2)
  const text = Buffer.from(`${secretPlace} ${xmp}`)
  const block = (tag: number, at: number) => {
    const bytes = Buffer.alloc(18)
    writeShort(bytes, 1, 0)
    entry(tag, 7, [text.length, at]).copy(bytes, 2)
    return bytes
  }
  const [xmpAt, exifAt, gpsAt, directoryAt] = [base, base + 512, base + 600, base + 700]
  const more = Buffer.alloc(700 + 2 + (count + 3) * 12 + 4)
  text.copy(more, 0)
  block(0x927c, xmpAt).copy(more, 512)
  block(0x001b, xmpAt).copy(more, 600)
  writeShort(more, count + 3, 700)
  const entries = Array.from({ length: count }, (_, index) => old.subarray(index * 12, index * 12 + 12))
  entries.push(
    entry(0x02bc, 1, [text.length, xmpAt]),
    entry(0x8769, 4, [1, exifAt]),
    entry(0x8825, 4, [1, gpsAt]),
  )
  entries.sort((a, b) => short(a, 0) - short(b, 0))
  Buffer.concat([...entries, next]).copy(more, 702)
  const made = Buffer.concat([tiff, Buffer.alloc(base - tiff.length), more])
  writeLong(made, directoryAt, 4)
  return made
}
