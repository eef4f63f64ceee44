import { sortsOf, type ListRequest } from './list.js';
import { pageIn, type ListInMemory } from './list-in-memory.js';

interface Order {
  readonly id: string;
  readonly at: number;
  readonly note: string | null;
  readonly paid: boolean;
}

const id = { kind: 'name', of: (order: Order) => order.id } as const;
const list = {
  fields: {
    id,
    at: { kind: 'instant', of: ({ at }) => at },
    note: { kind: 'text', of: ({ note }) => note, nullable: true },
    paid: { kind: 'flag', of: ({ paid }) => paid },
  },
  key: [id],
  order: 'id',
} as const satisfies ListInMemory<Order>;

const notes = [null, 'gift', '50% ~ off'];
const orders = Array.from({ length: 20 }, (_, i): Order => ({
  ...{ id: `o${(i * 7) % 20}`, at: i % 4, note: notes[i % 3] ?? null, paid: i % 2 === 0 },
}));

const ids = (request: Partial<ListRequest>): string[] => {
  const { items, next } = pageIn(orders, list, { where: [], sort: 'id', after: null, limit: 3, ...request });
  const rest = next === null ? [] : ids({ ...request, after: next });
  return [...items.map((order) => order.id), ...rest];
};

describe('a list in memory', () => {
  it.each(sortsOf(list))('by %s has each item once, page after page', (sort) => {
    const paged = ids({ sort });
    expect(paged).toEqual(ids({ sort, limit: 100 }));
    expect(new Set(paged).size).toBe(20);
    expect(paged).toEqual(ids({ sort: sort.startsWith('-') ? sort.slice(1) : `-${sort}` }).reverse());
  });

  it('begins with what has no value, and sorts the rest', () => {
    const sorted = ids({ sort: 'note' }).map((one) => orders.find((order) => order.id === one)?.note);
    expect([...new Set(sorted)]).toEqual([null, '50% ~ off', 'gift']);
  });

  it('has what fits every condition; what has no value fits none', () => {
    const paidGifts = orders.filter(({ note, paid }) => note === 'gift' && paid).map((order) => order.id);
    expect(
      ids({
        where: [
          { field: 'note', is: '=', value: 'gift' },
          { field: 'paid', is: '=', value: true },
        ],
      }),
    ).toEqual(paidGifts.sort());
    const upToX = ids({ where: [{ field: 'note', is: '<', value: 'x' }] });
    expect(upToX).toHaveLength(orders.filter(({ note }) => note !== null).length);
    const within = ids({
      where: [
        { field: 'at', is: '>=', value: new Date(1) },
        { field: 'at', is: '<', value: new Date(3) },
      ],
    });
    expect(within).toHaveLength(10);
  });

  it('goes on where it was when items come and go', () => {
    const first = pageIn(orders, list, { where: [], sort: '-at', after: null, limit: 5 });
    const gone = orders.filter((order) => order !== first.items[4]);
    const rest = pageIn(gone, list, { where: [], sort: '-at', after: first.next, limit: 100 });
    expect([...first.items, ...rest.items].map((order) => order.id)).toEqual(ids({ sort: '-at' }));
  });
});
