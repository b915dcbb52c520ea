import type { Fault } from '../nemesis'
import type { Stage } from '../stage'
import { familyOf, signalAll } from './processes'

type Lasts = readonly [from: number, to: number]

/** kill -9 of the application; it is started again. */
export const killApplication = (stage: Stage): Fault => ({
  name: 'kill -9 of the application',
  async strike() {
    await stage.deployment.killApp()
    stage.lastDeath = new Date()
    return () => stage.deployment.start()
  },
})

/** kill -9 of the application's own database; the application starts it again. */
export const killDatabase = (stage: Stage): Fault => ({
  name: 'kill -9 of the database',
  async strike() {
    const killed = await stage.deployment.killDatabase()
    stage.lastDeath = new Date()
    return () => stage.deployment.databaseIsBack(killed)
  },
})

export const killBoth = (stage: Stage): Fault => ({
  name: 'kill -9 of both',
  async strike() {
    await stage.deployment.killDatabase()
    await stage.deployment.killApp()
    stage.lastDeath = new Date()
    return () => stage.deployment.start()
  },
})

/** kill -9 of the worker, which is a process apart here; it is started again. */
export const killWorker = (stage: Stage): Fault => ({
  name: 'kill -9 of the worker',
  async strike() {
    await stage.worker.end('SIGKILL')
    stage.lastDeath = new Date()
    return () => stage.worker.start()
  },
})

/** SIGSTOP of the application and its database, as a machine that sleeps; then SIGCONT. */
export const machineSleeps = (stage: Stage, lasts: Lasts): Fault => ({
  name: 'SIGSTOP of all',
  lasts,
  async strike() {
    const stopped = familyOf(stage.deployment.pid)
    signalAll(stopped, 'SIGSTOP')
    return async () => {
      signalAll(stopped, 'SIGCONT')
      await stage.deployment.ready()
    }
  },
})

/** `pg_ctl restart -m immediate` of the database apart. */
export const restartDatabase = (stage: Stage): Fault => ({
  name: 'restart of the database, immediate',
  async strike() {
    stage.database.restart()
    stage.lastDeath = new Date()
    return () => readyAgain(stage)
  },
})

/** Every connection to the database is reset at once. */
export const resetDatabase = (stage: Stage): Fault => ({
  name: 'reset of all connections to the database',
  async strike() {
    stage.database.line.cutAll()
    stage.lastDeath = new Date()
    return () => readyAgain(stage)
  },
})

/** SIGSTOP of every process of the database, then SIGCONT. */
export const stopDatabase = (stage: Stage, lasts: Lasts): Fault => ({
  name: 'SIGSTOP of the database',
  lasts,
  async strike() {
    const goOn = stage.database.stop()
    return () => {
      goOn()
      stage.lastDeath = new Date()
      return readyAgain(stage)
    }
  },
})

/** Nothing that is sent to the database arrives, and nothing comes back; then the line is cut and works again. */
export const silenceDatabase = (stage: Stage, lasts: Lasts): Fault => ({
  name: 'silent line to the database',
  lasts,
  async strike() {
    await stage.database.line.make({ does: 'swallow' })
    return async () => {
      await stage.database.line.heal()
      stage.lastDeath = new Date()
      await readyAgain(stage)
    }
  },
})

const readyAgain = (stage: Stage): Promise<void> => stage.deployment.ready()
