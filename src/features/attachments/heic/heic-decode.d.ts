/** The package carries no types of its own. */
declare module 'heic-decode' {
  type Decoded = { width: number; height: number; data: Uint8ClampedArray }
  type Image = { width: number; height: number; decode(): Promise<Decoded> }
  const decode: { all(file: { buffer: Uint8Array }): Promise<Image[]> }
  export default decode
}
