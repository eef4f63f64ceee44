import type { Language } from '@hindsight/contracts';
import { CommanderError } from 'commander';
import { BadInput, messageOf } from './bad-input.js';
import { FileRefused } from './rule-set-file.js';

/** Exit codes of the program: 0 done, 1 something broke or is not identical, 2 bad input, 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 130;

/**
 * What a command does with the signal that it gets: SIGINT and SIGTERM abort it, so that whatever is open is closed in
 * order; a second signal ends the process at once.
 */
export async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const interrupt = () => {
    if (stop.signal.aborted) process.exit(130);
    stop.abort(new Interrupted());
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  try {
    return await work(stop.signal);
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

/** Someone pressed Ctrl-C, or asked the process to end. */
class Interrupted extends Error {
  override readonly name = 'Interrupted';
  constructor() {
    super('interrupted');
  }
}

/** Says on standard error, in one line, what stopped a command. */
export function exitCodeFor(thrown: unknown, language: Language): ExitCode {
  // commander has said its piece already; help and version are no errors
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : 2;
  if (thrown instanceof Interrupted) return 130;
  process.stderr.write(`${complaint(thrown, language)}\n`);
  return isBadInput(thrown) ? 2 : 1;
}

function complaint(thrown: unknown, language: Language): string {
  // The problems of a file come many at once, each with its place; anything else is one line.
  if (thrown instanceof FileRefused) return thrown.text[language];
  const isAskedFor = process.env['HINDSIGHT_DEBUG'] !== undefined && thrown instanceof Error;
  const [line] = (thrown instanceof BadInput ? thrown.text[language] : messageOf(thrown)).split('\n');
  return `hindsight: ${isAskedFor ? (thrown.stack ?? thrown.message) : String(line)}`;
}

// By name: importing the classes would load database and event store clients for every command, `rules check` too.
const badInputs = [
  'UnusableStoreUrl',
  'DirectoryInUse',
  'DirectoryForeign',
  'DirectoryNotEmpty',
  'PortInUse',
  'NoArchive',
  'NoSuchLabel',
  'PlaceTaken',
  'NothingThere',
  'TableSetsInUse',
];

const isBadInput = (thrown: unknown) =>
  thrown instanceof BadInput || (thrown instanceof Error && badInputs.includes(thrown.name));
