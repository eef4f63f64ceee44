import { currencyExponent } from '@hindsight/domain';
import type { SweptSide } from '@hindsight/replay';
import { nearestName } from '@hindsight/rules';
import { BadInput } from '../bad-input.js';
import type { Text } from '../report/text.js';
import { said } from '../texts/texts.js';

/** A figure by which candidates are told apart. */
export interface Measure {
  /** As it is asked for: `moved`, `customers=重要客户`, `recall`. */
  readonly name: string;
  readonly text: Text;
  readonly kind: 'count' | 'money' | 'share' | 'days';
  /** Null where there is nothing to measure. Money in major units. */
  readonly of: (side: SweptSide) => number | null;
  /** What is thought better unless said otherwise. */
  readonly better: Better;
}

type Better = 'max' | 'min';

/** A measure of the front, and which way is better. */
export interface Aim {
  readonly measure: Measure;
  readonly better: Better;
}

/** All measures of one output; those of the label only where one is held against an outcome. */
export function measuresOf(control: SweptSide, output: string, currency: string): readonly Measure[] {
  const there = control.outputs.find((one) => one.output === output);
  const unit = 10 ** currencyExponent(currency);
  const own = (side: SweptSide) => side.outputs.find((one) => one.output === output);
  const share = (side: SweptSide, result: string) => own(side)?.results.find((one) => one.result === result);
  const results = (there?.results ?? []).map(({ result }) => result);
  const whole: readonly Measure[] = [
    measure('moved', { en: 'moved', zh: '变动客户' }, 'count', 'min', (side) => own(side)?.moved ?? null),
    measure('flips', { en: 'flips', zh: '变更次数' }, 'count', 'min', (side) => own(side)?.flips ?? null),
    ...results.map((result) =>
      measure(
        `customers=${result}`,
        { en: `customers: ${result}`, zh: `客户数：${result}` },
        'count',
        'min',
        (side) => share(side, result)?.customers ?? 0,
      ),
    ),
    ...results.map((result) =>
      measure(
        `spend=${result}`,
        { en: `${currency}: ${result}`, zh: `${currency}：${result}` },
        'money',
        'max',
        (side) => (share(side, result)?.spendMinor ?? 0) / unit,
      ),
    ),
  ];
  return control.foretold ? [...whole, ...foretold] : whole;
}

const foretold: readonly Measure[] = [
  measure(
    'alarms',
    { en: 'alarms', zh: '预警' },
    'count',
    'min',
    ({ foretold: told }) => told?.alarms ?? null,
  ),
  measure(
    'precision',
    { en: 'precision', zh: '精确率' },
    'share',
    'max',
    ({ foretold: told }) => told?.precision ?? null,
  ),
  measure(
    'recall',
    { en: 'recall', zh: '召回率' },
    'share',
    'max',
    ({ foretold: told }) => told?.recall ?? null,
  ),
  measure(
    'lead',
    { en: 'lead, days', zh: '提前天数' },
    'days',
    'max',
    ({ foretold: told }) => told?.medianLeadDays ?? null,
  ),
];

function measure(
  name: string,
  text: Text,
  kind: Measure['kind'],
  better: Better,
  of: Measure['of'],
): Measure {
  return { name, text, kind, better, of };
}

/**
 * `recall:max,flips:min`; without a way, what is thought better.
 * @throws {BadInput} no such measure
 */
export function aimsOf(asked: string, measures: readonly Measure[]): readonly Aim[] {
  return asked.split(',').map((item) => {
    const [, name = item, better] = /^(.*?)(?::(max|min))?$/u.exec(item.trim()) ?? [];
    const found = measures.find((one) => one.name === name);
    if (found) return { measure: found, better: (better as Better | undefined) ?? found.better }; // the pattern says so
    const names = measures.map((one) => one.name);
    const near = nearestName(name, names);
    const asked = { name, names: names.join(', ') };
    throw new BadInput(
      near === null ? said('noSuchMeasure', asked) : said('noSuchMeasureBut', { ...asked, near }),
    );
  });
}

/** Precision and recall where a label is held against an outcome; else how steady results are, and how much is on top. */
export function usualAims(measures: readonly Measure[]): readonly Aim[] {
  const named = (name: string) => measures.find((one) => one.name === name);
  const wanted = named('precision')
    ? [named('precision'), named('recall')]
    : [named('flips'), measures.findLast(({ name }) => name.startsWith('spend='))];
  return wanted.flatMap((measure) => (measure ? [{ measure, better: measure.better }] : []));
}
