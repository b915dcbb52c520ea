/** What the web processes of one machine may open together; more than the cores of a database can use at once. */
const forAllWebs = 32
const fewest = 4
/** The pool of the process that works on jobs, and of one that does everything. */
const forOne = 16
/** One that listens, and those of the queues. */
const besides = { web: 3, worker: 7 }
const spare = 20

/** Connections in the pool of one web process, when there are so many. */
export const poolSize = (webs: number): number =>
  webs === 1 ? forOne : Math.min(forOne, Math.max(fewest, Math.floor(forAllWebs / webs)))

/** What the database must let in: the web processes, a worker, and a command or two beside them. */
export const connectionsNeeded = (webs: number): number =>
  Math.max(60, webs * (poolSize(webs) + besides.web) + forOne + besides.worker + spare)
