import fc from 'fast-check';
import { type Settings, STRATEGIES } from './settings.js';
import { World } from './testing/world.js';

const settings = fc.record<Settings>({
  resolveLinkTos: fc.constant(false),
  extraStatistics: fc.boolean(),
  messageTimeoutMs: fc.constantFrom(0, 1, 50),
  maxRetryCount: fc.nat(3),
  checkpointAfterMs: fc.nat(20),
  minCheckpointCount: fc.nat(3),
  maxCheckpointCount: fc.nat(6),
  maxSubscriberCount: fc.constant(0),
  liveBufferSize: fc.constant(10),
  readBatchSize: fc.integer({ min: 1, max: 4 }),
  historyBufferSize: fc.integer({ min: 5, max: 12 }),
  strategy: fc.constantFrom(...STRATEGIES),
});

const logEvent = fc.record({ id: fc.nat(30).map((number) => `id ${number}`), isWanted: fc.boolean() });
const log = fc.array(logEvent, { maxLength: 40 });

const answers = ['acknowledge', 'retry', 'park', 'skip'] as const;
const steps = {
  read: (world: World) => {
    world.read();
  },
  replay: (world: World) => {
    world.replay();
  },
  connect: (world: World, number: number) => {
    world.connect(number % 5);
  },
  disconnect: (world: World, number: number) => {
    world.disconnect(number);
  },
  block: (world: World, number: number) => {
    world.block(number);
  },
  unblock: (world: World, number: number) => {
    world.unblock(number);
  },
  answer: (world: World, number: number) => {
    world.answer(number, answers[number % answers.length] ?? 'acknowledge');
  },
  finishParking: (world: World, number: number) => {
    world.finishParking(number, number % 3 === 0);
  },
  passTime: (world: World, number: number) => {
    world.passTime(number % 60);
  },
  restart: (world: World) => {
    world.restart();
  },
};
const names = Object.keys(steps) as (keyof typeof steps)[]; // they are its own
const history = fc.array(
  fc.oneof(
    fc.tuple(fc.constantFrom('read', 'answer', 'connect', 'finishParking'), fc.nat(1000)),
    fc.tuple(fc.constantFrom(...names), fc.nat(1000)),
  ),
  { maxLength: 120 },
);

describe('a group, whatever happens to it', () => {
  it('delivers every event at least once, loses none, and holds no more than it may', () => {
    fc.assert(
      fc.property(settings, log, history, (rules, events, happened) => {
        const world = new World(rules, events);
        for (const [name, number] of happened) {
          steps[name](world, number);
          expectWithinBounds(world, rules);
        }
        world.drain();
        const wanted = [...events.keys()].filter((place) => events[place]?.isWanted);
        expect(wanted.filter((place) => !world.delivered.has(place))).toEqual([]);
        expect(world.lostUpTo(events.length)).toEqual([]);
        expect(world.counts).toEqual({ waiting: 0, retries: 0, inFlight: 0, outstanding: 0 });
      }),
      { numRuns: 300 },
    );
  });
});

function expectWithinBounds({ consumers, counts }: World, { historyBufferSize }: Settings): void {
  for (const { inFlight, slots } of consumers) {
    expect(inFlight).toBeGreaterThanOrEqual(0);
    expect(inFlight).toBeLessThanOrEqual(slots);
  }
  expect(counts.inFlight).toBe(consumers.reduce((sum, { inFlight }) => sum + inFlight, 0));
  expect(counts.waiting).toBeLessThanOrEqual(historyBufferSize);
}
