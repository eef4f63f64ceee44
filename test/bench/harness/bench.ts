/** Something that is timed. */
export interface Contender {
  readonly name: string;
  /** What `perSecond` counts: how many of them (events, compilations) one run deals with. */
  readonly units: number;
  /** Contenders that did the same work have the same fingerprint; null where there is nothing to compare. */
  readonly comparedAs: string | null;
  /** One run. */
  readonly run: () => Outcome | Promise<Outcome>;
}

/** What came of a run. */
type Outcome = Said | OwnTimed<Said>;

/** Called outside of the time measured. */
export type Said = () => string;

/** Of a run in another process, which timed it itself: its times count instead of those seen from here. */
export interface OwnTimed<T> {
  readonly result: T;
  readonly ms: Readonly<Record<Time, number>>;
}

/** What a bench asks of its figures. */
export interface Target {
  readonly name: string;
  readonly value: (figures: Figures) => number;
  readonly target: number;
  readonly better: 'higher' | 'lower';
}

export type Figures = (contender: string) => Figure;

export interface Figure {
  readonly medianMs: number;
  /** Units, by the median. */
  readonly perSecond: number;
  /** Milliseconds of each run, in their order. */
  readonly runs: readonly number[];
}

export interface BenchOptions {
  /** How many events a bench makes up. */
  readonly events: number;
  /** Of how many customers, where a bench lets that be said. */
  readonly customers?: number;
  readonly seed: number;
}

export interface Bench {
  /** One line: what is measured. */
  readonly about: string;
  /** How many events it makes up unless told otherwise: a million, if it does not say. */
  readonly usualEvents?: number;
  prepare(options: BenchOptions): Prepared | Promise<Prepared>;
}

interface Prepared {
  readonly contenders: readonly Contender[];
  readonly targets: readonly Target[];
  /** Who cannot take part on this machine, and why. */
  readonly leftOut?: readonly string[];
  /** Ends what was started for the contenders. */
  readonly close?: () => Promise<void>;
}

/**
 * What was measured: the time that passed, or the time that processors worked for this process (its helper threads
 * included), which says more where other processes want the same processors.
 */
export const times = ['wall', 'cpu'] as const;
export type Time = (typeof times)[number];

/** The JSON that a bench prints. */
export interface BenchResult {
  readonly bench: string;
  readonly machine: Machine;
  /** Processes that ran or wanted to in the minute before and after: a machine of its own has at most 1. */
  readonly load: { readonly before: number; readonly after: number; readonly time: Time };
  readonly contenders: Readonly<Record<string, Figure>>;
  /** Whether all that were compared gave the same in every run. Without it the figures are worthless. */
  readonly agree: boolean;
  readonly ratios: readonly Ratio[];
}

export interface Ratio {
  readonly name: string;
  readonly value: number;
  readonly target: number;
  readonly better: 'higher' | 'lower';
  readonly met: boolean;
}

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly os: string;
  readonly node: string;
}
