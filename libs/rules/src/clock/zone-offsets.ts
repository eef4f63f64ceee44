/** A stretch of time, `from` inclusive to `to` exclusive, in which a zone keeps one offset (ms; local = UTC + offset). */
export interface OffsetPiece {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

export const dayMs = 86_400_000;
const blockMs = 400 * dayMs;
// No zone has ever changed its offset twice within twelve hours.
const stepMs = dayMs / 2;

/** What one IANA zone's clocks show, read from the tz database of the JavaScript engine and kept once read. */
export class ZoneOffsets {
  private readonly format: Intl.DateTimeFormat;
  private readonly blocks = new Map<number, readonly OffsetPiece[]>();

  /** @throws RangeError when the engine knows no such zone */
  constructor(zone: string) {
    this.format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  /** The first instant that shows local time `localMs` (ms since 1970-01-01T00:00 on the local clock) or later. */
  firstShowing(localMs: number): number {
    for (let block = Math.floor((localMs - 2 * dayMs) / blockMs); ; block++) {
      for (const { from, to, offset } of this.piecesOf(block)) {
        const instant = Math.max(from, localMs - offset);
        if (instant < to) return instant;
      }
    }
  }

  private piecesOf(block: number): readonly OffsetPiece[] {
    const known = this.blocks.get(block);
    if (known) return known;
    const pieces = this.readPieces(block * blockMs, (block + 1) * blockMs);
    this.blocks.set(block, pieces);
    return pieces;
  }

  private readPieces(from: number, to: number): OffsetPiece[] {
    const pieces: OffsetPiece[] = [];
    let start = from;
    let offset = this.offsetAt(from);
    for (let at = from; at < to; at += stepMs) {
      const later = this.offsetAt(at + stepMs);
      if (later === offset) continue;
      const turn = this.firstNotAt(offset, at, at + stepMs);
      pieces.push({ from: start, to: turn, offset });
      start = turn;
      offset = later;
    }
    if (start < to) pieces.push({ from: start, to, offset });
    return pieces;
  }

  private firstNotAt(offset: number, sure: number, changed: number): number {
    let [before, after] = [sure, changed];
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (this.offsetAt(middle) === offset) before = middle;
      else after = middle;
    }
    return after;
  }

  private offsetAt(instant: number): number {
    // en-US shows `12/31/2010, 23:58:45`; taking it apart ourselves is four times as fast as formatToParts.
    const [month, day, year, hour, minute, second] = (this.format.format(instant).match(/\d+/g) ?? []).map(
      Number,
    ) as [number, number, number, number, number, number]; // the six fields that the format was asked for
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
  }
}
