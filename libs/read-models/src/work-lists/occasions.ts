import { facts } from '../measures/facts.js';
import { count, text } from '../measures/measure.js';
import { trades } from '../measures/trades.js';
import { dateAfter } from './instants.js';
import { byText } from './order.js';
import { owner, present } from './ownership.js';
import type { WorkList } from './work-list.js';

/** Days that come back every year, and ends of contracts, on one of the dates $3 (`MM-DD`) or $4 (`YYYY-MM-DD`). */
const care = `
WITH ${owner}, ${present}, day AS (
  SELECT p.customer_id, 'anniversary' AS occasion, to_char(p.registered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS date
  FROM present p
  UNION ALL
  SELECT t.customer_id, 'first_purchase', to_char(t.occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')
  FROM ${trades('purchased')} t
  WHERE t.is_first AND t.goes_on
  UNION ALL
  SELECT f.customer_id, 'contract_end', left(max(f.data ->> 'to' COLLATE "C"), 10)
  FROM ${facts('ContractSigned')} f
  WHERE f.goes_on AND f.data ? 'to'
  GROUP BY f.customer_id
)
SELECT d.customer_id AS "customerId", w.owner_id AS "ownerId", d.occasion, d.date
FROM day d JOIN present p ON p.customer_id = d.customer_id LEFT JOIN owner w ON w.customer_id = d.customer_id
WHERE (CASE d.occasion WHEN 'contract_end' THEN d.date = ANY ($4::text[]) ELSE right(d.date, 5) = ANY ($3::text[]) END)
  AND ($5::text IS NULL OR w.owner_id = $5::text)`;

interface Care {
  readonly customerId: string;
  readonly ownerId: string | null;
  readonly occasion: string;
  readonly date: string;
}

/**
 * Days to show care on, from the date of asOf to so many days later (UTC): anniversaries of the registration and of the first
 * purchase, and ends of contracts. The 29th of February falls on the 28th in other
 * years. @source S50 (special days)
 */
export const occasions: WorkList = {
  name: 'occasions',
  title: { en: 'Occasions for care', zh: '关怀时机' },
  formula: {
    en: 'anniversary of registration or first purchase, or end of the last contract, from asOf to asOf + days',
    zh: '登记周年、首次购买周年或最后合同到期日，自 asOf 至 asOf + days',
  },
  source: 'S50 (birthday gift and letters on special days)',
  missing: {
    en: 'Birthdays and festivals are missing: they are personal data, which needs a purpose and consent and is not kept.',
    zh: '不含生日与节日：属个人数据，须有明确用途与同意，系统未予保存。',
  },
  parameters: { owner: null, days: 14 },
  columns: {
    customerId: text('customer', '客户'),
    ownerId: text('owner', '负责人'),
    occasion: text('occasion', '时机', 'occasions'),
    on: text('on', '日期'),
    years: count('years', '周年'),
  },
  order: [byText('on'), byText('customerId'), byText('occasion')],
  statements: { care },
  async run({ asOf, owner, days, rows, cut }) {
    const dates = Array.from({ length: days + 1 }, (_, ahead) => dateAfter(asOf, ahead));
    const found = await rows<Care>('care', dates.flatMap(daysOfYear), dates, owner);
    return cut(found.flatMap((one) => occurring(one, dates)).map((one) => ({ ...one })));
  },
};

/** What is thought of on a date: on the last of February, where it has 28 days, the 29th as well. */
function daysOfYear(date: string): string[] {
  const day = date.slice(5);
  const hasNo29th = new Date(`${date.slice(0, 4)}-02-29T00:00:00Z`).getUTCMonth() === 2;
  return day === '02-28' && hasNo29th ? [day, '02-29'] : [day];
}

interface Occasion extends Omit<Care, 'date'> {
  readonly on: string;
  /** null for what does not come back. */
  readonly years: number | null;
}

function occurring({ date, ...care }: Care, dates: readonly string[]): Occasion[] {
  if (care.occasion === 'contract_end') return [{ ...care, on: date, years: null }];
  return dates.flatMap((on) => {
    const years = Number(on.slice(0, 4)) - Number(date.slice(0, 4));
    return years > 0 && daysOfYear(on).includes(date.slice(5)) ? [{ ...care, on, years }] : [];
  });
}
