import type { InEveryLanguage } from '@hindsight/contracts';

/** Everything that a work list can be asked beside `asOf` and `limit`. */
export const listParameters = {
  owner: {
    says: { en: 'only customers of this owner', zh: '仅限此负责人的客户' },
  },
  day: {
    says: {
      en: 'the day (UTC) that is planned, such as 2026-02-02; the day of asOf unless given',
      zh: '计划的日期（UTC），例如 2026-02-02；未给出时为 asOf 当日',
    },
  },
  days: {
    says: { en: 'how many days ahead of asOf', zh: '自 asOf 起向前的天数' },
  },
} as const satisfies Readonly<Record<string, { readonly says: InEveryLanguage }>>;

/** One of `listParameters`. */
export type ListParameterName = keyof typeof listParameters;

/** What is asked of a work list; what is left out is as the list has it. */
export interface ListParameters {
  readonly owner?: string;
  /** `2026-02-02` */
  readonly day?: string;
  /** Whole, 0..366 */
  readonly days?: number;
}

/** Whether a text is a day that a calendar has, such as `2026-02-02`; 30 February is none. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && dayOf(Date.parse(text)) === text;

const dayOf = (instant: number): string | null =>
  Number.isNaN(instant) ? null : new Date(instant).toISOString().slice(0, 10);
