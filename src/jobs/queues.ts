/**
 * 待ち行列: few queues; the kind of job is in the data. A job whose worker died is given out again after
 * `expireInSeconds`, so it is short (a default lease of 15 minutes would hold a mail that long), and a heartbeat
 * tells sooner.
 */
export const queues = [
  {
    name: 'mail',
    // 5, 10, 20 … seconds, then every 15 minutes for a week: a mail server may be away for days.
    options: {
      expireInSeconds: 120,
      heartbeatSeconds: 30,
      retryLimit: 700,
      retryDelay: 5,
      retryBackoff: true,
      retryDelayMax: 900,
    },
  },
  {
    name: 'files',
    options: {
      expireInSeconds: 240,
      heartbeatSeconds: 30,
      retryLimit: 20,
      retryDelay: 5,
      retryBackoff: true,
      retryDelayMax: 900,
    },
  },
  {
    name: 'long',
    options: {
      expireInSeconds: 240,
      heartbeatSeconds: 30,
      retryLimit: 5,
      retryDelay: 30,
      retryBackoff: true,
      retryDelayMax: 900,
    },
  },
] as const

export type QueueName = (typeof queues)[number]['name']
