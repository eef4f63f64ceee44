import { checkGroups } from './check-groups.js';

const file = `consumer-groups: 1
groups:
  - name: mailing
    follow: { streams: [segment, customer] }
  - name: returns
    follow: { types: [PurchaseReturned] }
    from: now
    distribution: round-robin
    timeoutSeconds: 5
    retries: 3
    consumers: 2
    checkpoint: { everySeconds: 1, atLeast: 5, atMost: 50 }
  - name: one-customer
    follow: { stream: customer-ada }
    from: "7"
`;

function told(source: string): string[] {
  const checked = checkGroups(source);
  return checked.ok
    ? []
    : checked.problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

const broken = (from: string, to: string) => told(file.replace(from, to));

describe('checking a file of consumer groups', () => {
  it('takes one that is whole, and fills in what is not said', () => {
    const checked = checkGroups(file);
    const usual = { timeoutMs: 30_000, retries: 10, consumers: null };
    const checkpoint = { everyMs: 2000, atLeast: 1, atMost: 1000 };
    expect(checked).toEqual({
      ok: true,
      groups: [
        {
          ...{ name: 'mailing', follows: { prefixes: ['customer-', 'segment-'] }, from: 'start' },
          settings: { ...usual, distribution: 'by-stream', checkpoint },
        },
        {
          ...{ name: 'returns', follows: { types: ['PurchaseReturned'] }, from: 'now' },
          settings: {
            ...{ distribution: 'round-robin', timeoutMs: 5000, retries: 3, consumers: 2 },
            checkpoint: { everyMs: 1000, atLeast: 5, atMost: 50 },
          },
        },
        {
          ...{ name: 'one-customer', follows: { stream: 'customer-ada' }, from: 7n },
          settings: { ...usual, distribution: 'by-stream', checkpoint },
        },
      ],
    });
  });

  it.each([
    ['consumer-groups: 1', 'consumer-groups: 2', /^1:18 expected consumer-groups: 1 /],
    ['name: returns', 'name: mailing', /^5:5 the group on line 3 has this name already$/],
    ['name: mailing', 'name: Mailing', /^3:11 expected name as a-z or 0-9, then at most 62/],
    [
      '[segment, customer]',
      '[segments]',
      /^4:25 streams has "segments", which there is not; did you mean "segment"\?$/,
    ],
    ['[segment, customer]', '[]', /^4:24 expected a list of streams, found an empty one$/],
    [
      'PurchaseReturned',
      'PurchaseReturn',
      /^6:23 types has "PurchaseReturn".*did you mean "PurchaseReturned"\?$/,
    ],
    ['{ types:', '{ streams: [segment], types:', /^6:13 follow needs one of streams, types and stream/],
    ['customer-ada', 'calendar', /^14:23 expected stream as customer-ID or segment-0 to segment-63/],
    [
      'from: now',
      'from: yesterday',
      /^7:11 expected from as start, now or a position of the log, found text "yesterday"$/,
    ],
    ['from: now', 'from: -1', /^7:11 expected from/],
    ['round-robin', 'robin', /^8:19 .*"robin"/],
    [
      'timeoutSeconds: 5',
      'timeoutSeconds: 0',
      /^9:21 expected timeoutSeconds as a whole number from 1 to 86400, found number 0$/,
    ],
    ['retries: 3', 'retries: many', /^10:14 expected retries as a whole number from 0 to 1000/],
    ['consumers: 2', 'consumer: 2', /^11:5 unknown key "consumer" in a group.*did you mean "consumers"\?$/],
    ['atLeast: 5', 'atLeast: 51', /^12:17 atLeast 51 is above atMost 50$/],
  ])('says where and what for %s made %s', (from, to, said) => {
    expect(broken(from, to)).toEqual([expect.stringMatching(said)]);
  });

  it.each(['', '[]', 'groups', '{', 'consumer-groups: 1\ngroups: {}'])('refuses %j', (source) => {
    expect(told(source).length).toBeGreaterThan(0);
  });
});
