const megabyte = 1024 * 1024
/** Of one archive, before anything is inflated (`U4`); folders and what systems add count as well. */
export const archiveLimits = {
  entries: 1000,
  /** All entries inflated, in bytes. */
  total: 500 * megabyte,
  /** How much larger an entry may become; small ones may be as empty as they like. */
  ratio: 100,
  ratioFrom: 10 * megabyte,
}
