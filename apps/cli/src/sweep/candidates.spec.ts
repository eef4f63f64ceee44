import { candidatesOf } from './candidates.js';
import { fileOf, source } from './testing/swept.js';
import { parseVariation } from './values.js';

const candidates = (...params: string[]) => candidatesOf([fileOf(source)], params.map(parseVariation));

describe('the candidates of a sweep', () => {
  it('are all combinations of values, in the order in which they were said', () => {
    const all = candidates('vip.threshold=50,200', 'hold.down=0d,60d');
    expect(all.map(({ settings }) => Object.values(settings).join(' '))).toEqual([
      '50 0d',
      '50 60d',
      '200 0d',
      '200 60d',
    ]);
    expect(all[3]?.settings).toEqual({
      'outputs.tier.rows.vip.threshold': '200',
      'outputs.tier.hold.down': '60d',
    });
    expect(all[3]?.text).toBe(source.replace('>= 100', '>= 200').replace('down: 30d', 'down: 60d'));
  });

  it('are the files as they stand without a parameter', () => {
    const other = fileOf(source.replace('100', '300'), 'other.yaml');
    expect(candidatesOf([fileOf(source), other], []).map(({ file }) => file)).toEqual([
      'tiers.yaml',
      'other.yaml',
    ]);
  });

  it.each([
    ['vip.treshold=1', /no parameter "vip.treshold"; did you mean "vip.threshold"\? .*--params lists them/],
    ['vip.threshold=30d', /expected a number, as outputs.tier.rows.vip.threshold is 100/],
    ['hold.down=30', /expected a duration such as 30d, as outputs.tier.hold.down is 30d/],
    ['window=0d', /tiers.yaml with features.spend.window=0d:\n.*tiers.yaml:5:/],
    ['vip.threshold=1..900/1', /1800 candidates are too many: at most 1000/],
  ])('refuse %s', (param, why) => {
    expect(() => candidates(param, ...(param.includes('900') ? ['hold.down=0d,1d'] : []))).toThrow(why);
  });
});
