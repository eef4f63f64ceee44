import { roomFor, viewOf, type ColumnsView } from '../columns/event-columns.js';
import { Lane } from '../columns/lane.js';
import type { Core } from '../generate/core.js';
import type { History } from '../history/effective-history.js';

/** One customer as a core reads it. */
export interface Subject {
  readonly history: History;
  readonly view: ColumnsView;
  /** How many events there are. */
  readonly end: number;
}

/** Turns histories into columns; keeps the last one, as the same is often asked about again. */
export class Subjects {
  private last: Subject | null = null;
  /** Every function fills them anew. */
  private lists: Int32Array[] = [];
  private room = 0;

  constructor(private readonly core: Core) {}

  of(history: History): Subject {
    this.core.customerId = history.customerId;
    if (this.last?.history !== history) this.last = this.read(history);
    return this.last;
  }

  private read(history: History): Subject {
    const lane = new Lane(this.core.fields, history.events.length);
    for (const event of history.events) lane.append(event);
    return { history, view: viewOf(lane, this.core, this.listsFor(lane.size)), end: lane.size };
  }

  private listsFor(events: number): Int32Array[] {
    if (this.room < events) {
      this.room = 2 * events;
      this.lists = roomFor(this.core, this.room);
    }
    return this.lists;
  }
}

/** The last instant at which a customer may be evaluated: none at or after its end. */
export const lastInstant = ({ endsAt }: History, through: number): number =>
  Math.min(through, (endsAt ?? Infinity) - 1);
