type SlotKind = 'number' | 'int' | 'place';

interface Slot {
  readonly kind: SlotKind;
  readonly initial: number;
  readonly offset: number;
}

/**
 * The state of one customer that a generated function keeps: flat, in `S` from `b` on, and in locals while the function
 * runs. Places of events are kept relative to the customer's first.
 */
export class State {
  private readonly slots: Slot[] = [];
  private readonly values: number[] = [];

  number(initial: number): string {
    return this.local('number', initial);
  }

  int(initial: number): string {
    return this.local('int', initial);
  }

  /** The place of an event, at first the customer's first. */
  place(): string {
    return this.local('place', 0);
  }

  /** Room that stays in `S`; its offset from `b`. */
  room(size: number, initial: number): number {
    const offset = this.values.length;
    for (let place = 0; place < size; place++) this.values.push(initial);
    return offset;
  }

  /** Where in `S`, from `b`, a local is kept. */
  offsetOf(local: string): number {
    return this.slots[Number(local.slice(1))]?.offset ?? NaN;
  }

  /** What a customer begins with. */
  get initial(): Float64Array {
    return Float64Array.from(this.values);
  }

  /** Declares the locals as `S` has them. */
  load(): string {
    return this.slots.map((slot, place) => `let s${place} = ${loaded(slot)};`).join('\n');
  }

  /** Declares the locals as a customer begins, without `S`. */
  begin(): string {
    return this.slots.map((slot, place) => `let s${place} = ${begun(slot)};`).join('\n');
  }

  save(): string {
    return this.slots
      .map(({ kind, offset }, place) => `S[b + ${offset}] = s${place}${kind === 'place' ? ' - begin' : ''};`)
      .join('\n');
  }

  private local(kind: SlotKind, initial: number): string {
    const offset = this.room(1, initial);
    return `s${this.slots.push({ kind, initial, offset }) - 1}`;
  }
}

function loaded({ kind, offset }: Slot): string {
  if (kind === 'number') return `S[b + ${offset}]`;
  return kind === 'int' ? `S[b + ${offset}] | 0` : `begin + (S[b + ${offset}] | 0)`;
}

function begun({ kind, initial }: Slot): string {
  return kind === 'place' ? 'begin' : String(initial);
}
