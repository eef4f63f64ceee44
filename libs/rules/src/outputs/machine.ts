import type { Machine, Transition } from '../rule-set.js';
import { Standing, type OutputMemory, type Raw, type RunningOutput, type Slot } from './standing.js';
import type { Condition } from './table.js';

/** A state that moves by at most one transition at an instant: the first whose condition holds for long enough. */
export class RunningMachine implements RunningOutput {
  readonly id: string;
  readonly standing = new Standing();
  private readonly leaving: ReadonlyMap<string, readonly number[]>;
  /** Since when the condition of a held transition out of the current state has held without a break. */
  private readonly holding = new Map<number, number>();
  private started: OutputMemory | null = null;
  private turned = false;

  constructor(
    private readonly machine: Machine,
    private readonly whens: readonly Condition[],
    private readonly slot: Slot,
  ) {
    this.id = machine.id;
    this.leaving = new Map(machine.states.map((state) => [state, placesLeaving(machine.transitions, state)]));
  }

  start(memory: OutputMemory | null): void {
    this.standing.start(memory);
    this.started = memory;
    this.turned = false;
    if (this.holding.size > 0) this.holding.clear(); // clearing makes a new table, full or not
    if (memory?.holding) for (const [transition, from] of memory.holding) this.holding.set(transition, from);
  }

  memory(): OutputMemory {
    if (!this.turned && this.standing.isAt(this.started)) return this.started;
    const holding = [...this.holding].sort(([one], [other]) => one - other);
    return { ...this.standing.remembered(), ...(holding.length > 0 && { holding }) };
  }

  evaluate(t: number): void {
    const state = this.standing.result ?? this.machine.initial;
    const fired = this.firstToFire(state, t);
    if (fired) this.enter(fired, t);
    else this.standing.take(state, 'initial', t); // a change at the first evaluation only
    this.slot.value = this.standing.result ?? state;
  }

  /** Where the first transition leads whose condition holds, however long it has; the state itself where none does. */
  raw(t: number): Raw {
    const state = this.standing.result ?? this.machine.initial;
    const place = this.leaving.get(state)?.find((one) => this.whens[one]?.(t));
    const transition = place === undefined ? undefined : this.machine.transitions[place];
    if (transition) return { rule: transition.id, result: transition.to };
    return { rule: this.standing.rule ?? 'initial', result: state };
  }

  private firstToFire(state: string, t: number): Transition | null {
    for (const place of this.leaving.get(state) ?? []) {
      const transition = this.machine.transitions[place];
      if (transition && this.fires(transition, place, t)) return transition;
    }
    return null;
  }

  private fires({ holdMs }: Transition, place: number, t: number): boolean {
    const holds = this.whens[place]?.(t) ?? false;
    if (holdMs === 0) return holds;
    if (!holds) {
      if (this.holding.delete(place)) this.turned = true;
      return false;
    }
    const from = this.holding.get(place);
    if (from !== undefined) return t - from >= holdMs;
    this.holding.set(place, t);
    this.turned = true;
    return false;
  }

  /** The evaluation that enters a state does not count for the holds of that state. */
  private enter({ to, id }: Transition, t: number): void {
    this.standing.take(to, id, t);
    this.holding.clear();
  }
}

function placesLeaving(transitions: readonly Transition[], state: string): number[] {
  return transitions.flatMap(({ from }, place) => (from.includes(state) ? [place] : []));
}
