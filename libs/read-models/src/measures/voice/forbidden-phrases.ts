import { forbiddenGroups, ratio } from '@hindsight/domain';
import { facts } from '../facts.js';
import { count, share, text, type Measure } from '../measure.js';

/** Contacts of the window whose note was looked through, by channel. */
const channels = `
SELECT f.data ->> 'channel' AS channel, count(*)::int4 AS notes,
  count(*) FILTER (WHERE (f.data ->> 'forbiddenHits')::int4 > 0)::int4 AS "withPhrases",
  sum((f.data ->> 'forbiddenHits')::int4)::int4 AS hits
FROM ${facts('CustomerContacted')} f
WHERE f.in_window AND f.data ? 'forbiddenHits'
GROUP BY 1 ORDER BY 3 DESC, 1`;

/** How many notes had phrases of each group. */
const groups = `
SELECT g.name AS "group", count(*)::int4 AS notes, count(DISTINCT f.customer_id)::int4 AS customers
FROM ${facts('CustomerContacted')} f, LATERAL jsonb_array_elements_text(f.data -> 'forbiddenGroups') AS g (name)
WHERE f.in_window AND f.data ? 'forbiddenGroups'
GROUP BY 1 ORDER BY 1`;

interface Found {
  readonly notes: number;
  readonly withPhrases: number;
  readonly hits: number;
}

const shareOf = ({ notes, withPhrases }: Found) => ratio(BigInt(withPhrases), BigInt(notes));

const columns = {
  notes: count('notes looked through', '已检查的记录'),
  withPhrases: count('with a forbidden phrase', '含禁语'),
  hits: count('times a phrase stands there', '禁语次数'),
  share: share('share with one', '含禁语占比'),
};

/**
 * Notes of contacts in which a phrase stands that nobody should say to a customer: of those looked through, which were all that were
 * sent with a note, how many had one (0..1), how many times, of which group and through which channel.
 * @source S57 (four groups); that a note says it does not tell who said it; 180 days are ours
 */
export const forbiddenPhrases: Measure = {
  name: 'forbidden-phrases',
  title: { en: 'Forbidden phrases', zh: '服务禁语' },
  formula: {
    en: 'contacts of the window whose note has a phrase of one of the four groups / contacts with a note',
    zh: '窗口内记录含四组禁语之一的联系数 / 有记录的联系数',
  },
  source: 'S57: four groups of phrases; the English phrases, and 180 days, are ours',
  parameters: { windowDays: 180 },
  figures: columns,
  tables: {
    groups: {
      title: { en: 'By group of phrases', zh: '按禁语组' },
      bars: 'notes',
      columns: {
        group: text('group', '禁语组', 'forbiddenGroups'),
        notes: count('notes', '记录数'),
        customers: count('customers', '客户数'),
      },
    },
    channels: {
      title: { en: 'By channel', zh: '按渠道' },
      bars: 'share',
      columns: { channel: text('channel', '渠道', 'channels'), ...columns },
    },
  },
  statements: { channels, groups },
  async run(ask) {
    const byChannel = await ask.rows<Found & { channel: string }>('channels');
    const byGroup = await ask.rows<{ group: string; notes: number; customers: number }>('groups');
    const sum = (of: keyof Found) => byChannel.reduce((all, one) => all + one[of], 0);
    const all = { notes: sum('notes'), withPhrases: sum('withPhrases'), hits: sum('hits') };
    return {
      figures: { ...all, share: shareOf(all) },
      tables: {
        groups: forbiddenGroups.map(
          (group) => byGroup.find((one) => one.group === group) ?? { group, notes: 0, customers: 0 },
        ),
        channels: byChannel.map((one) => ({ ...one, share: shareOf(one) })),
      },
    };
  },
};
