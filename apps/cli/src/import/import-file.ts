import pLimit from 'p-limit';
import { cleaned } from './cleaned.js';
import { daysOf, type Day } from './days.js';
import { inTimeOrder } from './in-time-order.js';
import type { Rejects } from './rejects.js';
import type { Source } from './source.js';
import { instantOf, type Step } from './step.js';
import { stepMaker } from './steps-of.js';
import type { Survey } from './survey.js';

/** Where steps go. An answer is null when accepted, else the reason; days are closed once all of their answers are in. */
export interface Door {
  send(step: Step): Promise<string | null>;
  closeDay(through: Date): Promise<void>;
}

export interface ImportOptions {
  readonly source: Source;
  readonly survey: Survey;
  readonly rejects: Rejects;
  readonly door: Door;
  /** Other files tell of the same days, and the last of them closes them. Default: each day is closed. */
  readonly leavesDaysOpen?: boolean;
  /** May put further steps between those of the file; they stay sorted by time. */
  readonly merge?: (steps: AsyncIterable<Step>) => AsyncIterable<Step>;
  /** Rows of the file done with since the last call; once a day of the data. */
  readonly progress?: (rows: number) => void;
  /** Stops the import between two days; running it again goes on from there. */
  readonly signal?: AbortSignal;
}

export interface Imported {
  readonly rows: number;
  /** Whom the file tells something of. */
  readonly customers: number;
  /** Of these, who was registered already when the file registers them. */
  readonly known: number;
  /** Steps that were accepted, repeats included. */
  readonly accepted: number;
  readonly days: number;
  /** Accepted steps that no row said. */
  readonly simulated: number;
  /** Refused steps that no row said (simulated ones); they are not rejects. */
  readonly refusedElsewhere: number;
}

/** Customers in flight at a time; each has one command under way. */
const inParallel = 256;

/**
 * Sends a surveyed file day by day: customers in parallel, one customer's steps in order, all answers awaited, then the
 * day closed. Nothing is remembered between runs: command ids make a repeat harmless, so running again is resuming.
 */
export async function importFile(options: ImportOptions): Promise<Imported> {
  const { door, merge = (steps) => steps, progress, signal } = options;
  const close = closing(options);
  const counts = {
    rows: options.survey.rows,
    known: 0,
    accepted: 0,
    days: 0,
    simulated: 0,
    refusedElsewhere: 0,
  };

  const customers = new Set<string>();
  for await (const day of daysOf(merge(stepsOf(options)), instantOf)) {
    signal?.throwIfAborted();
    const answers = await sendDay(day, door);
    for (const { step } of answers) customers.add(step.customerId);
    for (const { step, refusal } of answers) note(step, refusal, counts, options.rejects);
    // What is refused may be of a day that never was: a slip of the pen must not close all days up to it.
    if (answers.some(({ refusal }) => refusal === null)) {
      await close(day.through);
      counts.days++;
    }
    progress?.(new Set(day.steps.flatMap(({ row }) => (row ? [row.line] : []))).size);
  }
  return { ...counts, customers: customers.size };
}

const closing =
  ({ door, leavesDaysOpen = false }: ImportOptions) =>
  (through: number): Promise<void> =>
    leavesDaysOpen ? Promise.resolve() : door.closeDay(new Date(through));

async function* stepsOf({ source, survey, rejects }: ImportOptions): AsyncGenerator<Step> {
  const toSteps = stepMaker({ mapping: source.mapping.id, fileHash: survey.fileHash });
  const all = cleaned(source, survey, rejects);
  for await (const told of inTimeOrder(all, survey.unsortedAt === null)) yield* toSteps(told);
}

interface Answer {
  readonly step: Step;
  readonly refusal: string | null;
}

async function sendDay({ steps }: Day<Step>, door: Door): Promise<Answer[]> {
  const limit = pLimit(inParallel);
  const answers = await Promise.all(byCustomer(steps).map((own) => limit(() => sendInOrder(own, door))));
  return answers.flat().sort((a, b) => lineOf(a.step) - lineOf(b.step));
}

function byCustomer(steps: readonly Step[]): Step[][] {
  const groups = new Map<string, Step[]>();
  for (const step of steps) {
    const own = groups.get(step.customerId) ?? [];
    groups.set(step.customerId, own);
    own.push(step);
  }
  return [...groups.values()];
}

async function sendInOrder(steps: readonly Step[], door: Door): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const step of steps) answers.push({ step, refusal: await door.send(step) });
  return answers;
}

function note(
  step: Step,
  refusal: string | null,
  counts: { known: number; accepted: number; simulated: number; refusedElsewhere: number },
  rejects: Rejects,
) {
  const isRegistration = step.command.type === 'RegisterCustomer';
  if (refusal === null) {
    counts.accepted++;
    if (!step.row) counts.simulated++;
  } else if (isRegistration && knows.has(refusal)) counts.known++;
  else if (step.row) rejects.add(step.row, refusal);
  else counts.refusedElsewhere++;
}

const lineOf = ({ row }: Step) => row?.line ?? 0;

/** Registered by somebody else, or by an import that heard of something else first. */
const knows = new Set(['customer-already-registered', 'command-id-reused']);
