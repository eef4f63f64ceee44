import type { Language } from '@hindsight/contracts';
import { formatMoney, type Money } from '@hindsight/domain';
import { speaking, type Speak } from '../texts/texts.js';
import { cleaned } from './cleaned.js';
import { cleaningOf, renderCleaning, type Cleaning } from './cleaning/cleaning.js';
import { inTimeOrder } from './in-time-order.js';
import { reasonsText } from './reasons.js';
import { countsByReason } from './rejects.js';
import type { Source } from './source.js';
import type { Step } from './step.js';
import { stepMaker } from './steps-of.js';
import type { Survey } from './survey.js';

/** What an import would do. `import --dry-run --json` prints it: keys only ever join. */
export interface DryRun extends Cleaning {
  readonly rows: number;
  /** By type; registrations are those of customers who are not known yet. */
  readonly commands: Readonly<Record<string, number>>;
  /** `known` is null when there is nobody to ask. */
  readonly customers: { readonly new: number; readonly known: number | null };
  /** Before any decision: the domain may refuse more. */
  readonly rejects: { readonly count: number; readonly byReason: Readonly<Record<string, number>> };
  readonly first: readonly ShownCommand[];
}

interface ShownCommand {
  readonly line: number | null;
  readonly customerId: string;
  readonly command: Readonly<Record<string, unknown>>;
}

/** Which of these customers are known; null: there is nobody to ask. */
export type AskKnown = ((ids: readonly string[]) => Promise<number>) | null;

const rowsShown = 3;

/** Goes the way of an import up to where its commands would be sent. */
export async function dryRun(source: Source, survey: Survey, ask: AskKnown): Promise<DryRun> {
  const toSteps = stepMaker({ mapping: source.mapping.id, fileHash: survey.fileHash });
  const byReason = new Map<string, number>();
  const rejects = {
    add: (_: unknown, reason: string) => byReason.set(reason, (byReason.get(reason) ?? 0) + 1),
  };
  const commands = new Map<string, number>();
  const customers = new Set<string>();
  const first: Step[] = [];
  const all = cleaned(source, survey, { add: (row, reason) => void rejects.add(row, reason) });
  for await (const told of inTimeOrder(all, survey.unsortedAt === null)) {
    customers.add(told.customerId);
    for (const step of toSteps(told)) {
      commands.set(step.command.type, (commands.get(step.command.type) ?? 0) + 1);
      if (isAmong(first, step)) first.push(step);
    }
  }
  const known = ask && (await ask([...customers]));
  return {
    rows: survey.rows,
    commands: withoutKnown(commands, known ?? 0),
    customers: { new: customers.size - (known ?? 0), known },
    rejects: {
      count: [...byReason.values()].reduce((sum, n) => sum + n, 0),
      byReason: countsByReason(byReason),
    },
    ...cleaningOf(survey),
    first: first.map(shownCommand),
  };
}

function isAmong(first: readonly Step[], { row }: Step): boolean {
  const lines = new Set(first.map((one) => one.row?.line));
  return lines.size < rowsShown || lines.has(row?.line);
}

function withoutKnown(commands: ReadonlyMap<string, number>, known: number): Record<string, number> {
  const all = Object.fromEntries([...commands].sort(([a], [b]) => (a < b ? -1 : 1)));
  const registrations = all['RegisterCustomer'];
  return registrations === undefined ? all : { ...all, RegisterCustomer: Math.max(0, registrations - known) };
}

const shownCommand = ({ row, customerId, command }: Step): ShownCommand => ({
  line: row?.line ?? null,
  customerId,
  command: Object.fromEntries(Object.entries(command).map(([name, value]) => [name, shownValue(value)])),
});

function shownValue(value: unknown): unknown {
  const isMoney = typeof value === 'object' && value !== null && 'minor' in value;
  if (!isMoney) return value;
  const amount = value as Money; // nothing else has minor units
  return `${formatMoney(amount)} ${amount.currency}`;
}

/** For people. */
export function renderDryRun(run: DryRun, language: Language): string {
  const speak = speaking(language);
  const { rows, commands, first } = run;
  const counts = Object.entries(commands).map(([type, count]) => `${count} ${type}`);
  return [
    ...renderCleaning(run, speak),
    speak('firstRows'),
    ...first.map(
      ({ line, customerId: id, command }) =>
        `  ${speak('rowAsCommand', { line: line ?? 0, id, command: JSON.stringify(command) })}`,
    ),
    customersLine(run.customers, speak),
    speak('commandsCounted', { counts: counts.join(', ') || speak('none') }),
    rejectsLine(run.rejects, language),
    speak('nothingImported', { rows }),
  ].join('\n');
}

const customersLine = ({ new: count, known }: DryRun['customers'], speak: Speak) =>
  known === null ? speak('newCustomers', { count }) : speak('newAndKnown', { count, known });

function rejectsLine({ count, byReason }: DryRun['rejects'], language: Language): string {
  const speak = speaking(language);
  if (count === 0) return speak('rejectsCounted', { count });
  return speak('rejectsByReason', { count, reasons: reasonsText(byReason, language) });
}
