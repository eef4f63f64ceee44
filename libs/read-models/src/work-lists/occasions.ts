import { facts } from '../measures/facts.js';
import { count, text, type Row } from '../measures/measure.js';
import { trades } from '../measures/trades.js';
import { dateAfter } from './instants.js';
import { byText, type Order } from './order.js';
import { owner, present } from './ownership.js';
import { paged } from './paged.js';
import type { WorkList } from './work-list.js';

/** $5 to $7 and $10, row by row. */
const stretches =
  'unnest($5::text[], $6::timestamptz[], $7::timestamptz[], $10::int4[]) AS s ("on", since, until, years)';

const order: Order = [byText('on'), byText('customerId'), byText('occasion')];

/**
 * Who went on and became a customer, or first bought, within one of the stretches from $6 to $7 (instants, exclusive at the end) of
 * $5 (dates, `YYYY-MM-DD`, on which they are thought of); whose birthday is one of $9 (`MM-DD`), and whose last contract ends on
 * one of $8 (dates), each thought of on that date of $8. Stretches are looked up by index: few of all customers are read.
 */
const care = `
WITH ${owner}, ${present}, occurring AS (
  SELECT f.customer_id, 'anniversary' AS occasion, s."on", s.years
  FROM ${stretches} JOIN ${facts('CustomerRegistered')} f ON f.occurred_at >= s.since AND f.occurred_at < s.until
  WHERE f.is_first AND f.goes_on
  UNION ALL
  SELECT t.customer_id, 'first_purchase', s."on", s.years
  FROM ${stretches} JOIN ${trades('purchased')} t ON t.occurred_at >= s.since AND t.occurred_at < s.until
  WHERE t.is_first AND t.goes_on
  UNION ALL
  SELECT b.customer_id, 'birthday', d."on", NULL
  FROM unnest($8::text[], $9::text[]) AS d ("on", day) JOIN (
    SELECT DISTINCT ON (f.customer_id) f.customer_id, f.data -> 'attributes' ->> 'birthday' AS day
    FROM ${facts('CustomerProfileChanged')} f
    WHERE f.goes_on AND f.data -> 'attributes' ? 'birthday'
    ORDER BY f.customer_id, f.occurred_at DESC, f.revision DESC
  ) b ON b.day = d.day
  UNION ALL
  SELECT c.customer_id, 'contract_end', c.ends_on, NULL
  FROM (
    SELECT f.customer_id, left(max(f.data ->> 'to' COLLATE "C"), 10) AS ends_on
    FROM ${facts('ContractSigned')} f
    WHERE f.goes_on AND f.data ? 'to'
    GROUP BY f.customer_id
  ) c
  WHERE c.ends_on = ANY ($8::text[])
)
SELECT o.customer_id AS "customerId", w.owner_id AS "ownerId", o.occasion, o."on", o.years
FROM occurring o JOIN present p ON p.customer_id = o.customer_id LEFT JOIN owner w ON w.customer_id = o.customer_id
WHERE $11::text IS NULL OR w.owner_id = $11::text`;

/**
 * Days to show care on, from the date of asOf to so many days later (UTC): anniversaries of the registration and of the first
 * purchase, ends of contracts, and birthdays of who agreed to that. The 29th of February falls on the 28th in other
 * years. @source S50 (special days)
 */
export const occasions: WorkList = {
  name: 'occasions',
  title: { en: 'Occasions for care', zh: '关怀时机' },
  formula: {
    en: 'anniversary of registration or first purchase, birthday, or end of the last contract, from asOf to asOf + days',
    zh: '登记周年、首次购买周年、生日或最后合同到期日，自 asOf 至 asOf + days',
  },
  source: 'S50 (birthday gift and letters on special days)',
  missing: {
    en: 'Birthdays are kept only where SENSITIVE_ATTRIBUTES names them, for a purpose and on a consent. Festivals fall on everybody.',
    zh: '生日仅在 SENSITIVE_ATTRIBUTES 启用并有用途与同意时保存。节日人人相同，不在此列。',
  },
  parameters: { owner: null, days: 14 },
  columns: {
    customerId: text('customer', '客户'),
    ownerId: text('owner', '负责人'),
    occasion: text('occasion', '时机', 'occasions'),
    on: text('on', '日期'),
    years: count('years', '周年'),
  },
  order,
  statements: { care: paged(order, care) },
  async run({ asOf, owner, days, page }) {
    const dates = Array.from({ length: days + 1 }, (_, ahead) => dateAfter(asOf, ahead));
    const past = dates.flatMap(stretchesOf);
    const on = dates.flatMap((date) => daysOfYear(date).map((day) => ({ date, day })));
    return page<Row>(
      'care',
      past.map((one) => one.on),
      past.map((one) => one.since),
      past.map((one) => one.until),
      on.map(({ date }) => date),
      on.map(({ day }) => day),
      past.map((one) => one.years),
      owner,
    );
  },
};

/** Where February has 28 days, the last of them stands for the 29th too. */
const standsForTwo = (date: string) => date.endsWith('-02-28') && !isLeap(Number(date.slice(0, 4)));
const isLeap = (year: number) => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;

/** What is thought of on a date. */
const daysOfYear = (date: string): readonly string[] => {
  const day = date.slice(5);
  return standsForTwo(date) ? [day, '02-29'] : [day];
};

/** Nobody has been a customer for longer, years. */
const longest = 100;

/** The stretches of time that are thought of on a date: that day of each year before. */
function stretchesOf(on: string) {
  const [year, month, day] = [on.slice(0, 4), on.slice(5, 7), on.slice(8)].map(Number) as [
    number,
    number,
    number,
  ];
  return Array.from({ length: longest }, (_, before) => before + 1).flatMap((years) => {
    const then = year - years;
    if (month === 2 && day === 29 && !isLeap(then)) return [];
    const isLong = standsForTwo(on) && isLeap(then);
    const at = (days: number) => new Date(Date.UTC(then, month - 1, day + days)).toISOString();
    return [{ on, years, since: at(0), until: at(isLong ? 2 : 1) }];
  });
}
