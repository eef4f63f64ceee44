import { join } from 'node:path';
import { wipeDirectory } from '@hindsight/local-services';
import { onPool, totals } from '@hindsight/read-models';
import type { Comparison } from '@hindsight/replay';
import { BadInput } from '../bad-input.js';
import { withSystem, type System } from '../composition.js';
import { importInto, type ImportReport } from '../import/import-into.js';
import { presetNamed } from '../import/mapping/mapping-file.js';
import { survey } from '../import/survey.js';
import { inForceIn, readLogFacts } from '../log/log-facts.js';
import { rulesOf } from '../log/rule-set-versions.js';
import { renderComparison } from '../replay/render-comparison.js';
import { replayAgainst } from '../replay/replay-against.js';
import { placeFor } from '../report/report-place.js';
import { writeReport } from '../report/write-report.js';
import { readRuleSetFile } from '../rule-set-file.js';
import { runningIn } from '../run-file.js';
import type { Settings } from '../settings.js';
import { shipped } from '../shipped.js';
import { said, speaking, type Speak } from '../texts/texts.js';
import { renderVerification } from '../verify/render-verification.js';
import { verify, type Verification } from '../verify/verify.js';
import { renderSegments, segmentCounts, type SegmentCounts } from './segments.js';

const seed = 7;
const control = 'tier-pyramid';

export interface Demonstrated {
  readonly directory: string;
  readonly imported: ImportReport;
  readonly totals: Awaited<ReturnType<typeof totals>>;
  readonly outputs: SegmentCounts;
  readonly verification: Verification;
  readonly comparison: Comparison;
  /** The page. */
  readonly report: string;
}

export interface DemoRequest {
  readonly settings: Settings;
  /** Gets each part as soon as it is there. */
  readonly show: (text: string) => void;
  readonly signal: AbortSignal;
}

/**
 * The whole way once, on the real sample and on services of its own: import with simulated contacts, project, verify,
 * replay under another rule set, write a report.
 */
export async function runDemo({ settings, show, signal }: DemoRequest): Promise<Demonstrated> {
  const own = await ownPlace(settings);
  return withSystem(own, 'host', async (system) => {
    const imported = await importSample(system, signal);
    show(importedText(imported, speaking(settings.language)));
    const shown = await showSegments(system, show);
    const verification = await verify(system, signal);
    show(renderVerification(verification, settings.language));
    const replayed = await replayCandidate(system, { show, signal });
    return { directory: own.directory, imported, ...shown, verification, ...replayed };
  });
}

/** A directory that is wiped, embedded services only: a demo never writes into what is configured for real data. */
async function ownPlace(settings: Settings): Promise<Settings> {
  const directory = join(settings.directory, 'demo');
  const running = await runningIn(directory);
  if (running) throw new BadInput(said('demoRunsAlready', { directory, pid: running.pid }));
  await wipeDirectory(directory);
  const services = { eventStoreUrl: undefined, databaseUrl: undefined };
  return { ...settings, ...services, directory, clock: 'log', reportingCurrency: 'GBP' };
}

async function importSample(system: System, signal: AbortSignal): Promise<ImportReport> {
  const file = shipped('samples', 'online-retail', 'invoices.csv.gz');
  const { reportingCurrency: currency } = system.settings;
  const mapping = await presetNamed('online-retail', { zone: undefined, currency });
  const source = { file, mapping, key: null };
  return importInto(system, {
    source,
    survey: await survey(source),
    rejectsFile: undefined,
    leavesDaysOpen: false,
    hold: null,
    simulationSeed: seed,
    signal,
  });
}

function importedText({ rows, customers, days, rejects, simulated }: ImportReport, speak: Speak): string {
  const { count, file } = rejects;
  return [
    speak('demoInvoices', { rows, customers, days }),
    speak('demoSimulated', { simulated, origin: `simulated:${seed}` }),
    speak('demoRefused', { count, file }),
  ].join('\n');
}

async function showSegments({ store, readModels }: System, show: (text: string) => void) {
  const sql = onPool(readModels);
  const inForce = [...inForceIn(await readLogFacts(store)).values()].map(rulesOf);
  const outputs = await segmentCounts(sql, inForce);
  show(renderSegments(inForce, outputs));
  return { outputs, totals: await totals(sql) };
}

async function replayCandidate(
  { store, settings }: System,
  { show, signal }: Pick<DemoRequest, 'show' | 'signal'>,
): Promise<Pick<Demonstrated, 'comparison' | 'report'>> {
  const file = shipped('samples', 'rules', 'tier-half-year.yaml');
  const place = await placeFor(undefined, settings.directory);
  const { reportingCurrency: currency, language } = settings;
  const candidate = await readRuleSetFile(file);
  const known = { asOf: undefined, knownAt: undefined, outcome: undefined, cohorts: undefined };
  const request = { control, candidate, ...known, movers: 20, settings, signal };
  return replayAgainst(store, request, async (replayed, moved) => {
    const { comparison } = replayed;
    show(renderComparison(briefly(comparison), currency, language));
    const { html: report } = await writeReport(place, { replayed, moved }, { currency, language });
    return { comparison, report };
  });
}

/** With so few movers that they fit on a screen; the report has the others. */
const briefly = (comparison: Comparison): Comparison => ({
  ...comparison,
  outputs: comparison.outputs.map((output) => ({ ...output, movers: output.movers.slice(0, 5) })),
});
