import {
  allOfTheLog,
  historyKnownAt,
  loadCheckpointOf,
  loadProgress,
  loadWatermark,
  positionKnownAt,
  publishedCutoffs,
  watermarkKnownAt,
  type KnownHistory,
  type RuleSetRow,
  type Sql,
} from '@hindsight/read-models';
import type { KnownAt, Rules } from '@hindsight/replay';
import { boundOf, CutoffTimeline } from '@hindsight/rules';
import { Problem } from '../http/problem.js';
import { inForceAt, inForceNow, rulesOf, versionOf } from './in-force.js';
import { reachKnownAt } from './reach-known-at.js';

/** The three axes of time on which something is asked of a customer. */
export interface Axes {
  /** When it was the case; null: at the last closed instant. */
  readonly asOf: Date | null;
  /** How far the log was known; null: all of it. */
  readonly knownAt: KnownAt | null;
  readonly rules: Rules;
}

/** Cut-offs in force, and whether some of them were published only after what counts as known. */
export interface Bars {
  readonly cutoffs: CutoffTimeline;
  readonly areLater: boolean;
}

/** As answers have it. */
export const revisionText = (revision: number | null): string | null =>
  revision === null ? null : String(revision);

/** From where a question about a customer is asked: what was known there, of which instant, under which rules. */
export class Standpoint {
  private constructor(
    private readonly sql: Sql,
    private readonly customerId: string,
    private readonly axes: Axes,
    /** Last log position that is known; null: all of the log. */
    readonly position: bigint | null,
  ) {}

  /** @throws {Problem} 422 for a position that the read models have not reached */
  static async of(sql: Sql, customerId: string, axes: Axes): Promise<Standpoint> {
    const { knownAt } = axes;
    if (knownAt === null) return new Standpoint(sql, customerId, axes, null);
    return new Standpoint(sql, customerId, axes, await positionOf(sql, customerId, knownAt));
  }

  /** The versions that are asked, by rule set id. @throws {Problem} what `versionOf` throws */
  async ruleSets(): Promise<readonly RuleSetRow[]> {
    const { asOf, rules } = this.axes;
    if (typeof rules === 'object') return [await versionOf(this.sql, rules)];
    const isNow = rules === 'now' || (asOf === null && this.position === null);
    return isNow ? inForceNow(this.sql) : this.#inForceThen();
  }

  async #inForceThen(): Promise<readonly RuleSetRow[]> {
    const instant = this.axes.asOf?.getTime() ?? (await this.#watermark()) ?? -Infinity;
    return inForceAt(this.sql, instant, this.position ?? allOfTheLog);
  }

  /**
   * The instant (ms) of which is asked, or the last that was closed.
   * @throws {Problem} 422 where not everything was evaluated up to there, as known from here
   */
  async instantFor(ruleSets: readonly RuleSetRow[]): Promise<number> {
    const watermark = await this.#watermark();
    const progress = await loadProgress(this.sql);
    const reached = await Promise.all(ruleSets.map((row) => this.#reach(row, progress, watermark)));
    // Where there are no rules, all that is closed is done.
    const evaluated = Math.min(...(reached.length > 0 ? reached : [watermark ?? -Infinity]));
    const instant = this.axes.asOf?.getTime() ?? Math.min(watermark ?? -Infinity, evaluated);
    if (instant > evaluated || instant === -Infinity) throw notClosed(this.axes, evaluated);
    return instant;
  }

  /** What a version had published up to an instant (ms). One that is asked out of its time is asked with all it has. */
  async barsOf({ hash }: RuleSetRow, instant: number): Promise<Bars> {
    const known = this.position ?? allOfTheLog;
    const published = await publishedCutoffs(this.sql, hash, instant);
    const later = published.some(({ position }) => position > known);
    const counting = this.#inItsTime ? published.filter(({ position }) => position <= known) : published;
    const cutoffs = new CutoffTimeline();
    for (const { instant: of, values } of counting) cutoffs.publish(of, values);
    return { cutoffs, areLater: later && !this.#inItsTime };
  }

  /** Null for a customer of whom nothing was known. */
  history(): Promise<KnownHistory | null> {
    return historyKnownAt(this.sql, this.customerId, this.position ?? allOfTheLog);
  }

  get #inItsTime(): boolean {
    return this.axes.rules === 'then';
  }

  #watermark(): Promise<number | null> {
    return this.position === null ? loadWatermark(this.sql) : watermarkKnownAt(this.sql, this.position);
  }

  /** Through when a version was evaluated (ms), as the projector does it with the same knowledge (ADR 2). */
  async #reach(
    row: RuleSetRow,
    progress: ReadonlyMap<string, number>,
    watermark: number | null,
  ): Promise<number> {
    const now = progress.get(row.hash) ?? -Infinity;
    const { position } = this;
    if (position === null) return now;
    if (this.#inItsTime) return reachKnownAt(this.sql, row, position);
    return Math.min(now, watermark === null ? -Infinity : boundOf(rulesOf(row), watermark, []));
  }
}

/**
 * The last log position that counts as known.
 * @throws {Problem} 422 for a position that the read models have not reached
 */
export async function positionOf(sql: Sql, customerId: string, knownAt: KnownAt): Promise<bigint> {
  if ('recordedAt' in knownAt) return positionKnownAt(sql, customerId, new Date(knownAt.recordedAt));
  const reached = (await loadCheckpointOf(sql, customerId)) ?? -1n;
  if (knownAt.position <= reached) return knownAt.position;
  throw Problem.of(
    'known-at-not-reached',
    {
      en: `asked for what was known at position ${knownAt.position}, the read model is at ${reached}`,
      zh: `要求位置 ${knownAt.position} 时的所知，读模型位于 ${reached}`,
    },
    { members: { reached: String(reached) } },
  );
}

const nothing = { en: '', zh: '' };

function notClosed({ asOf, knownAt }: Axes, evaluated: number): Problem {
  const evaluatedThrough = evaluated === -Infinity ? null : new Date(evaluated).toISOString();
  const [then, thenZh] = knownAt === null ? ['', ''] : [', as known then', '（按当时所知）'];
  const asked = asOf
    ? { en: `asked for ${asOf.toISOString()}, `, zh: `要求 ${asOf.toISOString()}，` }
    : nothing;
  const detail = evaluatedThrough
    ? {
        en: `${asked.en}everything is evaluated through ${evaluatedThrough}${then}`,
        zh: `${asked.zh}已全部评估至 ${evaluatedThrough}${thenZh}`,
      }
    : { en: `${asked.en}no day is closed yet${then}`, zh: `${asked.zh}尚无已结账的日期${thenZh}` };
  return Problem.of('as-of-not-closed', detail, { members: { evaluatedThrough } });
}
