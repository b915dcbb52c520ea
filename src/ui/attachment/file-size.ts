/** 大きさ: bytes as people read them, e.g. 「164 KB」「1.8 MB」「2.0 GB」 (1 KB = 1,024 bytes). */
export function fileSize(bytes: number): string {
  if (bytes < 1024 ** 2) return `${Math.max(1, Math.round(bytes / 1024))} KB`
  if (bytes < 1024 ** 3) return `${(bytes / 1024 ** 2).toFixed(1)} MB`
  return `${(bytes / 1024 ** 3).toFixed(1)} GB`
}
