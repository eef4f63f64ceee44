/**
 * The facts of the event that would record it, less what the decision computes. `now` is the caller's clock, for one
 * use: to refuse what lies in the future. An optional field may be given as undefined, which is leaving it out.
 * Shape (numbers that are finite, ids that are not empty, dates that are dates) is checked where commands come in.
 */
export type Asking<Name extends string, Event, Computed = never> = {
  readonly [F in keyof Event as Exclude<F, 'type' | Computed>]: undefined extends Event[F]
    ? Event[F] | undefined
    : Event[F];
} & { readonly type: Name; readonly now: Date };
