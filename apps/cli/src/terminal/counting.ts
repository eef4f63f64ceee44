import type { Settings } from '../settings.js';
import { speaking, type TextName } from '../texts/texts.js';

const everyMs = 5_000;

/** How far a long job is whose end nobody knows. */
export interface Counting {
  counted<T>(items: AsyncIterable<T>): AsyncGenerator<T>;
  stop(): void;
}

/** A line every few seconds on standard error; nothing when the output is JSON. */
export function countingOf(
  what: TextName,
  { json, language }: Pick<Settings, 'json' | 'language'>,
): Counting {
  const speak = speaking(language);
  let done = 0;
  const started = performance.now();
  const say = (): void => {
    const rate = Math.round((done * 1000) / Math.max(1, performance.now() - started));
    process.stderr.write(`${speak('countingLine', { what: speak(what), done, rate })}\n`);
  };
  const timer = json ? null : setInterval(say, everyMs).unref();
  return {
    async *counted(items) {
      for await (const item of items) {
        done++;
        yield item;
      }
    },
    stop: () => {
      if (timer) clearInterval(timer);
    },
  };
}
