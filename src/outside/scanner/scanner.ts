import type { Readable } from 'node:stream'

/**
 * What a scanner says of a file. `finding` is its own word for what it found: malware, a lock that nothing looks
 * behind, or why it looked at a part only. `unavailable` is asked again later.
 */
export type ScanResult =
  | { state: 'clean' }
  | { state: 'malware' | 'protected' | 'unscannable'; finding: string }
  | { state: 'unavailable' }

/**
 * What is known of a file: 未検査 where no scanner is set, 検査中 until it answered; `protected` is behind a password,
 * `unscannable` larger than the scanner looks at.
 */
export type ScanState = 'unscanned' | 'waiting' | 'clean' | 'malware' | 'protected' | 'unscannable'

/** 検査: looks for malware. */
export interface Scanner {
  /** What a file is as long as nothing else is known of it; `unscanned` means that no scanner is set. */
  readonly startsAs: Extract<ScanState, 'unscanned' | 'waiting'>
  /**
   * Reads the plain bytes of a file to their end, and lets go of the stream.
   * @throws what the stream throws; never for what the scanner itself could not do
   */
  scan(stream: Readable): Promise<ScanResult>
}
