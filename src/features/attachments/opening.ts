/** Whether a file may be looked at or saved: at once, after a warning, once it was scanned, or never. */
export type Opening = 'freely' | 'warned' | 'later' | 'never'

/**
 * What the scanner's word means for everybody who wants a file: staff and its applicant ask here, page and route alike.
 * A word that is not known here warns: nobody has called the file clean.
 */
export function openingOf(scan: string): Opening {
  if (scan === 'clean') return 'freely'
  if (scan === 'waiting') return 'later'
  return scan === 'malware' ? 'never' : 'warned'
}

/** Whether bytes of a file may leave the house at all, in whatever form. */
export const mayBeOpened = (scan: string): boolean => {
  const opening = openingOf(scan)
  return opening === 'freely' || opening === 'warned'
}
