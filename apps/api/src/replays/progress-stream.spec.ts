import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { Clock } from '../http/clock.js';
import { progressStream } from './progress-stream.js';
import { queued, ReplayJob } from './replay-job.js';

const who = { id: 'r', by: 'ann', commandId: 'c', commandHash: 'h', createdAt: '2026-01-05T09:00:00.000Z' };
const asked = {
  ...{ control: 'tier-pyramid', candidate: { ruleSetId: 'mine', hash: '', text: '' } },
  ...{ asOf: null, knownAt: null, movers: 10, outcome: null },
};
const files = { html: 'h', json: 'j', matrix: 'm', movers: 'c', moversParquet: 'p' };
const nowhere = { write: () => Promise.resolve(), folderOf: () => '' };

describe('the stream of a replay', () => {
  let job: ReplayJob;
  beforeEach(() => (job = new ReplayJob(queued(asked, who), nowhere, new Clock())));

  const intervals = () => process.getActiveResourcesInfo().filter((one) => one === 'Timeout').length;

  it('says where it is, then each move, then how it ended', async () => {
    const said = text(progressStream(job));
    await job.begin();
    job.advance(1, 4);
    await sleep(300);
    job.advance(2, 4);
    await sleep(300);
    await job.end({ state: 'done', files });
    const blocks = (await said).split('\n\n');
    expect(
      blocks.map((block) =>
        /^event: (.*)\ndata: (?:\{"state":"(.*?)","done":(\d+))?/.exec(block)?.slice(1, 4),
      ),
    ).toEqual([
      undefined, // retry
      ['progress', 'queued', '0'],
      ['progress', 'running', '1'],
      ['progress', 'running', '2'],
      ['done', undefined, undefined],
      undefined, // the end
    ]);
  });

  it('keeps the line open with comments while nothing moves', async () => {
    const said = text(progressStream(job, { aliveMs: 20 }));
    await sleep(150);
    await job.end({ state: 'cancelled' });
    expect((await said).match(/^: under way$/gm)?.length).toBeGreaterThan(2);
  });

  it('leaves nothing behind when it is destroyed', async () => {
    const before = intervals();
    const stream = progressStream(job);
    expect(intervals()).toBe(before + 2);
    stream.destroy();
    await once(stream, 'close');
    expect(intervals()).toBe(before);
    await job.end({ state: 'cancelled' });
  });

  it('does not pile up what nobody reads', async () => {
    const stream = progressStream(job);
    for (let done = 0; done < 3; done++) {
      job.advance(done, 3);
      stream.push('x'.repeat(20_000)); // as if it had said that much
      const waiting = stream.readableLength;
      await sleep(300);
      expect(stream.readableLength).toBe(waiting);
    }
    await job.end({ state: 'cancelled' });
    expect(await text(stream)).toContain('event: cancelled');
  });
});

describe('a replay', () => {
  const failing = (what: string) => ({
    folderOf: () => '',
    write: ({ state }: { state: string }) =>
      state === what ? Promise.reject(new Error('no space left')) : Promise.resolve(),
  });

  it('ends once, whoever is first', async () => {
    const job = new ReplayJob(queued(asked, who), nowhere, new Clock());
    await job.begin();
    const ends = await Promise.all([job.end({ state: 'cancelled' }), job.end({ state: 'done', files })]);
    expect([ends, job.now.state, job.now.files]).toEqual([[true, false], 'cancelled', null]);
  });

  it('is not done while that cannot be written', async () => {
    const job = new ReplayJob(queued(asked, who), failing('done'), new Clock());
    await job.begin();
    await expect(job.end({ state: 'done', files })).rejects.toThrow('no space left');
    expect(job.now.state).toBe('running');
  });

  it('ends all the same when it was cancelled and that cannot be written', async () => {
    Logger.overrideLogger(false); // which is told of it
    const job = new ReplayJob(queued(asked, who), failing('cancelled'), new Clock());
    expect(await job.end({ state: 'cancelled' })).toBe(true);
    await job.over;
  });
});
