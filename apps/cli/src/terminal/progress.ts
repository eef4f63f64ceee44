import { Presets, SingleBar } from 'cli-progress';

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
export function progressOf(what: string, total: number, options: { readonly json: boolean }): Progress {
  if (options.json || total === 0) return silent;
  return process.stderr.isTTY ? bar(what, total) : lines(what, total);
}

function bar(what: string, total: number): Progress {
  const started = performance.now();
  const format = `${what} {bar} {percentage}% | {value}/{total} | {rate}/s | {eta_formatted} left`;
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

function lines(what: string, total: number): Progress {
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
      process.stderr.write(
        `${what}: ${done} of ${total}, ${perSecond(done, started)}/s, ${left(done, total, started)} s left\n`,
      );
    },
    stop: () => undefined,
  };
}

const perSecond = (done: number, started: number) =>
  Math.round((done * 1000) / Math.max(1, performance.now() - started));

const left = (done: number, total: number, started: number) =>
  Math.round(((performance.now() - started) * (total - done)) / Math.max(1, done) / 1000);
