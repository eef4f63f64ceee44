import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { pyramid } from '../../../projector/src/testing/fixtures.js';
import { LogWriter } from '../../../projector/src/testing/log.js';
import { readLogFacts, type LogFacts } from '../log/log-facts.js';
import { controlIn } from './control.js';

const second = pyramid.replace('0.5', '0.01');
const at = (day: string) => Date.parse(day);

/** `pyramid` 1 is in force from March on, 2 from June on, none from September on; closed up to August. */
async function facts(): Promise<LogFacts> {
  const store = new InMemoryEventStore();
  const log = new LogWriter(store);
  await log.activate(pyramid, '2026-03-01');
  await log.activate(second, '2026-06-01');
  await log.retire('pyramid', 'whichever', '2026-09-01');
  await log.activate(pyramid.replace('"pyramid"', '"steps"'), '2026-03-01');
  await log.close('2026-08-01');
  return readLogFacts(store);
}

describe('the control of a replay', () => {
  const found = async (asked: string, asOf = at('2026-08-01')) => controlIn(await facts(), asked, asOf);

  it('is the version in force at the last closed instant', async () => {
    expect(await found('pyramid')).toMatchObject({
      version: 2,
      citation: expect.stringMatching(/^pyramid@2#/) as string,
    });
  });

  it('is a version by its number, in force or not', async () => {
    expect(await found('pyramid@1')).toMatchObject({ version: 1, control: { id: 'pyramid' } });
  });

  it('is what was in force when', async () => {
    const { version, citation, control, ruleSets } = await found('pyramid@timeline');
    expect([version, citation]).toEqual(['timeline', 'pyramid@timeline']);
    expect(control).toMatchObject({
      id: 'pyramid',
      reigns: [
        { version: 1, since: at('2026-03-01'), until: at('2026-06-01') },
        { version: 2, since: at('2026-06-01'), until: at('2026-09-01') },
      ],
    });
    expect(ruleSets).toHaveLength(2);
    expect((await found('pyramid@timeline', at('2026-04-01'))).ruleSets).toHaveLength(1);
  });

  it.each([
    ['pyramyd', /^--control pyramyd: .* in force are pyramid, steps; did you mean "pyramid"\?$/],
    [
      'pyramyd@timeline',
      /^--control pyramyd@timeline: the log has no rule set of this id; did you mean "pyramid"\?$/,
    ],
    [
      'pyramid@3',
      /^--control pyramid@3: .* versions are 1, 2, and pyramid@timeline is what was in force when$/,
    ],
    ['pyramid@timelin', /what was in force when; did you mean "pyramid@timeline"\?$/],
  ])('that is none, %s, names those that are', async (asked, message) => {
    await expect(found(asked)).rejects.toThrow(message);
  });

  it('cannot be what was in force before anything was', async () => {
    await expect(found('pyramid@timeline', at('2026-02-01'))).rejects.toThrow(
      '--control pyramid@timeline: no version of it was in force by 2026-02-01T00:00:00.000Z, ' +
        'the first one is from 2026-03-01T00:00:00.000Z on',
    );
  });
});
