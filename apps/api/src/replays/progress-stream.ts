import { Readable } from 'node:stream';
import { isUnderWay } from './replay-record.js';
import type { ReplayJob } from './replay-job.js';

const lookEveryMs = 250;
const aliveEveryMs = 15_000;
/** What a reader who reads nothing may leave waiting. */
const waitingBytes = 16 * 1024;

/**
 * The progress of a replay as Server-Sent Events (WHATWG HTML §9.2): where it is at once, then `progress` whenever it has moved,
 * at most four times a second; then one event of how it ended, with the replay as it then is, and the end of the stream. A
 * comment now and then keeps the line open. Destroyed, it leaves nothing behind.
 */
export function progressStream(job: ReplayJob, { aliveMs = aliveEveryMs } = {}): Readable {
  let said = '';
  const timers: NodeJS.Timeout[] = [];
  const stop = () => {
    timers.forEach(clearInterval);
  };
  const stream = new Readable({
    read: () => undefined,
    destroy: (error, done) => {
      stop();
      done(error);
    },
  });
  const look = () => {
    const { state, progress } = job.view();
    const data = JSON.stringify({ state, ...progress });
    if (data === said || stream.readableLength > waitingBytes) return;
    said = data;
    stream.push(eventOf('progress', data));
  };
  stream.push('retry: 2000\n\n');
  if (isUnderWay(job.now)) look();
  timers.push(
    setInterval(look, lookEveryMs),
    setInterval(() => stream.push(': under way\n\n'), aliveMs),
  );
  void job.over.then(() => {
    stop();
    if (stream.destroyed) return;
    // One that waits for another process to go on with it has no end to tell of.
    if (!isUnderWay(job.now)) stream.push(eventOf(job.now.state, JSON.stringify(job.view())));
    stream.push(null);
  });
  return stream;
}

const eventOf = (name: string, data: string) => `event: ${name}\ndata: ${data}\n\n`;
