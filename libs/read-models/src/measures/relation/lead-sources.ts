import { leadSources as known, ratio } from '@hindsight/domain';
import { facts } from '../facts.js';
import { count, minor, share, text, type Measure } from '../measure.js';
import { tradesByCustomer } from '../trades.js';

/** Registrations of the window by source, and what came of them up to now. */
const leads = `
WITH lead AS (
  SELECT f.customer_id, min(f.data ->> 'leadSource') AS source
  FROM ${facts('CustomerRegistered')} f
  WHERE f.in_window
  GROUP BY f.customer_id
), bought AS (
  SELECT l.source, count(*) AS buyers, sum(n.net) AS net
  FROM lead l JOIN (
    SELECT t.customer_id, sum(t.amount) AS net FROM ${tradesByCustomer('purchased', 'returned')} t
    GROUP BY t.customer_id
    HAVING bool_or(t.kind = 'purchased')
  ) n ON n.customer_id = l.customer_id
  GROUP BY l.source
)
SELECT l.source, l.leads::int4, coalesce(b.buyers, 0)::int4 AS buyers, coalesce(b.net, 0)::text AS minor
FROM (SELECT source, count(*) AS leads FROM lead GROUP BY source) l LEFT JOIN bought b ON b.source IS NOT DISTINCT FROM l.source
ORDER BY l.source`;

interface Leads {
  /** null: not said. */
  readonly source: string | null;
  readonly leads: number;
  readonly buyers: number;
  readonly minor: string;
}

/**
 * Where leads came from: registrations of the window by the ten sources, who of them has bought (0..1), and their net spend
 * since, minor units. A source that is none of the ten, or not said, counts as `other`.
 * @source S37, ten sources
 */
export const leadSources: Measure = {
  name: 'lead-sources',
  title: { en: 'Where leads came from', zh: '客户来源' },
  formula: {
    en: 'registrations of a source; buyers / registrations; their net spend',
    zh: '某来源的登记数；购买客户数 / 登记数；净消费',
  },
  source: 'S37 lists the ten sources; 365 days are ours',
  parameters: { windowDays: 365 },
  figures: {
    leads: count('registrations', '登记数'),
    unlisted: count('from a source that is none of the ten', '来源不在十类之中'),
    unstated: count('source not said', '未注明来源'),
  },
  tables: {
    sources: {
      title: { en: 'By source', zh: '按来源' },
      bars: 'leads',
      columns: {
        source: text('source', '来源', 'leadSources'),
        leads: count('registrations', '登记数'),
        buyers: count('have bought', '已购买'),
        conversion: share('conversion', '转化率'),
        minor: minor('net spend since', '其后净消费'),
      },
    },
  },
  statements: { leads },
  async run(ask) {
    const found = await ask.rows<Leads>('leads');
    const sum = (rows: readonly Leads[]) => rows.reduce((all, { leads }) => all + leads, 0);
    return {
      figures: {
        leads: sum(found),
        unlisted: sum(found.filter(({ source }) => source !== null && !isKnown(source))),
        unstated: sum(found.filter(({ source }) => source === null)),
      },
      tables: { sources: known.map((source) => rowOf(source, found)) },
    };
  },
};

const isKnown = (source: string) => known.some((one) => one === source);

function rowOf(source: string, found: readonly Leads[]) {
  const own = found.filter(
    (one) => (one.source !== null && isKnown(one.source) ? one.source : 'other') === source,
  );
  const leads = own.reduce((sum, one) => sum + one.leads, 0);
  const buyers = own.reduce((sum, one) => sum + one.buyers, 0);
  const minor = own.reduce((sum, one) => sum + BigInt(one.minor), 0n);
  return { source, leads, buyers, conversion: ratio(BigInt(buyers), BigInt(leads)), minor: String(minor) };
}
