import { type FileStore, StoreFailed } from './file-store'

/** The same store; whoever runs the machine is told of each time it fails. */
export function reporting(store: FileStore, report: (problem: StoreFailed) => void): FileStore {
  const told = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work
    } catch (error) {
      if (error instanceof StoreFailed) report(error)
      throw error
    }
  }
  return {
    arrivals: store.arrivals,
    put: (key, source, signal) => told(store.put(key, source, signal)),
    get: (key) => told(store.get(key)),
    delete: (key) => told(store.delete(key)),
    list: (prefix) => store.list(prefix),
  }
}
