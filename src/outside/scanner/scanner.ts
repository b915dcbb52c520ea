import type { Readable } from 'node:stream'

/** What a scanner says of a file; `unavailable` is asked again later. */
export type ScanResult = 'clean' | 'malware' | 'unavailable'

/** What is known of a file: 未検査 where no scanner is set, 検査中 until it answered. */
export type ScanState = 'unscanned' | 'waiting' | 'clean' | 'malware'

/** 検査: looks for malware. */
export interface Scanner {
  /** What a file is as long as nothing else is known of it. */
  readonly startsAs: Extract<ScanState, 'unscanned' | 'waiting'>
  /** Reads the plain bytes of a file to their end. Never throws for what the scanner itself could not do. */
  scan(stream: Readable): Promise<ScanResult>
}
