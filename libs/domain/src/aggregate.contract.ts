import fc, { type Arbitrary } from 'fast-check';
import type { Aggregate } from './aggregate.js';
import type { StoredForm } from './codec.js';

/** The laws that every aggregate keeps, whatever it is sent. */
export function aggregateContract<C, E, S, R extends string>(
  name: string,
  aggregate: Aggregate<C, E, S, R>,
  anyCommand: Arbitrary<C>,
): void {
  const { decider, events } = aggregate;
  const commands = fc.array(anyCommand, { maxLength: 30 });
  const fold = (history: readonly E[]) => history.reduce<S>(decider.evolve, decider.initial());

  describe(`the laws of ${name}`, () => {
    it('twice is once: an accepted command, sent again at once, is accepted and does nothing', () => {
      const expectNothingOfTheSecond = (command: C, state: S) => {
        expect(decider.decide(command, state)).toEqual({ accepted: true, events: [] });
      };
      fc.assert(fc.property(commands, (sent) => void historyOf(aggregate, sent, expectNothingOfTheSecond)));
    });

    it('what was stored and read again is the same, and folds to the same state', () => {
      fc.assert(
        fc.property(commands, (sent) => {
          const history = historyOf(aggregate, sent);
          const reread = history.map((event) => events.decode(throughJson(events.encode(event))));
          expect(reread).toStrictEqual(history);
          expect(fold(reread)).toEqual(fold(history));
        }),
      );
    });
  });
}

/** All that a new aggregate takes down when it is sent these commands, one after the other. */
export function historyOf<C, E, S, R extends string>(
  { decider }: Aggregate<C, E, S, R>,
  commands: readonly C[],
  afterAccepting: (command: C, state: S) => void = () => undefined,
): E[] {
  const history: E[] = [];
  let state = decider.initial();
  for (const command of commands) {
    const decision = decider.decide(command, state);
    if (!decision.accepted) continue;
    state = decision.events.reduce<S>(decider.evolve, state);
    afterAccepting(command, state);
    history.push(...decision.events);
  }
  return history;
}

const throughJson = (form: StoredForm) => JSON.parse(JSON.stringify(form)) as StoredForm;
