import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { importFile, type Door, type ImportOptions } from './import-file.js';
import { presetNamed } from './mapping/mapping-file.js';
import { Rejects } from './rejects.js';
import { survey } from './survey.js';
import type { Step } from './step.js';

const header = 'invoice,customer_id,ts,country,lines,units,amount_gbp,kind';
const coffee = '1,ada,2011-03-04T08:00:00Z,France,2,3,12.50,purchase';
const coffeeBack = 'C2,ada,2011-03-04T09:00:00Z,France,1,-1,-2.50,return';
const tea = '3,grace,2011-03-05T00:00:00Z,Spain,1,1,1.00,purchase';
const cake = '4,ada,2011-03-05T07:00:00Z,Belgium,1,1,9.99,purchase';

const mapping = await presetNamed('online-retail', { zone: undefined, currency: 'GBP' });

/** Takes everything down; refuses what the domain would refuse for being 0. `slow` is answered once `until` was heard. */
class Listening implements Door {
  readonly heard: string[] = [];
  readonly steps: Step[] = [];

  constructor(private readonly held: { readonly slow: string; readonly until: string } | null = null) {}

  async send(step: Step): Promise<string | null> {
    while (step.customerId === this.held?.slow && !this.heard.includes(this.held.until)) await setImmediate();
    this.heard.push(`${step.customerId} ${step.command.type}`);
    this.steps.push(step);
    const isFree = step.command.type === 'RecordPurchase' && step.command.amount.minor === 0n;
    return isFree ? 'amount-not-positive' : null;
  }

  closeDay(through: Date): Promise<void> {
    this.heard.push(`close ${through.toISOString()}`);
    return Promise.resolve();
  }
}

describe('importing a file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'import-file-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function send(rows: readonly string[], options: Partial<ImportOptions> = {}, door = new Listening()) {
    const file = join(folder, 'sales.csv');
    await writeFile(file, [header, ...rows, ''].join('\n'));
    const rejects = await Rejects.into(join(folder, 'rejects.csv'));
    const source = { file, mapping, key: null };
    const surveyed = await survey(source);
    try {
      const imported = await importFile({ source, survey: surveyed, rejects, door, ...options });
      return { imported, door, surveyed, byReason: rejects.byReason() };
    } finally {
      await rejects.close();
    }
  }

  it('registers customers at their first row, keeps their order and closes each day after its answers', async () => {
    const slowAda = new Listening({ slow: 'ada', until: 'grace RecordPurchase' });
    const { door, imported } = await send([coffee, coffeeBack, tea, cake], {}, slowAda);
    const [first, second] = [door.heard.slice(0, 6), door.heard.slice(6)];
    expect(first.filter((one) => one.startsWith('ada'))).toEqual([
      'ada RegisterCustomer',
      'ada RecordPurchase',
      'ada RecordReturn',
    ]);
    expect(first.slice(0, 2)).toEqual(['grace RegisterCustomer', 'grace RecordPurchase']);
    expect(first.at(-1)).toBe('close 2011-03-05T00:00:00.000Z');
    expect(second).toEqual(['ada RecordPurchase', 'close 2011-03-06T00:00:00.000Z']);
    expect(imported).toEqual({
      rows: 4,
      customers: 2,
      known: 0,
      accepted: 6,
      days: 2,
      simulated: 0,
      refusedElsewhere: 0,
    });
  });

  it('sends the same command ids for the same file, and says where they come from', async () => {
    const ids = async () => (await send([coffee, tea])).door.steps.map(({ commandId }) => commandId).sort();
    expect(await ids()).toEqual(await ids());
    expect(new Set(await ids()).size).toBe(4);
    const { door, surveyed } = await send([coffee]);
    expect(door.steps.map(({ origin }) => origin)).toEqual(Array(2).fill(`import:${surveyed.fileHash}`));
  });

  it('sorts a file that is not sorted, and says at which line it noticed', async () => {
    const { door, surveyed } = await send([cake, coffee, tea]);
    expect(surveyed.unsortedAt).toBe(3);
    expect(door.heard.at(-1)).toBe('close 2011-03-06T00:00:00.000Z');
    expect(door.steps.find(({ customerId }) => customerId === 'ada')?.command).toMatchObject({
      type: 'RegisterCustomer',
      attributes: { country: 'France' },
    });
  });

  it('writes rows that cannot be read or are refused to the rejects, counted by reason', async () => {
    const free = coffee.replace('12.50', '0.00').replace('1,ada', '9,ada');
    const { byReason, imported } = await send([
      free,
      coffee,
      tea.replace('1.00', 'one'),
      tea.replace('2011-03-05', '2011-02-30'),
      tea.replace('grace', 'gr ace'),
    ]);
    expect(byReason).toEqual({
      'amount-not-a-number': 1,
      'amount-not-positive': 1,
      'customer-not-an-id': 1,
      'occurred-at-not-an-instant': 1,
    });
    expect(imported.accepted).toBe(2);
    const lines = (await readFile(join(folder, 'rejects.csv'), 'utf8')).trim().split('\n');
    expect(lines[0]).toBe('line,reason,row');
    expect(lines).toContain(`2,amount-not-positive,"${free}"`);
    expect(lines).toContain(`4,amount-not-a-number,"${tea.replace('1.00', 'one')}"`);
  });

  it('closes no day on which nothing was: a slip of the pen must not close all days up to it', async () => {
    const free = cake.replace('9.99', '0.00').replace('2011', '2911');
    const { door, byReason } = await send([coffee, free]);
    expect(byReason).toEqual({ 'amount-not-positive': 1 });
    expect(door.heard.filter((one) => one.startsWith('close'))).toEqual(['close 2011-03-05T00:00:00.000Z']);
  });

  it('closes nothing while other files tell of the same days', async () => {
    const { door, imported } = await send([coffee, cake], { leavesDaysOpen: true });
    expect(door.heard).toEqual(['ada RegisterCustomer', 'ada RecordPurchase', 'ada RecordPurchase']);
    expect(imported.days).toBe(2);
  });

  it('writes both lines of what is said twice in two ways to the rejects', async () => {
    const { imported } = await send([coffee, tea, tea, coffee.replace('12.50', '12.60')]);
    expect(imported.accepted).toBe(4);
    const lines = (await readFile(join(folder, 'rejects.csv'), 'utf8')).trim().split('\n');
    expect(lines.slice(1)).toEqual([
      `5,"duplicate-differs from line 2","${coffee.replace('12.50', '12.60')}"`,
    ]);
  });

  it('stops between two days when it is told to', async () => {
    const stop = new AbortController();
    const heard = new Listening();
    const door: Door = {
      send: (step) => heard.send(step),
      closeDay: async (through) => {
        await heard.closeDay(through);
        stop.abort();
      },
    };
    await expect(send([coffee, cake], { door, signal: stop.signal })).rejects.toThrow(/abort/);
    expect(heard.heard.filter((one) => one.startsWith('close'))).toEqual(['close 2011-03-05T00:00:00.000Z']);
    expect(heard.heard.at(-1)).toBe('close 2011-03-05T00:00:00.000Z');
  });
});
