import { channelWays, channels as known, ratio, wayOfChannel } from '@hindsight/domain';
import { facts } from '../facts.js';
import { count, share, text, type Measure } from '../measure.js';
import { trades } from '../trades.js';

/** What came through each channel in the window. */
const channels = `
SELECT came.channel, sum(came.contacts_in)::int4 AS "contactsIn", sum(came.contacts_out)::int4 AS "contactsOut",
  sum(came.purchases)::int4 AS purchases, sum(came.complaints)::int4 AS complaints
FROM (
  SELECT f.data ->> 'channel' AS channel,
    count(*) FILTER (WHERE f.type = 'CustomerContacted' AND f.data ->> 'direction' = 'in') AS contacts_in,
    count(*) FILTER (WHERE f.type = 'CustomerContacted' AND f.data ->> 'direction' = 'out') AS contacts_out,
    0 AS purchases, count(*) FILTER (WHERE f.type = 'CustomerComplained') AS complaints
  FROM ${facts('CustomerContacted', 'CustomerComplained')} f
  WHERE f.in_window AND f.data ? 'channel'
  GROUP BY 1
  UNION ALL
  SELECT t.channel, 0, 0, count(*), 0 FROM ${trades('purchased')} t
  WHERE t.in_window AND t.channel IS NOT NULL
  GROUP BY 1
) came
GROUP BY 1 ORDER BY 1`;

interface Through {
  readonly channel: string;
  readonly contactsIn: number;
  readonly contactsOut: number;
  readonly purchases: number;
  readonly complaints: number;
}

const nothing = { contactsIn: 0, contactsOut: 0, purchases: 0, complaints: 0 };

/**
 * What came through each channel in the window: contacts both ways, purchases and complaints that name one, and the channel's
 * share of the contacts (0..1); the same by way, which is ours (`wayOfChannel`).
 * @source S49 (Web, Email, phone, kiosk/POS; 全渠道), S40, S58
 */
export const channelMix: Measure = {
  name: 'channel-mix',
  title: { en: 'Channels', zh: '渠道构成' },
  formula: { en: 'contacts through a channel / contacts of the window', zh: '某渠道的联系数 / 窗口内联系数' },
  source: 'S49, S40, S58; 180 days are ours',
  parameters: { windowDays: 180 },
  figures: {
    contacts: count('contacts', '联系数'),
    purchases: count('purchases that name a channel', '注明渠道的购买'),
    complaints: count('complaints', '投诉数'),
  },
  tables: {
    channels: {
      title: { en: 'By channel', zh: '按渠道' },
      bars: 'share',
      columns: {
        channel: text('channel', '渠道', 'channels'),
        contactsIn: count('contacts in', '来访'),
        contactsOut: count('contacts out', '外呼'),
        purchases: count('purchases', '购买'),
        complaints: count('complaints', '投诉'),
        share: share('share of the contacts', '联系占比'),
      },
    },
    ways: {
      title: { en: 'By way', zh: '按方式' },
      bars: 'share',
      columns: {
        way: text('way', '方式', 'channelWays'),
        contacts: count('contacts', '联系数'),
        share: share('share of the contacts', '联系占比'),
      },
    },
  },
  statements: { channels },
  async run(ask) {
    const found = await ask.rows<Through>('channels');
    const sum = (of: (one: Through) => number) => found.reduce((all, one) => all + of(one), 0);
    const contactsOf = ({ contactsIn, contactsOut }: Omit<Through, 'channel'>) => contactsIn + contactsOut;
    const contacts = sum(contactsOf);
    return {
      figures: {
        contacts,
        purchases: sum(({ purchases }) => purchases),
        complaints: sum(({ complaints }) => complaints),
      },
      tables: {
        channels: known.map((channel) => {
          const one = found.find((row) => row.channel === channel) ?? nothing;
          return { ...one, channel, share: ratio(BigInt(contactsOf(one)), BigInt(contacts)) };
        }),
        ways: channelWays.map((way) => {
          const ofWay = sum((one) => (wayOf(one.channel) === way ? contactsOf(one) : 0));
          return { way, contacts: ofWay, share: ratio(BigInt(ofWay), BigInt(contacts)) };
        }),
      },
    };
  },
};

const wayOf = (channel: string) => {
  const one = known.find((name) => name === channel);
  return one && wayOfChannel[one];
};
