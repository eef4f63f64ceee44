import { labelled } from './labelled.js';

describe('values behind their labels', () => {
  it('stand under each other', () => {
    expect(
      labelled([
        ['by', 'ops'],
        ['reason', 'twice'],
      ]),
    ).toEqual(['  by      ops', '  reason  twice']);
  });

  it('stand under each other behind Chinese labels, which are twice as wide', () => {
    const lines = [
      ['检查点', '17'],
      ['API 接口', '-'],
    ] as const;
    expect(labelled(lines, { width: 12, indent: '' })).toEqual(['检查点      17', 'API 接口    -']);
  });
});
