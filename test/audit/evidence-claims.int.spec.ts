import type { Bundle, Manifest, StatedChange } from '../../apps/cli/src/audit/bundle/bundle-format.js';
import type { Finding } from '../../apps/cli/src/audit/bundle/finding.js';
import { adaJudged } from './ada-judged.js';
import { audited, filesWith, gone, rewrite, tampered, type Evidence } from './evidence.js';

describe('evidence of which somebody states what does not follow', () => {
  let evidence: Evidence;
  let at: Awaited<ReturnType<typeof adaJudged>>['at'];
  let bundle: Bundle;
  beforeAll(async () => {
    ({ evidence, at } = await adaJudged());
    bundle = await evidence.bundle('2026-02-16T00:00:00Z', at.turned);
  }, 60_000);
  afterAll(() => evidence.close());

  type Edit = (change: StatedChange) => StatedChange | null;
  const rising = ({ output, to, ruleSet }: StatedChange) =>
    output === 'tier' && to === 'vip' && ruleSet.startsWith('pyramid@1');
  const edited = (edit: Edit) =>
    rewrite('changes', (changes) =>
      changes.flatMap((change) => (rising(change) ? (edit(change) ?? []) : change)),
    );
  const rise = '2026-01-31T16:00:00.000Z pyramid@1';
  it.each<[string, Edit, Finding['kind']]>([
    ['another result', (change) => ({ ...change, to: 'rest' }), 'change-differs'],
    ['another rule', (change) => ({ ...change, rule: 'else' }), 'change-differs'],
    ['another cause', (change) => ({ ...change, cause: { event: 'none' } }), 'change-differs'],
    ['that it was not in force', (change) => ({ ...change, inForce: false }), 'change-differs'],
    ['nothing of it', () => null, 'change-not-stated'],
    [
      'that it was taken back',
      (change) => ({ ...change, supersededAt: String(at.turned) }),
      'change-not-stated',
    ],
  ])('%s: says so', (_, edit, kind) => {
    const { finding } = tampered(bundle, edited(edit));
    expect(finding?.kind).toBe(kind);
    expect(finding?.where).toContain(rise);
  });

  it('a change too many, with what it states', () => {
    const planted = (changes: readonly StatedChange[]) => {
      const first = changes.find(rising);
      return first ? [...changes, { ...first, at: '2026-01-15T00:00:00.000Z' }] : [];
    };
    const { finding } = tampered(bundle, rewrite('changes', planted));
    expect(finding).toMatchObject({
      kind: 'change-not-derived',
      stated: 'rest → vip (vip), tick 2026-01-31T16:00:00.000Z',
      found: null,
    });
    expect(finding?.where).toContain('2026-01-15T00:00:00.000Z pyramid@1');
  });

  it('two things for one place: looks at both', () => {
    const doubled = (changes: readonly StatedChange[]) =>
      changes.flatMap((change) => (rising(change) ? [change, { ...change, to: 'rest' }] : change));
    expect(tampered(bundle, rewrite('changes', doubled)).finding?.kind).toBe('change-not-derived');
    const states = rewrite('state', (state) => [...state, ...state]);
    expect(tampered(bundle, states).finding?.kind).toBe('state-differs');
  });

  it('that something was taken back that nobody ever said, or that still was true', async () => {
    const corrected = await evidence.bundle('2026-02-16T00:00:00Z');
    const past = (edit: Edit) =>
      tampered(
        corrected,
        rewrite('changes', (changes) =>
          changes.map((change) =>
            rising(change) && change.supersededAt !== null ? (edit(change) ?? change) : change,
          ),
        ),
      ).finding?.kind;
    expect(past((change) => ({ ...change, knownPosition: String(at.early) }))).toBe(
      'past-change-not-derived',
    );
    expect(past((change) => ({ ...change, supersededAt: String(at.turned) }))).toBe('past-change-not-void');
  });

  it('that a version did not follow, or more was known than was: says so', () => {
    const remade = (edit: (manifest: Manifest) => Partial<Manifest>) =>
      tampered(
        bundle,
        rewrite('manifest', (manifest) => ({ ...manifest, ...edit(manifest) })),
      ).finding;
    const first = ({ turns }: Manifest) => ({ turns: turns.filter(({ revision }) => revision === '1') });
    expect(remade(first)).toMatchObject({ kind: 'change-not-derived' });
    expect(remade(first)?.where).toContain('2026-01-10T09:00:00.000Z pyramid@2');
    expect(remade(() => ({ knownAt: String(at.late) }))).toMatchObject({
      ...{ kind: 'not-known-yet', where: 'ruleset-pyramid 2' },
    });
    expect(remade(() => ({ reportingCurrency: 'JPY' }))?.kind).toBe('change-not-derived');
  });

  it('without a bar that lies between others: says so', async () => {
    await evidence.world.log.close('2026-03-03', '2026-04-03');
    await evidence.settled();
    const longer = await evidence.bundle('2026-04-02T00:00:00Z');
    expect(audited(longer).finding).toBeNull();
    const bars = filesWith('"instant":"2026-02-28T16:00:00.000Z"', longer);
    expect(bars).toHaveLength(1);
    const { finding } = tampered(longer, gone(bars[0] ?? ''));
    expect(finding).toMatchObject({ kind: 'cutoff-missing' });
    expect(finding?.where).toMatch(/^pyramid@2#\S+ 2026-02-28T16:00:00.000Z$/);
  });

  it('another state, another text of rules, or an instant nobody could speak of: says so', () => {
    const state = rewrite('state', (states) =>
      states.map((one) => ({ ...one, features: { ...one.features, spend: 9 } })),
    );
    expect(tampered(bundle, state).finding).toMatchObject({ kind: 'state-differs', stated: '9' });
    const [rules] = bundle.manifest.ruleSets.filter(({ ruleSet }) => ruleSet.startsWith('pyramid@1'));
    const text = Buffer.from(bundle.files.get(rules?.file ?? '') ?? '')
      .toString()
      .replace('60d', '61d');
    expect(tampered(bundle, (files) => files.set(rules?.file ?? '', Buffer.from(text))).finding?.kind).toBe(
      'rules-differ',
    );
    const later = rewrite('manifest', (manifest) => ({
      ...manifest,
      asOf: '2026-03-01T00:00:00.000Z',
    }));
    expect(tampered(bundle, later).finding?.kind).toBe('not-closed');
  });
});
