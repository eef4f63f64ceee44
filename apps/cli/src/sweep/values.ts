import type { InEveryLanguage } from '@hindsight/contracts';
import { BadInput } from '../bad-input.js';
import { said } from '../texts/texts.js';

/** A parameter, as it was asked for, and what it is to be, as written. */
export interface Variation {
  readonly path: string;
  readonly values: readonly string[];
}

const most = 1000;

/**
 * `path=500,800,1200`; a range is `path=100..1000/100`, its step after the slash, both ends included; durations have their unit:
 * `path=30d..120d/30d`.
 * @throws {BadInput}
 */
export function parseVariation(text: string): Variation {
  const [, path, listed] = /^([^=\s]+)=(.+)$/.exec(text) ?? [];
  if (path === undefined || listed === undefined) throw refused(text, said('expectedPathValues'));
  const values = listed.split(',').flatMap((item) => valuesOf(item.trim(), text));
  if (values.length > most) throw refused(text, said('tooManyValues', { most }));
  return { path, values: [...new Set(values)] };
}

function valuesOf(item: string, text: string): readonly string[] {
  if (/^-?\d+(?:\.\d+)?$/.test(item) || /^\d+[hdw]$/.test(item)) return [item];
  const [from, to, step] = rangeOf(item, text);
  const isOneUnit = from.unit === to.unit && from.unit === step.unit;
  if (!isOneUnit) throw refused(text, said('unitsDiffer', { item }));
  if (!(Number(step.number) > 0)) throw refused(text, said('stepNotAbove', { item }));
  return stepped(from.number, to.number, step.number).map((value) => `${value}${from.unit}`);
}

function rangeOf(item: string, text: string): readonly [from: Numeral, to: Numeral, step: Numeral] {
  const [from, to, step] = (/^(.+)\.\.(.+)\/(.+)$/.exec(item) ?? []).slice(1).map(numeral);
  if (from && to && step) return [from, to, step];
  throw refused(text, said('expectedValue', { item }));
}

interface Numeral {
  readonly number: string;
  readonly unit: string;
}

function numeral(text: string): Numeral | null {
  const [, number, unit = ''] = /^(-?\d+(?:\.\d+)?)([hdw]?)$/.exec(text) ?? [];
  return number === undefined ? null : { number, unit };
}

/** In whole units of the last decimal, so that no rounding shows. */
function stepped(...range: readonly [from: string, to: string, step: string]): readonly string[] {
  const decimals = Math.max(...range.map((number) => (number.split('.')[1] ?? '').length));
  const [from = NaN, to = NaN, step = NaN] = range.map((number) =>
    Math.round(Number(number) * 10 ** decimals),
  );
  const values: string[] = [];
  for (let at = from; at <= to && values.length <= most; at += step)
    values.push(String(Number((at / 10 ** decimals).toFixed(decimals))));
  return values;
}

const refused = (text: string, why: InEveryLanguage): BadInput =>
  new BadInput(said('paramUnfit', { text, why }));
