import type { Log } from '../../log/log.js';

/** The log with some of its methods replaced; the others are its own. */
export function logWith(log: Log, replaced: Partial<Log>): Log {
  return new Proxy(log, {
    get(target, key) {
      const replacement: unknown = Reflect.get(replaced, key);
      if (replacement !== undefined) return replacement;
      const own: unknown = Reflect.get(target, key, target);
      return typeof own === 'function' ? (own.bind(target) as unknown) : own;
    },
  });
}
