import { BadInput } from '../bad-input.js';
import { readText } from '../rule-set-file.js';
import type { Evidence } from './evidence.js';
import { said } from '../texts/texts.js';

/** A report as it was written: what was found, and what it rests on. */
export interface StoredReport {
  readonly evidence: Evidence;
  readonly comparison: object;
}

/** @throws {BadInput} it cannot be read, or is no report with evidence. */
export async function readReport(file: string): Promise<StoredReport> {
  const text = await readText(file);
  const json = parsed(text);
  if (!isReport(json)) {
    throw new BadInput(said('notAReport', { file }));
  }
  const { evidence, ...comparison } = json;
  delete comparison.report; // where the page lies: only what was printed has it
  return { evidence, comparison };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const texts = ['by', 'at', 'version', 'control', 'asOf', 'result'] as const;

function isReport(json: unknown): json is { readonly evidence: Evidence; report?: string } {
  const { evidence } = (json ?? {}) as { readonly evidence?: Partial<Evidence> };
  if (typeof evidence !== 'object') return false;
  const { history, candidate, movers } = evidence;
  return (
    texts.every((name) => typeof evidence[name] === 'string') &&
    /^\d+$/.test(String(history?.position)) &&
    typeof candidate?.text === 'string' &&
    typeof movers === 'number'
  );
}
