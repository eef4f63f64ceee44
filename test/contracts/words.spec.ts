import { eventSchemas, languages, words } from '@hindsight/contracts';
import * as domain from '@hindsight/domain';

const isWordList = (value: unknown): value is readonly (string | number)[] =>
  Array.isArray(value) && value.every((one) => ['string', 'number'].includes(typeof one));

const lists = Object.entries(domain as Record<string, unknown>).flatMap(([name, value]) =>
  isWordList(value) ? [[name, value] as const] : [],
);

describe('the words of the domain', () => {
  it('are those lists, at least', () => {
    expect(lists.map(([name]) => name)).toEqual(
      expect.arrayContaining(['channels', 'complaintCauses', 'churnReasons', 'leadSources', 'partyKinds']),
    );
  });

  it('say of every event that can be stored of a customer what it is called', () => {
    const { customerEvents, skippedType } = domain;
    const stored = Object.keys(eventSchemas).filter(
      (type) => type === skippedType || customerEvents.versionOf(type) !== null,
    );
    expect(stored).toContain('CustomerPurchased');
    expect(Object.keys(words['eventTypes'] ?? {}).sort()).toEqual(stored.sort());
  });

  it('say of the evidence that the funnel asks for what its checklist says', () => {
    const ofChecklist = Object.values(domain.funnelChecklist)
      .flat()
      .map(({ id, en, zh }) => [id, { en, zh }]);
    expect(Object.entries(words['funnelEvidence'] ?? {})).toEqual(ofChecklist);
  });

  it.each(lists)('%s: each has a name in both languages, and no other word has', (name, list) => {
    expect(Object.keys(words[name] ?? {}).sort()).toEqual(list.map(String).sort());
  });

  it.each(Object.entries(words))('%s: names tell the words apart, in the right script', (_, list) => {
    for (const language of languages) {
      const names = Object.values(list).map((name) => name[language]);
      expect(new Set(names).size).toBe(names.length);
    }
    for (const { en, zh } of Object.values(list)) {
      expect(en).toMatch(/^[\x20-\x7e]+$/);
      expect(zh).toMatch(/\p{Script=Han}/u);
    }
  });
});
