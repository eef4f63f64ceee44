import type { InEveryLanguage } from '@hindsight/contracts';

/** Bounds and meaning of everything that a measure can be asked beside `asOf`. All of them are whole numbers. */
export const measureParameters = {
  windowDays: {
    ...{ min: 1, max: 36_500 },
    says: {
      en: 'days of 24 hours up to asOf that count',
      zh: '截至 asOf 的统计天数（每天 24 小时）',
    },
  },
  months: {
    ...{ min: 1, max: 120 },
    says: {
      en: 'months (UTC) up to the one that asOf is in',
      zh: '截至 asOf 所在月份的月数（UTC）',
    },
  },
  year: {
    ...{ min: 1900, max: 9999 },
    says: {
      en: 'the calendar year (UTC); that of asOf unless given',
      zh: '日历年度（UTC）；未给出时为 asOf 所在年度',
    },
  },
  horizonDays: {
    ...{ min: 1, max: 3650 },
    says: { en: 'how many days ahead of asOf', zh: '自 asOf 起向前的天数' },
  },
} as const satisfies Readonly<
  Record<string, { readonly min: number; readonly max: number; readonly says: InEveryLanguage }>
>;

/** One of `measureParameters`. */
export type ParameterName = keyof typeof measureParameters;

/** What is asked of a measure; what is left out is as the measure has it. */
export type Parameters = Readonly<Partial<Record<ParameterName, number>>>;
