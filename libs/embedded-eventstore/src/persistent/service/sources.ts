import { isHidden } from '../../core/filter.js';
import { type Delivered, resolveLink, unresolved } from '../../core/links.js';
import { isTombstoned, isVisible, visibleOf } from '../../core/visible.js';
import type { Log } from '../../log/log.js';
import { type Recorded, revisionOf } from '../../log/record.js';
import { matching } from '../../wire/read-request.js';
import type { Looked } from '../core/message.js';
import { arrivalOf, pinnedBy } from './arrival.js';
import { ALL, type Definition } from './definition.js';

/** Where the events of a group come from. */
export interface Source {
  /** Looks at what comes next, until `most` of it are for the group; nothing when it has seen all. */
  read(most: number): Looked[];
  /** The place of the last event there is; null: none since the group began. */
  readonly lastPlace: number | null;
  /** Nothing comes any more. */
  readonly isGone: boolean;
}

/** @param first the place to begin with */
export function sourceOf(log: Log, definition: Definition, first: number): Source {
  return definition.stream === ALL
    ? new AllSource(log, definition, first)
    : new StreamSource(log, definition, first);
}

export function deliveredAs(log: Log, recorded: Recorded, resolves: boolean): Delivered {
  return resolves ? resolveLink(log, recorded) : unresolved(recorded);
}

class StreamSource implements Source {
  private readonly stream: Buffer;
  private next: number;

  constructor(
    private readonly log: Log,
    private readonly definition: Definition,
    private readonly first: number,
  ) {
    this.stream = Buffer.from(definition.stream);
    this.next = first;
  }

  get isGone(): boolean {
    return isTombstoned(this.log, this.stream);
  }

  get lastPlace(): number | null {
    const last = this.log.head(this.stream)?.last ?? -1;
    return last < this.first || this.isGone ? null : last;
  }

  read(most: number): Looked[] {
    const head = this.log.head(this.stream);
    if (!head || head.last < this.next || this.isGone) return [];
    const visible = visibleOf(this.log, this.stream, head);
    const page = this.log.streamPage(head.id, this.next, 'forwards', visible.lowest, most);
    return page.map((recorded) => {
      const place = revisionOf(recorded.bytes);
      this.next = place + 1;
      if (!isVisible(recorded, visible)) return { place, counts: true };
      return lookedAt(this.log, recorded, place, this.definition);
    });
  }
}

class AllSource implements Source {
  readonly isGone = false;
  private readonly matches: (recorded: Recorded) => boolean;
  private next: number;

  constructor(
    private readonly log: Log,
    private readonly definition: Definition,
    private readonly first: number,
  ) {
    const { filter } = definition;
    this.matches = filter ? matching(filter.on, filter) : () => true;
    this.next = first;
  }

  get lastPlace(): number | null {
    const last = this.log.lastPosition;
    return last < this.first ? null : last;
  }

  read(most: number): Looked[] {
    const page = this.log.page(this.next, 'forwards', this.definition.filter ? undefined : most);
    const looked: Looked[] = [];
    let wanted = 0;
    for (const recorded of page) {
      if (wanted === most) break;
      const one = this.look(recorded);
      if ('id' in one) wanted += 1;
      looked.push(one);
      this.next = recorded.position + 1;
    }
    return looked;
  }

  private look(recorded: Recorded): Looked {
    const place = recorded.position;
    if (isHidden(recorded)) return { place, counts: false };
    if (!this.matches(recorded)) return { place, counts: true };
    return lookedAt(this.log, recorded, place, this.definition);
  }
}

function lookedAt(log: Log, recorded: Recorded, place: number, { settings }: Definition): Looked {
  const by = pinnedBy(settings.strategy);
  const resolves = settings.resolveLinkTos && by !== 'nothing';
  return arrivalOf(recorded, deliveredAs(log, recorded, resolves), place, by);
}
