import { judge } from '../testing/judged.js';
import { openHistory, registered, type History, type Told } from '../testing/history.js';
import { needs } from './needs.js';

const need = (at: string, type: string, needId: string, kind: string, area: string, more = {}): Told => [
  at,
  type,
  { needId, kind, area, priority: 1, ...more },
];

const july = '2026-07-01';

describe('needs', () => {
  let history: History;
  beforeAll(async () => {
    history = await openHistory();
    await history.tell({
      bob: [
        registered('2026-01-01'),
        need('2026-05-01', 'NeedIdentified', 'n1', 'explicit', 'finance', { step: 'survey' }),
        need('2026-05-01T12:00:00Z', 'NeedIdentified', 'n1', 'explicit', 'finance', { step: 'talk' }),
        need('2026-05-01T13:00:00Z', 'NeedIdentified', 'n1', 'explicit', 'finance', { step: 'talk' }),
        need('2026-05-02', 'ProposalSent', 'n1', 'explicit', 'finance'),
        // On a closer look it was another kind.
        need('2026-05-03', 'NeedValidated', 'n1', 'real', 'finance'),
        need('2026-05-04', 'NeedIdentified', 'n2', 'hidden', 'image'),
        need('2024-05-04', 'NeedIdentified', 'n3', 'hidden', 'image'),
      ],
    });
  });
  afterAll(() => history.close());

  it('sort needs by what they were found to be', async () => {
    const { figures, tables } = await history.measure(needs, july);
    expect(figures).toEqual({ needs: 2, open: 1, validatedShare: 0.5, ruleSet: null });
    expect(tables['kinds']).toMatchObject([
      { kind: 'hidden', needs: 1, customers: 1, proposed: 0, validated: 0, open: 1 },
      { kind: 'real', needs: 1, customers: 1, proposed: 1, validated: 1, open: 0 },
    ]);
    expect(tables['areas']).toMatchObject([{ area: 'finance' }, { area: 'image' }]);
    expect(tables['stages']).toEqual([
      { stage: 'identified', label: 'identified', needs: 0 },
      { stage: 'defined', label: 'defined', needs: 0 },
      { stage: 'classified', label: 'classified', needs: 0 },
      { stage: 'prioritised', label: 'prioritised', needs: 1 },
      { stage: 'validated', label: 'validated', needs: 1 },
    ]);
    expect(tables['steps']).toHaveLength(8);
    expect(tables['steps']?.slice(0, 4)).toMatchObject([
      { step: 'survey', needs: 1 },
      { step: 'analyse', needs: 0 },
      { step: 'talk', needs: 1 },
      { step: 'probe', needs: 0 },
    ]);
    expect(tables['layers']).toMatchObject([
      { area: 'finance', label: 'finance', key: 0, other: 1 },
      { area: 'image', label: 'image', key: 0, other: 1 },
    ]);
    const before = await history.measure(needs, '2026-05-02');
    expect(before.tables['kinds']).toMatchObject([{ kind: 'explicit', proposed: 1, validated: 0, open: 1 }]);
  });

  it('say who has which needs, by the layer that they were in then', async () => {
    const since = { since: '2026-01-01', evaluatedThrough: '2026-07-01' };
    await judge(history.sql, { id: 'tier-3layer', version: 1, ...since }, [
      ['bob', 'layer', '2026-01-01', '小客户'],
      ['bob', 'layer', '2026-06-01', '关键客户'],
    ]);
    const inMay = await history.measure(needs, '2026-05-31');
    expect(inMay.figures).toMatchObject({ ruleSet: 'tier-3layer@1' });
    expect(inMay.tables['layers']).toEqual(
      ['finance', 'image'].map((area) => ({
        ...{ area, label: area, key: 0, ordinary: 0, small: 1, other: 0 },
      })),
    );
    const { tables } = await history.measure(needs, july);
    expect(tables['layers']).toMatchObject([
      { key: 1, small: 0 },
      { key: 1, small: 0 },
    ]);
  });
});
