import {
  evidenceAmong,
  evidenceFor,
  funnelChecklist,
  funnelEvidence,
  funnelStages,
} from './funnel-checklist.js';

describe('the checklist of the funnel', () => {
  it('has four criteria for every stage but the key one, which has none', () => {
    expect(funnelStages.map((stage) => [stage, evidenceFor(stage).length])).toEqual([
      ['potential', 4],
      ['target', 4],
      ['intent', 4],
      ['key', 0],
      ['closed', 4],
    ]);
  });

  it('knows every criterion by one id, and says it in both languages', () => {
    expect(new Set(funnelEvidence).size).toBe(16);
    for (const { id, en, zh } of Object.values(funnelChecklist).flat())
      expect([id, en, zh]).toEqual([
        expect.stringMatching(/^[a-z_]+$/),
        expect.stringMatching(/^[a-z]/),
        expect.stringMatching(/\p{Script=Han}/u),
      ]);
  });

  it('says which criteria are those of the model: those of a deal that is closed', () => {
    const ofModel = Object.values(funnelChecklist)
      .flat()
      .filter(({ from }) => from === 'source');
    expect(ofModel.map(({ id }) => id)).toEqual(evidenceFor('closed'));
  });

  it('puts what was found out in its own order, each thing once', () => {
    expect(evidenceAmong(['tested', 'rumour', 'can_pay', 'tested'])).toEqual(['can_pay', 'tested']);
  });
});
