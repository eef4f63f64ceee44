import { Presets, SingleBar } from 'cli-progress';
import type { Settings } from '../settings.js';
import { speaking, type Speak, type TextName } from '../texts/texts.js';

/** How far a long job is, for a person who waits. */
export interface Progress {
  readonly advance: (done: number) => void;
  readonly stop: () => void;
}

const silent: Progress = { advance: () => undefined, stop: () => undefined };

/**
 * A bar with rate and estimated time left where standard error is a terminal, a line every few seconds elsewhere,
 * nothing when the output is JSON. Never writes to standard output.
 */
export function progressOf(
  what: TextName,
  total: number,
  { json, language }: Pick<Settings, 'json' | 'language'>,
): Progress {
  if (json || total === 0) return silent;
  const speak = speaking(language);
  return process.stderr.isTTY ? bar(what, total, speak) : lines(what, total, speak);
}

function bar(what: TextName, total: number, speak: Speak): Progress {
  const started = performance.now();
  const [rate, left] = [
    speak('progressRate', { rate: '{rate}' }),
    speak('progressLeft', { left: '{eta_formatted}' }),
  ];
  const format = `${speak(what)} {bar} {percentage}% | {value}/{total} | ${rate} | ${left}`;
  const single = new SingleBar({ format, stream: process.stderr, etaBuffer: 50 }, Presets.shades_classic);
  single.start(total, 0, { rate: 0 });
  let done = 0;
  return {
    advance: (more) => {
      done += more;
      single.update(done, { rate: perSecond(done, started) });
    },
    stop: () => {
      single.stop();
    },
  };
}

const everyMs = 5_000;

function lines(what: TextName, total: number, speak: Speak): Progress {
  let started: number | null = null; // what comes before the first step is not its rate
  let said = 0;
  let done = 0;
  return {
    advance: (more) => {
      done += more;
      const now = performance.now();
      if (started === null) said = started = now;
      if (now - said < everyMs && done < total) return;
      said = now;
      const figures = {
        done,
        total,
        rate: perSecond(done, started),
        seconds: secondsLeft(done, total, started),
      };
      process.stderr.write(`${speak('progressLine', { what: speak(what), ...figures })}\n`);
    },
    stop: () => undefined,
  };
}

const perSecond = (done: number, started: number) =>
  Math.round((done * 1000) / Math.max(1, performance.now() - started));

const secondsLeft = (done: number, total: number, started: number) =>
  Math.round(((performance.now() - started) * (total - done)) / Math.max(1, done) / 1000);
