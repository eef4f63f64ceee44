import { Logger } from '@nestjs/common';
import { AuditedStore } from './audited-store.js';
import { flipBit, replaced, rewriteBlock, swallowing, type RawRecord } from './raw-log.js';

const isOf = (stream: string) => (record: RawRecord) => record.bytes.includes(stream, 44, 'latin1');

describe('a log that somebody altered', () => {
  let audited: AuditedStore;
  beforeAll(async () => {
    Logger.overrideLogger(false);
    audited = await AuditedStore.open();
  }, 60_000);
  afterAll(() => audited.close());

  /** Where a leaf lay. */
  const place = (leaf: number) => audited.events[leaf]?.position;
  /** Records of the second block that are of the customer: the leaf of the first of them, and a way to rewrite them. */
  const inBlock = async (change: (records: RawRecord[]) => RawRecord[], block = 1) => {
    let first = -1;
    const found = await audited.verified((directory) =>
      rewriteBlock(directory, block, (records) => {
        const [customer] = records.filter(isOf('customer-ada'));
        first = audited.events.findIndex(({ position }) => position === String(customer?.position));
        return change(records);
      }),
    );
    return { found, first };
  };

  describe('in the event store', () => {
    it('is intact as long as nobody did', async () => {
      const found = await audited.verified();
      expect(found).toMatchObject({
        intact: true,
        events: 300,
        leaves: 300,
        difference: null,
        badTile: null,
      });
      expect(found.heads).toMatchObject({ inStore: 2, inFile: 2, bad: [], refused: [], notInStore: [] });
      expect(found.heads.last).toMatchObject({ treeSize: 300, position: place(299) });
    });

    it.each([
      ['data', '"name":"customer-ada', '"name":"customer-adb'],
      ['metadata', '"actor":"spec"', '"actor":"sp3c"'],
      ['the type', 'SomethingNew', 'SomethingOld'],
      ['the stream', 'customer-ada', 'customer-eve'],
    ])('is found where %s was altered', async (_what, from, to) => {
      const { found, first } = await inBlock((records) =>
        records.map((one, at) =>
          at === records.findIndex(isOf('customer-ada')) ? replaced(one, from, to) : one,
        ),
      );
      expect(found).toMatchObject({
        intact: false,
        difference: { kind: 'altered', leaf: first, count: 1, position: place(first) },
      });
      expect(found.heads.bad.map(({ log, tables }) => [log, tables])).toContainEqual(['differs', 'agrees']);
    });

    it.each([
      ['the recorded time', 15],
      ['the revision', 23],
      ['the event id', 30],
      ['whether it is JSON', 1],
    ])('is found where %s was altered', async (_what, at) => {
      const { found, first } = await inBlock((records) => {
        const one = records.find(isOf('customer-ada'));
        one?.bytes.writeUInt8(one.bytes.readUInt8(at) ^ 1, at);
        return records;
      });
      expect(found.difference).toMatchObject({ kind: 'altered', leaf: first, position: place(first) });
    });

    it('is found where events were taken out', async () => {
      let swallower = -1n;
      const { found } = await inBlock((records) => {
        const at = records.findIndex(isOf('heartbeat-projector'));
        swallower = BigInt(records[at]?.position ?? -1);
        return swallowing(records, at, 2);
      });
      const gone = audited.events.findIndex(({ position }) => BigInt(position) > swallower);
      expect(found).toMatchObject({
        ...{ intact: false, events: 298, leaves: 300 },
        difference: { kind: 'dropped', leaf: gone, count: 2, position: place(gone) },
      });
    });

    it('is found where its end was taken off', async () => {
      const { found } = await inBlock(
        (records) => swallowing(records, records.findLastIndex(isOf('heartbeat-projector')), 3),
        -1,
      );
      expect(found).toMatchObject({ intact: false, events: 297, unreadable: null });
      expect(found.difference).toMatchObject({
        kind: 'dropped',
        leaf: 297,
        count: 3,
        position: place(297),
        log: null,
      });
      expect(found.heads.bad).toMatchObject([{ treeSize: 300, log: 'short', tables: 'agrees' }, {}]);
    });

    it('is found where an event was hidden in a stream that is not audited', async () => {
      const { found, first } = await inBlock((records) => {
        const second = records.filter(isOf('customer-ada'))[1];
        return records.map((one) => (one === second ? replaced(one, 'customer-ada', 'curtains-ada') : one));
      });
      expect(found.difference).toMatchObject({
        ...{ kind: 'dropped', leaf: first + 1, count: 1, position: place(first + 1) },
        event: { stream: 'customer-ada', revision: audited.events[first + 2]?.revision },
      });
    });

    it('is found where an event was put in', async () => {
      let position = -1;
      const { found } = await inBlock((records) =>
        records.map((one) => {
          if (position >= 0 || !isOf('heartbeat-projector')(one)) return one;
          position = one.position;
          return replaced(one, 'heartbeat-projector', 'customer-adaadaadaa');
        }),
      );
      expect(found).toMatchObject({ intact: false, events: 301 });
      expect(found.difference).toMatchObject({
        ...{ kind: 'inserted', count: 1, position: String(position) },
        event: { stream: 'customer-adaadaadaa' },
      });
    });

    it('is found where two events changed places', async () => {
      const { found, first } = await inBlock((records) => {
        const [one, other] = records.filter(isOf('customer-ada'));
        const swapped = (record: RawRecord) => (record === one ? other : record === other ? one : record);
        return records.map((record) => swapped(record) ?? record);
      });
      expect(found.difference).toMatchObject({ kind: 'reordered', leaf: first, position: place(first) });
    });

    it('is found where an event was moved along, past others that nobody audits', async () => {
      const { found, first } = await inBlock((records) => {
        const at = records.findIndex(
          (one, at) =>
            isOf('customer-ada')(one) && records[at + 1] && isOf('heartbeat')(records[at + 1] as RawRecord),
        );
        const before = records.filter(isOf('customer-ada')).indexOf(records[at] as RawRecord);
        expect(before).toBeGreaterThanOrEqual(0);
        return records.toSpliced(at, 2, records[at + 1] as RawRecord, records[at] as RawRecord);
      });
      expect(found.difference?.kind).toBe('moved');
      expect(found.difference?.leaf).toBeGreaterThanOrEqual(first);
    });

    it('is refused by the store itself where no checksum was made to fit', async () => {
      const verified = audited.verified((directory) => flipBit(directory, 2, 200));
      await expect(verified).rejects.toThrow(/the block at position \d+ is not what was written/);
    });
  });

  describe('in PostgreSQL', () => {
    beforeAll(async () => {
      await audited.readModels.query(
        'CREATE TABLE tiles_kept AS SELECT level, index, hashes, positions FROM merkle_tile',
      );
      await audited.readModels.query('CREATE TABLE extent_kept AS SELECT * FROM merkle_log');
    });
    afterEach(async () => {
      await audited.readModels.query('DELETE FROM merkle_tile');
      await audited.readModels.query(
        'INSERT INTO merkle_tile (level, index, hashes, positions) SELECT * FROM tiles_kept',
      );
      await audited.readModels.query(
        'UPDATE merkle_log SET size = k.size, position = k.position FROM extent_kept k',
      );
    });
    const tampered = async (...statements: string[]) => {
      for (const statement of statements) await audited.readModels.query(statement);
      return audited.verified();
    };

    it('is found where a hash was altered, and heads say that it was the tables', async () => {
      const found = await tampered(
        'UPDATE merkle_tile SET hashes = set_byte(hashes, 32 * 7, get_byte(hashes, 32 * 7) # 1) WHERE level = 0 AND index = 0',
      );
      expect(found).toMatchObject({
        intact: false,
        difference: { kind: 'altered', leaf: 7, position: place(7) },
        badTile: { level: 1, index: 0, what: 'not of its leaves' },
      });
      expect(found.heads.bad.map(({ log, tables }) => [log, tables])).toContainEqual(['agrees', 'differs']);
    });

    it('is found where a log position was altered', async () => {
      const found = await tampered(
        'UPDATE merkle_tile SET positions = set_byte(positions, 8 * 7 + 7, get_byte(positions, 8 * 7 + 7) # 1) WHERE level = 0 AND index = 0',
      );
      expect(found.difference).toMatchObject({ kind: 'moved', leaf: 7, position: place(7) });
    });

    it('is found where a node above the leaves was altered', async () => {
      const found = await tampered(
        'UPDATE merkle_tile SET hashes = set_byte(hashes, 0, get_byte(hashes, 0) # 1) WHERE level = 1',
      );
      expect(found).toMatchObject({ intact: false, difference: null });
      expect(found.badTile).toEqual({ level: 1, index: 0, what: 'not of its leaves' });
    });

    it('is found where a tile is gone', async () => {
      const found = await tampered('DELETE FROM merkle_tile WHERE level = 0 AND index = 1');
      expect(found).toMatchObject({ badTile: { level: 0, index: 1, what: 'missing' } });
      expect(found.difference).toMatchObject({ kind: 'lacking', leaf: 256, position: place(256) });
      expect(await tampered('DELETE FROM merkle_tile WHERE level = 1')).toMatchObject({ intact: false });
    });

    it('is found where two leaves changed places', async () => {
      const found = await tampered(
        `UPDATE merkle_tile SET hashes = substr(hashes, 1, 32 * 7) || substr(hashes, 32 * 8 + 1, 32) ||
           substr(hashes, 32 * 7 + 1, 32) || substr(hashes, 32 * 9 + 1) WHERE level = 0 AND index = 0`,
      );
      expect(found.difference).toMatchObject({ kind: 'reordered', leaf: 7, position: place(7) });
    });

    it('is found where a leaf was put in, or a tile', async () => {
      const leaf = await tampered(
        `UPDATE merkle_tile SET hashes = hashes || substr(hashes, 1, 32), positions = positions || substr(positions, 1, 8)
         WHERE level = 0 AND index = 1`,
      );
      expect(leaf.badTile).toEqual({ level: 0, index: 1, what: 'not its length' });
      const tile = await tampered(
        `DELETE FROM merkle_tile`,
        `INSERT INTO merkle_tile (level, index, hashes, positions) SELECT * FROM tiles_kept`,
        `INSERT INTO merkle_tile (level, index, hashes, positions) VALUES (2, 0, '\\x00', '')`,
      );
      expect(tile.badTile).toEqual({ level: 2, index: 0, what: 'beyond the end' });
    });

    it('is found where it was set back', async () => {
      const found = await tampered('UPDATE merkle_log SET size = 299');
      expect(found).toMatchObject({
        intact: false,
        difference: { kind: 'inserted', leaf: 299, position: place(299) },
      });
      expect(found.heads.bad).toMatchObject([{ treeSize: 300, log: 'agrees', tables: 'short' }, {}]);
    });
  });

  describe('with its tables made anew', () => {
    it('is found by heads that were kept, also where those in the store were made to fit', async () => {
      // The file of another store with as many events: what a log would lead to that was written anew.
      const other = await AuditedStore.open();
      try {
        const found = await audited.verified(undefined, other.headsFile);
        expect(found.intact).toBe(false);
        expect(found.heads.refused.map(({ reason }) => reason)).toEqual([]);
        expect(found.heads.bad).toMatchObject([
          { place: { inFile: 1 }, log: 'differs', tables: 'differs' },
          { place: { inFile: 2 }, log: 'differs', tables: 'differs' },
        ]);
        expect(found.heads.notInStore).toEqual([112, 300]);
      } finally {
        await other.close();
      }
    }, 60_000);
  });
});
