import { parse } from 'csv-parse/sync';
import { csvOf } from './csv.js';

const read = (text: string) => parse(text, { bom: true }) as unknown;

describe('writing CSV', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tone', '\rone', '\none', '＝1'])(
    'keeps %j from being a formula',
    (text) => {
      expect(read(csvOf(['customer'], [[text]]))).toEqual([['customer'], [`'${text}`]]);
    },
  );

  it('quotes what a quote, a comma or a line end would break', () => {
    const odd = ['say "yes"', 'a,b', 'a\nb', '=HYPERLINK("http://x","y")'];
    expect(read(csvOf(['a', 'b', 'c', 'd'], [odd]))).toEqual([
      ['a', 'b', 'c', 'd'],
      ['say "yes"', 'a,b', 'a\nb', `'=HYPERLINK("http://x","y")`],
    ]);
  });

  it.each([
    ['north;=1+1', "north;'=1+1"],
    ['north\t@SUM(A1)', "north\t'@SUM(A1)"],
    ['north\r\n-1', "north\r\n'-1"],
    ['north; =1', "north; '=1"],
    ['\t=1', "'\t'=1"],
    ['north;south', 'north;south'],
  ])('keeps %j from being one where cells are split at other signs than commas', (text, harmless) => {
    expect(read(csvOf(['customer'], [[text]]))).toEqual([['customer'], [harmless]]);
  });

  it('escapes a head as it escapes a row', () => {
    expect(csvOf(['=1'], [])).toBe('\uFEFF"\'=1"\r\n');
  });

  it('leaves numbers alone, and text that only contains a sign', () => {
    expect(csvOf(['a'], [[-1.5, null, 'a-b', '重要客户']])).toBe('\uFEFFa\r\n-1.5,,a-b,重要客户\r\n');
  });
});
