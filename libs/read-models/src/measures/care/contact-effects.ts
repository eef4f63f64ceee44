import { maintenanceWays, ratio } from '@hindsight/domain';
import { facts } from '../facts.js';
import { count, score, share, text, type Measure } from '../measure.js';

/** Evaluations of the window by way: what was named, else that of the channel. */
const ways = `
SELECT coalesce(f.data ->> 'way', 'other') AS way, count(*)::int4 AS evaluated,
  count(DISTINCT f.customer_id)::int4 AS customers, sum((f.data ->> 'effect')::int4)::int4 AS points,
  count(*) FILTER (WHERE (f.data ->> 'effect')::int4 >= 4)::int4 AS strong
FROM ${facts('ContactEvaluated')} f
WHERE f.in_window
GROUP BY 1 ORDER BY 1`;

/** The same by channel, beside all contacts of the window. */
const channels = `
SELECT said.channel, sum(said.contacts)::int4 AS contacts, sum(said.evaluated)::int4 AS evaluated,
  sum(said.points)::int4 AS points, sum(said.strong)::int4 AS strong
FROM (
  SELECT f.data ->> 'channel' AS channel, count(*) AS contacts, 0 AS evaluated, 0 AS points, 0 AS strong
  FROM ${facts('CustomerContacted')} f
  WHERE f.in_window
  GROUP BY 1
  UNION ALL
  SELECT f.data ->> 'channel', 0, count(*), sum((f.data ->> 'effect')::int4),
    count(*) FILTER (WHERE (f.data ->> 'effect')::int4 >= 4)
  FROM ${facts('ContactEvaluated')} f
  WHERE f.in_window
  GROUP BY 1
) said
GROUP BY 1 ORDER BY 2 DESC, 1`;

interface Evaluated {
  readonly evaluated: number;
  readonly points: number;
  readonly strong: number;
}

const effectOf = ({ evaluated, points, strong }: Evaluated) => ({
  evaluated,
  meanEffect: evaluated === 0 ? null : points / evaluated,
  strongShare: ratio(BigInt(strong), BigInt(evaluated)),
});

const columns = {
  evaluated: count('evaluated', '已评估'),
  meanEffect: score('mean effect, 1–5', '平均效果（1–5）'),
  strongShare: share('strong (4 or 5)', '效果好（4–5 分）'),
};
const none = { evaluated: 0, points: 0, strong: 0 };

/**
 * What the ways of keeping a relation do for it: of each of the seven, and of each channel, how often it was evaluated in the
 * window, the mean of the effects (1 to 5) and the share of those of 4 and 5 (0..1).
 * @source S40 (maintenance in four steps, seven ways, each evaluated); the scale and 365 days are ours
 */
export const contactEffects: Measure = {
  name: 'contact-effects',
  title: { en: 'What ways of keeping in touch do', zh: '客户维护方式的效果' },
  formula: {
    en: 'effects evaluated of a way, 1 to 5, summed / evaluations of it; effects of 4 and 5 / evaluations',
    zh: '某方式评估效果（1–5）之和 / 评估次数；4–5 分次数 / 评估次数',
  },
  source:
    'S40: seven ways (信函 电话 拜访 展会 技术交流 商务活动 参观考察), each evaluated; the scale and 365 days are ours',
  parameters: { windowDays: 365 },
  figures: { contacts: count('contacts', '联系数'), ...columns },
  tables: {
    ways: {
      title: { en: 'By way', zh: '按方式' },
      bars: 'meanEffect',
      columns: {
        way: text('way', '方式', 'waysEvaluated'),
        ...columns,
        customers: count('customers', '客户数'),
      },
    },
    channels: {
      title: { en: 'By channel', zh: '按渠道' },
      bars: 'meanEffect',
      columns: {
        channel: text('channel', '渠道', 'channels'),
        contacts: count('contacts', '联系数'),
        ...columns,
      },
    },
  },
  statements: { ways, channels },
  async run(ask) {
    const byWay = await ask.rows<Evaluated & { way: string; customers: number }>('ways');
    const byChannel = await ask.rows<Evaluated & { channel: string; contacts: number }>('channels');
    const sum = (of: keyof Evaluated) => byWay.reduce((all, one) => all + one[of], 0);
    return {
      figures: {
        contacts: byChannel.reduce((all, { contacts }) => all + contacts, 0),
        ...effectOf({ evaluated: sum('evaluated'), points: sum('points'), strong: sum('strong') }),
      },
      tables: {
        ways: [...maintenanceWays, 'other'].map((way) => {
          const found = byWay.find((one) => one.way === way) ?? { ...none, customers: 0 };
          return { way, ...effectOf(found), customers: found.customers };
        }),
        channels: byChannel.map((one) => ({
          channel: one.channel,
          contacts: one.contacts,
          ...effectOf(one),
        })),
      },
    };
  },
};
