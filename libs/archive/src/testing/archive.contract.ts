import fc from 'fast-check';
import type { Archive } from '@hindsight/replay';
import { UnreadableHistory } from '../errors.js';
import type { LoggedEvent } from '../logged-event.js';
import { begin, logOf, someLog, type Said } from './a-log.js';
import { toldBy, toldOf } from './told-by.js';

const hour = 3_600_000;
const imports = ['import:1', "import:o'clock"];
const bought = (customerId: string, minor: string, hours: number): Said => ({
  ...{ customerId, storedType: 'CustomerPurchased', occurredAt: begin + hours * hour },
  data: { orderId: `o${hours}`, amount: { minor, currency: 'GBP' } },
});

/** What every archive in columns must do: the spec of each is one line that calls this. */
export function columnArchiveContract(
  name: string,
  open: (events: readonly LoggedEvent[]) => Promise<Archive>,
  { numRuns }: { readonly numRuns: number },
): void {
  const withArchive = async <T>(events: readonly LoggedEvent[], work: (archive: Archive) => Promise<T>) => {
    const archive = await open(events);
    try {
      return await work(archive);
    } finally {
      await archive.close();
    }
  };

  describe(`${name} keeps the contract of archives in columns`, () => {
    it('tells of any log what its effective histories are, and what they were when less was known', async () => {
      await fc.assert(
        fc.asyncProperty(someLog, fc.nat(62), async (log, much) => {
          const position = { position: BigInt(100 + 37 * much) - 5n };
          const instant = { recordedAt: begin + much * 60_000 + 7 };
          await withArchive(log, async (archive) => {
            expect(await toldBy(archive)).toEqual(toldOf(log));
            expect(await toldBy(archive, { knownAt: position })).toEqual(toldOf(log, position));
            expect(await toldBy(archive, { knownAt: instant })).toEqual(toldOf(log, instant));
          });
        }),
        { numRuns },
      );
    }, 120_000);

    it('tells nothing of what imports bring that are open, or of whom they register', async () => {
      await fc.assert(
        fc.asyncProperty(
          someLog.chain((log) =>
            fc
              .array(fc.constantFrom('test', ...imports), { minLength: log.length, maxLength: log.length })
              .map((origins) => log.map((event, place) => ({ ...event, origin: origins[place] ?? '' }))),
          ),
          fc.tuple(fc.nat(70), fc.nat(70), fc.nat(70)),
          async (log, [much, ...began]) => {
            const unheard = imports.map((origin, i) => ({
              origin,
              after: BigInt(95 + 37 * (began[i] ?? 0)),
            }));
            const position = { position: BigInt(100 + 37 * much) - 5n, unheard };
            const instant = { recordedAt: begin + much * 60_000 + 7, unheard };
            await withArchive(log, async (archive) => {
              expect(await toldBy(archive, { knownAt: position })).toEqual(toldOf(log, position));
              expect(await toldBy(archive, { knownAt: instant })).toEqual(toldOf(log, instant));
            });
          },
        ),
        { numRuns },
      );
    }, 120_000);

    it('does not count what it does not tell', async () => {
      const log = logOf([bought('ada', '100', 1), bought('bob', '200', 2), bought('ada', '300', 3)]);
      const brought = log.map((event, place) => ({ ...event, origin: place === 1 ? 'import:1' : 'api' }));
      await withArchive(brought, async (archive) => {
        const unheard = [{ origin: 'import:1', after: 100n }];
        expect(await archive.standingAt({ position: 10_000n, unheard })).toMatchObject({
          ...{ position: 174n, events: 2, customers: 1 },
        });
      });
    });

    it('stands where its log stood', async () => {
      const log = logOf([bought('ada', '100', 1), bought('bob', '200', 2), bought('ada', '300', 3)]);
      const { digest, ...standing } = await withArchive(log, ({ standing: is }) => Promise.resolve(is));
      expect(standing).toEqual({ position: 174n, events: 3, customers: 2 });
      expect(digest).toBe('95154402626c4ae8feb07dedc074ecb1a363d8d25e051f96629ebb2197dc4907');
    });

    it('stands, at an earlier point of the log, where one that holds no more would stand', async () => {
      const log = logOf([bought('ada', '100', 1), bought('bob', '200', 2), bought('ada', '300', 3)]);
      const earlier = await withArchive(log.slice(0, 2), ({ standing }) => Promise.resolve(standing));
      await withArchive(log, async (archive) => {
        expect(await archive.standingAt({ position: earlier.position })).toEqual(earlier);
        expect(await archive.standingAt({ position: earlier.position + 1n })).toEqual(earlier);
        expect(await archive.standingAt({ recordedAt: log[1]?.recordedAt ?? NaN })).toEqual(earlier);
        expect(await archive.standingAt({ position: 10_000n })).toEqual(archive.standing);
        const nowhere = { position: -1n, events: 0, customers: 0, digest: '0'.repeat(64) };
        expect(await archive.standingAt({ position: 5n })).toEqual(nowhere);
      });
    });

    it('stands nowhere while its log has no customer', async () => {
      const standing = { position: -1n, events: 0, customers: 0, digest: '0'.repeat(64) };
      await withArchive([], async (archive) => {
        expect(archive.standing).toEqual(standing);
        expect(await toldBy(archive)).toEqual([]);
      });
    });

    it('can be closed while it is read: the reading is whole', async () => {
      const log = logOf([bought('ada', '100', 1), bought('bob', '200', 2), bought('eve', '300', 3)]);
      const archive = await open(log);
      const told = toldBy(archive);
      await archive.close();
      expect(await told).toEqual(toldOf(log));
    });

    it('has no history of whom it is told to leave out', async () => {
      const log = logOf([bought('ada', '100', 1), bought('bob', '200', 2), bought('eve', '300', 3)]);
      const told = await withArchive(log, (archive) => toldBy(archive, { without: new Set(['bob']) }));
      expect(told.map(([id]) => id)).toEqual(['ada', 'eve']);
    });

    it('refuses a customer with an amount that no double holds, and gives the others without', async () => {
      const log = logOf([bought('ada', '100', 1), bought('bob', '9007199254740994', 2)]);
      await withArchive(log, async (archive) => {
        await expect(toldBy(archive)).rejects.toThrow(UnreadableHistory);
        await expect(toldBy(archive)).rejects.toThrow(/beyond 2\^53; leave customer bob out/);
        expect(await toldBy(archive, { without: new Set(['bob']) })).toEqual(toldOf(log.slice(0, 1)));
      });
    });

    it('refuses a customer with an event that names no instant, and gives the others without', async () => {
      const unknown = { ...bought('bob', '100', 2), occurredAt: NaN };
      const log = logOf([bought('ada', '100', 1), unknown, bought('bob', '200', 3)]);
      await withArchive(log, async (archive) => {
        await expect(toldBy(archive)).rejects.toThrow(UnreadableHistory);
        await expect(toldBy(archive)).rejects.toThrow(/names no instant.*; leave customer bob out/);
        expect(await toldBy(archive, { without: new Set(['bob']) })).toEqual(toldOf(log.slice(0, 1)));
        const digest = '82e4b4004309c5f25cad12d3b0cc917a578d1b851eb56b948c2df051258c2bd0';
        expect(archive.standing).toMatchObject({ events: 3, customers: 2, digest });
      });
    });

    it('tells of a customer of whom an event is skipped as if it had never been, also of before that was said', async () => {
      const torn = { ...bought('bob', 'a lot', 2), occurredAt: begin };
      const skip = { ...bought('bob', '1', 4), storedType: 'CustomerEventSkipped', data: { skipped: 1 } };
      const log = logOf([
        bought('bob', '100', 1),
        torn,
        bought('bob', '300', 3),
        skip,
        bought('ada', '1', 5),
      ]);
      const untorn = logOf([bought('bob', '100', 1), bought('bob', '300', 3), bought('ada', '1', 5)]);
      const before = { position: log[2]?.position ?? 0n };
      const numbered = (events: readonly LoggedEvent[]) => withArchive(events, toldBy);
      await withArchive(log, async (archive) => {
        expect(strip(await toldBy(archive))).toEqual(strip(await numbered(untorn)));
        expect(strip(await toldBy(archive, { knownAt: before }))).toEqual(
          strip(await numbered(untorn.slice(0, 2))),
        );
        expect(archive.standing).toMatchObject({ events: 5, customers: 2 });
      });
    });

    it('tells of a time at which a skip was not known what was told then', async () => {
      const skip = { ...bought('bob', '1', 4), storedType: 'CustomerEventSkipped', data: { skipped: 1 } };
      const log = logOf([bought('bob', '100', 1), bought('bob', '200', 2), skip]);
      const before = { position: log[1]?.position ?? 0n };
      await withArchive(log, async (archive) => {
        expect(await toldBy(archive, { knownAt: before })).toEqual(toldOf(log.slice(0, 2)));
        expect(await toldBy(archive)).toEqual(toldOf(log.slice(0, 1)));
      });
    });

    it('heeds a skip at once, also if an import that is open brought it', async () => {
      const skip = { ...bought('bob', '1', 4), storedType: 'CustomerEventSkipped', data: { skipped: 1 } };
      const log = logOf([bought('bob', '100', 1), bought('bob', '200', 2), skip]);
      const brought = log.map((event, place) => ({ ...event, origin: place === 2 ? 'import:1' : 'api' }));
      const known = { position: 10_000n, unheard: [{ origin: 'import:1', after: 100n }] };
      await withArchive(brought, async (archive) => {
        expect(await toldBy(archive, { knownAt: known })).toEqual(toldOf(log.slice(0, 1)));
      });
    });
  });
}

/** Stories without where in the log they are from. */
const strip = (stories: Awaited<ReturnType<typeof toldBy>>) =>
  stories.map(([id, end, ...events]) => [
    id,
    end,
    ...events.map((event) => ({ ...event, revision: null, position: null })),
  ]);
