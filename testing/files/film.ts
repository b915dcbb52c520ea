import sharp from 'sharp'

/** A photo as a film for Chromium's camera that is none: YUV4MPEG2 of a few frames, all alike; sides in even pixels. */
export async function filmOf(photo: Buffer): Promise<Buffer> {
  const { data, info } = await sharp(photo).greyscale().raw().toBuffer({ resolveWithObject: true })
  const { width, height } = info
  // Video range: black is 16, white 235.
  const luma = data.map((value) => 16 + Math.round((value * 219) / 255))
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((width * height) / 2, 128)])
  return Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420mpeg2\n`),
    ...Array.from({ length: 5 }, () => frame),
  ])
}
