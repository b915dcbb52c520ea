import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** 小さなディスク that can be filled to the last byte; needs the right to mount one. */
export class SmallDisk {
  readonly folder: string

  private constructor(folder: string) {
    this.folder = folder
  }

  /** @returns null where this machine does not let us mount */
  static open(megabytes: number): SmallDisk | null {
    const folder = mkdtempSync(join(tmpdir(), 'madoguchi-disk-'))
    const options = ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]
    if (spawnSync('mount', options, { stdio: 'ignore' }).status === 0) return new SmallDisk(folder)
    rmdirSync(folder)
    return null
  }

  /** Fills it, but for so many bytes. */
  fill(left: number): void {
    const { bavail, bsize } = statfsSync(this.folder)
    writeFileSync(this.filler, Buffer.alloc(Math.max(0, bavail * bsize - left)))
  }

  free = (): void => rmSync(this.filler, { force: true })

  close(): void {
    spawnSync('umount', [this.folder], { stdio: 'ignore' })
    rmdirSync(this.folder)
  }

  private get filler(): string {
    return join(this.folder, 'filler')
  }
}
