import sharp from 'sharp'

/** A table with a card on it; 3:2, `width` in pixels, the card from 5 % to 95 % across and from 8 % to 92 % down. */
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="0 0 1200 800" font-family="Noto Sans CJK JP, sans-serif">
<rect width="1200" height="800" fill="#cfc6bd"/>
<g><rect x="60" y="64" width="1080" height="672" rx="36" fill="#fffcf0" stroke="#b9ad90" stroke-width="3"/>
<path d="M60 176V100a36 36 0 0 1 36-36h1008a36 36 0 0 1 36 36v76z" fill="#c9dff2"/>
<g fill="#333"><text x="110" y="138" font-size="44" font-weight="700">健康保険 <tspan font-size="36">被保険者証（見本）</tspan></text>
<text x="860" y="132" font-size="24">令和7年4月1日交付</text>
<g font-size="30"><text x="112" y="252">記号</text><text x="230" y="252">12345678</text><text x="470" y="252">番号</text><text x="560" y="252">98765432</text><text x="830" y="252">枝番 01</text>
<text x="112" y="352">氏名</text><text x="250" y="356" font-size="44" font-weight="700">髙橋 花子</text><text x="700" y="350">生年月日 昭和60年4月1日</text>
<text x="112" y="446">住所</text><text x="250" y="446">青森県青森市見本町一丁目1番1号</text>
<text x="112" y="546">資格取得年月日</text><text x="380" y="546">平成20年4月1日</text>
<text x="112" y="680">保険者番号</text><text x="300" y="680">06000001</text><text x="620" y="680">保険者名 みほん健康保険組合</text></g></g>
<g stroke="#d9cdb0" stroke-width="3"><path d="M100 290h1000M100 386h1000M100 480h1000M100 620h1000"/></g>
<g fill="#6b5d33"><path d="M960 500h36v36h-36zM1020 500h36v36h-36zM960 560h36v36h-36zM1010 556h16v16h-16zM1036 572h20v20h-20zM1000 540h12v12h-12z"/></g></g></svg>`

/** What a phone writes beside the pixels: where the photo was taken, a description, and a second picture at the end. */
const secret = 'GPS 40.8244'

/** A photo of an insurance card as a phone writes it, upright; `width` in pixels. */
export async function cardPhoto(width: number): Promise<Buffer> {
  const pixels = await sharp(Buffer.from(drawing), { density: (72 * width) / 1200 })
    .resize({ width })
    .removeAlpha()
    .toBuffer()
  const photo = await sharp(pixels)
    .jpeg({ quality: 90 })
    .withExifMerge({
      IFD0: { ImageDescription: secret },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '40/1 49/1 0/1' },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><!-- ${secret} --></x:xmpmeta>`)
    .toBuffer()
  const small = await sharp(pixels).resize({ width: 160 }).jpeg().toBuffer()
  return Buffer.concat([photo, small])
}
