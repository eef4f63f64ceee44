import { parseProof, proofText } from '@hindsight/merkle';
import type { Bundle, Manifest } from '../../apps/cli/src/audit/bundle/bundle-format.js';
import type { Finding } from '../../apps/cli/src/audit/bundle/finding.js';
import { bundlePage } from '../../apps/cli/src/audit/bundle/page.js';
import { renderCheckedBundle } from '../../apps/cli/src/audit/bundle/render-bundle.js';
import { packed } from '../../apps/cli/src/audit/bundle/write-bundle.js';
import { adaJudged } from './ada-judged.js';
import { audited, filesWith, gone, relisted, signerNamed, tampered, type Evidence } from './evidence.js';

type Files = Map<string, Uint8Array>;

describe('the evidence of a customer', () => {
  let evidence: Evidence;
  let at: Awaited<ReturnType<typeof adaJudged>>['at'];
  let bundle: Bundle;
  beforeAll(async () => {
    ({ evidence, at } = await adaJudged());
    bundle = await evidence.bundle('2026-02-16T00:00:00Z', at.turned);
  }, 60_000);
  afterAll(() => evidence.close());

  const tiersOf = ({ changes }: Bundle) =>
    changes
      .filter(({ output, inForce }) => output === 'tier' && inForce)
      .map(({ at: when, from, to, supersededAt }) => [when, from, to, supersededAt !== null]);

  it('holds as it was known early, late, under another version, and once a change was taken back', async () => {
    const begins = ['2026-01-10T09:00:00.000Z', null, 'rest', false];
    const rises = (taken: boolean) => ['2026-01-31T16:00:00.000Z', 'rest', 'vip', taken];
    const early = await evidence.bundle('2026-02-02T00:00:00Z', at.early);
    const late = await evidence.bundle('2026-02-02T00:00:00Z', at.late);
    const corrected = await evidence.bundle('2026-02-16T00:00:00Z');
    expect(tiersOf(early)).toEqual([begins]);
    expect(tiersOf(late)).toEqual([begins, rises(false)]);
    expect(tiersOf(bundle)).toEqual([
      begins,
      rises(false),
      ['2026-02-14T00:00:00.000Z', 'vip', 'rest', false],
    ]);
    expect(tiersOf(corrected)).toContainEqual(rises(true));
    const since = await evidence.bundle('2026-02-02T00:00:00Z');
    expect(filesWith('DayClosed', since)).toHaveLength(1); // two have passed that instant
    for (const one of [early, late, bundle, corrected]) expect(audited(one).finding).toBeNull();
    expect(audited(corrected).changes).toMatchObject({ past: 3, pastActivations: 1, withoutCause: 0 });
  });

  it('is the same bytes each time', async () => {
    const again = await evidence.bundle('2026-02-16T00:00:00Z', at.turned);
    expect(Buffer.compare(packed(again, 'en'), packed(bundle, 'en'))).toBe(0);
  });

  it('is told to people in both languages, with what cannot be told', () => {
    const checked = audited(bundle);
    expect(renderCheckedBundle(checked, 'en')).toMatch(
      /^holds: what customer ada was told to be up to 2026-02-16/,
    );
    expect(renderCheckedBundle(checked, 'en')).toContain(
      'cannot be told: whether a cut-off is what all customers came to',
    );
    const { finding } = audited(bundle, signerNamed('hindsight/house'));
    const found = finding && { ...finding, where: 'a\u001b[2Jb\nholds' };
    const told = renderCheckedBundle({ ...checked, holds: false, finding: found }, 'zh').split('\n');
    expect(told[0]).toMatch(/^不成立/);
    expect(told[1]).toBe('  树头不是由此密钥签署的: a\uFFFD[2Jb\uFFFDholds');
  });

  it('has a page that needs nothing else, and takes no text of the log for markup', () => {
    const page = bundlePage(bundle, 'zh');
    expect(page).toContain('<html lang="zh">');
    expect(page).toContain("default-src 'none'");
    expect(page).toContain('it is not computed anew');
    expect(page).toContain('2026-02-14T00:00:00.000Z');
    const [change] = bundle.changes;
    const hostile = change ? [{ ...change, output: '<script>alert(1)</script>' }] : [];
    expect(bundlePage({ ...bundle, changes: hostile }, 'en')).not.toContain('<script>');
  });

  it('names what it cannot be made of', async () => {
    await expect(evidence.bundle('2026-02-16T00:00:00Z', null, 'nobody')).rejects.toThrow(
      'nobody: nothing was known of this customer',
    );
    await expect(evidence.bundle('2026-02-16T00:00:00Z', at.early)).rejects.toThrow(/is evaluated through/);
  });

  const fileOf = (stream: string, revision: number) =>
    bundle.manifest.events.find((one) => one.stream === stream && one.revision === String(revision))?.file ??
    '';
  const fileWith = (text: string) => filesWith(text, bundle)[0] ?? '';

  /** Bytes of an event's leaf, after somebody wrote something else in the place of something in it. */
  const written = (file: string, before: string, after: string) => (files: Files) => {
    const proof = parseProof(Buffer.from(files.get(file) ?? '').toString());
    const leaf = Buffer.from(proof.leaf.toString('latin1').replace(before, after), 'latin1');
    expect(leaf.equals(proof.leaf)).toBe(false);
    files.set(file, Buffer.from(proofText({ ...proof, leaf })));
  };

  describe('of which somebody altered, left out, added or moved an event', () => {
    const ada = (revision: number) => fileOf('customer-ada', revision);
    it.each<[string, () => (files: Files) => void, Finding['kind'], () => string]>([
      [
        'an amount',
        () => written(ada(1), '300', '900'),
        'event-not-in-log',
        () => `${ada(1)} (customer-ada 1)`,
      ],
      [
        'a bar',
        () => written(fileWith('CutoffsPublished'), '"top":', '"tap":'),
        'event-not-in-log',
        () => fileWith('CutoffsPublished'),
      ],
      ['a file', () => (files) => files.delete(ada(1)), 'file-missing', () => ada(1)],
      ['a file and its line', () => gone(ada(1)), 'revision-missing', () => 'customer-ada 1'],
      ['the last one', () => gone(ada(2)), 'revision-missing', () => 'customer-ada 2'],
      [
        'an activation',
        () => gone(fileOf('ruleset-pyramid', 1)),
        'revision-missing',
        () => 'ruleset-pyramid 1',
      ],
      ['the close', () => gone(fileWith('DayClosed')), 'not-closed', () => '2026-02-16T00:00:00.000Z'],
      [
        'a stranger',
        () => (files) => files.set('events/x', Buffer.from('?')),
        'file-unexpected',
        () => 'events/x',
      ],
      [
        'one twice in the list',
        () => relisted(([first, ...rest]) => (first ? [first, first, ...rest] : [])),
        'event-twice',
        () => 'events/000000.tlog-proof (ruleset-mood 0)',
      ],
      [
        'one twice',
        () => (files) => {
          files.set('events/again', files.get('events/000000.tlog-proof') ?? new Uint8Array());
          relisted(([first, ...rest]) => (first ? [first, { ...first, file: 'events/again' }, ...rest] : []))(
            files,
          );
        },
        'event-twice',
        () => 'ruleset-mood 0',
      ],
      ['their order', () => relisted((events) => [...events].reverse()), 'out-of-order', () => ''],
      ['their names', () => relisted(renamed), 'event-elsewhere', () => ada(1)],
      ['their positions', () => relisted(moved), 'out-of-order', () => ''],
    ])('%s: says so', (_, tamper, kind, where) => {
      const { holds, finding } = tampered(bundle, tamper());
      expect([holds, finding?.kind]).toEqual([false, kind]);
      expect(finding?.where).toContain(where());
    });

    const renamed = (events: Manifest['events']) =>
      events.map((one) => (one.file === ada(1) ? { ...one, revision: '7' } : one));
    const moved = (events: Manifest['events']) =>
      events.map((one) => (one.file === ada(1) ? { ...one, position: '1' } : one));

    it('puts in an event of somebody else: says so', async () => {
      const bobs = await evidence.bundle('2026-02-16T00:00:00Z', at.turned, 'bob');
      const listed = bobs.manifest.events.find(({ stream }) => stream === 'customer-bob');
      const bytes = bobs.files.get(listed?.file ?? '');
      if (!listed || !bytes) throw new Error('bob has events');
      // Where it was in the log, and under the head of all.
      const found = tampered(bundle, (files) => {
        const head = Buffer.from(files.get('tree-head') ?? '').toString();
        expect(parseProof(Buffer.from(bytes).toString()).head).toBe(head);
        files.set('events/bob.tlog-proof', bytes);
        relisted((events) =>
          [...events, { ...listed, file: 'events/bob.tlog-proof' }].sort(
            (a, b) => Number(a.position) - Number(b.position),
          ),
        )(files);
      });
      expect(found.finding).toMatchObject({ kind: 'event-foreign', where: 'customer-bob 0' });
    });

    it('proves one under another head, though of the house: says so', async () => {
      await evidence.world.log.close('2026-02-21');
      await evidence.settled();
      const later = await evidence.bundle('2026-02-16T00:00:00Z', at.turned);
      expect(audited(later).finding).toBeNull();
      const proof = later.files.get(ada(1));
      if (!proof) throw new Error('it is there');
      const { finding } = tampered(bundle, (files) => files.set(ada(1), proof));
      expect(finding).toMatchObject({ kind: 'event-not-in-log', found: 'another tree head' });
    });

    it('has another sign it: says so', () => {
      expect(audited(bundle, signerNamed('hindsight/house')).finding?.kind).toBe('head-not-genuine');
      const { finding } = tampered(bundle, (files) =>
        files.set('tree-head', Buffer.from('hindsight/house\n')),
      );
      expect(finding?.kind).toBe('head-not-genuine');
    });
  });
});
