import { count, meanMinor, number, share, type Measure } from '../measure.js';
import { buying, type Bought } from './buying.js';
import { expectationsOf, type Expectation } from './expectations.js';

/** Upper ends of the bands that the chances of being alive are shown in. */
const bands = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1] as const;

/**
 * How long customers stay and what they will buy: BG/NBD for purchases (times in weeks, of a day as one), gamma-gamma for amounts, fitted
 * to those who first bought in the window.
 * @source S64 (prediction); Fader, Hardie & Lee (2005), Marketing Science 24(2); Fader & Hardie (2013), The Gamma-Gamma Model
 */
export const lifeExpectancy: Measure = {
  name: 'life-expectancy',
  title: { en: 'Life expectancy: who still buys, and how much', zh: '客户生命预期：谁还会购买，购买多少' },
  formula: {
    en: 'BG/NBD and gamma-gamma, likeliest parameters. Whoever bought once only counts as alive for certain: the model lets nobody leave before the first repeat purchase',
    zh: 'BG/NBD 与 Gamma-Gamma 模型的最大似然参数。只购买过一次的客户总被视为存活：模型不允许首次复购之前离开',
  },
  source:
    'S64 (prediction); Fader, Hardie & Lee (2005), Marketing Science 24(2); Fader & Hardie (2013). 39 weeks ahead, and at most 20,000 customers in the fit, are ours',
  parameters: { windowDays: null, horizonDays: 273 },
  figures: {
    customers: count('customers who first bought in the window', '窗口内首次购买的客户数'),
    fitted: count('of them in the fit', '参与拟合的客户数'),
    cameBack: count('of these, came back', '其中复购客户数'),
    r: number('r: purchases, shape', 'r：购买率形状'),
    alpha: number('α: purchases, weeks', 'α：购买率尺度（周）'),
    a: number('a: leaving', 'a：离开'),
    b: number('b: leaving', 'b：离开'),
    logLikelihood: number('log-likelihood', '对数似然'),
    p: number('p: amounts, shape', 'p：金额形状'),
    q: number('q: amounts, between customers', 'q：客户间差异'),
    v: meanMinor('v: amounts, scale', 'v：金额尺度'),
    alive: number('customers expected to be alive', '预期存活客户数'),
    purchases: number('purchases expected in the horizon', '预期期内购买次数'),
    amount: meanMinor('amount expected in the horizon', '预期期内金额'),
  },
  tables: {
    bands: {
      title: { en: 'By the chance of being alive', zh: '按存活概率' },
      bars: 'customers',
      columns: {
        upTo: share('up to', '不超过'),
        customers: count('customers', '客户数'),
        onceOnly: count('bought once only', '仅购买一次'),
        purchases: number('purchases expected', '预期购买次数'),
        amount: meanMinor('amount expected', '预期金额'),
      },
    },
  },
  statements: { buying },
  async run(ask) {
    const bought = await ask.rows<Bought>('buying');
    const { purchasing, spending, customers } = expectationsOf(bought, ask.asOf, ask.horizonDays);
    const { r, alpha, a, b, logLikelihood } = purchasing ?? none;
    const { p, q, v } = spending ?? none;
    return {
      figures: {
        ...{ customers: bought[0]?.customers ?? 0, fitted: bought.length },
        cameBack: bought.filter(({ days }) => days > 1).length,
        ...{ r, alpha, a, b, logLikelihood, p, q, v },
        alive: purchasing && sumOf(customers, ({ alive }) => alive),
        ...(purchasing && expectedOf(customers)),
      },
      tables: {
        bands: purchasing ? bands.map((upTo, place) => bandOf(customers, upTo, bands[place - 1] ?? -1)) : [],
      },
    };
  },
};

const none = {
  ...{ r: null, alpha: null, a: null, b: null, logLikelihood: null },
  ...{ p: null, q: null, v: null },
};

function bandOf(all: readonly Expectation[], upTo: number, above: number) {
  const within = all.filter(({ alive }) => alive > above && alive <= upTo);
  const onceOnly = within.filter(({ repeats }) => repeats === 0).length;
  return { upTo, customers: within.length, onceOnly, ...expectedOf(within) };
}

const expectedOf = (customers: readonly Expectation[]) => ({
  purchases: sumOf(customers, ({ purchases }) => purchases),
  amount: customers.some(({ amount }) => amount === null) ? null : sumOf(customers, worthOf),
});

const worthOf = ({ purchases, amount }: Expectation) => purchases * (amount ?? 0);

const sumOf = (customers: readonly Expectation[], of: (one: Expectation) => number) =>
  customers.reduce((sum, one) => sum + of(one), 0);
