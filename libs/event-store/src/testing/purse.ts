import type { Aggregate } from '@hindsight/domain';

const monday = new Date('2024-01-01T00:00:00Z');

export const put = (coins: number) => ({ type: 'Put', coins }) as const;
export const take = (coins: number) => ({ type: 'Take', coins }) as const;

type Coins = ReturnType<typeof put | typeof take>;

/** The smallest aggregate with something to refuse: coins go in and out; its events say what its commands say. */
export const purse: Aggregate<Coins, Coins, number, 'purse-empty'> = {
  category: 'purse',
  decider: {
    initial: () => 0,
    evolve: (coins, event) => (event.type === 'Put' ? coins + event.coins : coins - event.coins),
    decide: (command, coins) => {
      if (command.type === 'Take' && command.coins > coins) return { accepted: false, reason: 'purse-empty' };
      return { accepted: true, events: command.coins === 0 ? [] : [command] };
    },
  },
  events: {
    encode: ({ type, coins }) => ({
      type,
      schemaVersion: 1,
      occurredAt: monday.toISOString(),
      data: { coins },
    }),
    // Only `encode` above writes these events.
    decode: ({ type, data }) => ({ type, ...data }) as Coins,
  },
};
