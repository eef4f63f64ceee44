import { eventTypes, storedTypes } from './vocabulary.js';

describe('the vocabulary of rules', () => {
  it('has every stored type of a customer once', () => {
    expect(storedTypes.size).toBe(41);
    expect(eventTypes.size).toBe(storedTypes.size);
  });

  it('keeps one type for a field in every event that has it', () => {
    const types = new Map<string, Set<string>>();
    for (const [field, type] of [...eventTypes.values()].flatMap((event) => [...event.fields])) {
      types.set(field, (types.get(field) ?? new Set()).add(type));
    }
    expect([...types].filter(([, found]) => found.size > 1)).toEqual([]);
  });
});
