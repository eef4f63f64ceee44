import type { RuleSetState } from '@hindsight/contracts';
import { BadInput } from '../../bad-input.js';
import {
  bundleFormat,
  bundleVersion,
  fileNames,
  type Bundle,
  type Manifest,
  type StatedChange,
} from './bundle-format.js';
import { filesIn } from './zip.js';

/**
 * Reads a bundle; whether it holds is another question.
 * @param place how messages call it
 * @throws {BadInput} no zip, no bundle, or one of a version that this program does not know
 */
export function readBundle(zip: Uint8Array, place: string): Bundle {
  const files = filesIn(zip, place);
  const written = json(files, fileNames.manifest, place) as Loose; // looked at below
  const manifest: Loose = written['version'] === 1 ? { ...written, ...notInFirst } : written;
  if (manifest['format'] !== bundleFormat)
    throw new BadInput(`${place}: ${fileNames.manifest} is not that of a ${bundleFormat}`);
  const { version } = manifest;
  if (version !== 1 && version !== bundleVersion)
    throw new BadInput(
      `${place}: this program reads versions 1 and ${bundleVersion} of bundles, not ${String(version)}`,
    );
  refuse(place, fileNames.manifest, whyNoManifest(manifest));
  const changes = listIn(files, fileNames.changes, place);
  refuse(place, fileNames.changes, changes.every(isChange) ? null : 'expected changes');
  const state = listIn(files, fileNames.state, place);
  refuse(place, fileNames.state, state.every(isState) ? null : 'expected results by rule set');
  return {
    files,
    manifest: manifest as unknown as Manifest, // looked at above, as are the two others
    changes: changes as unknown as readonly StatedChange[],
    state: state as unknown as readonly RuleSetState[],
  };
}

/** What the first version had no words for. */
const notInFirst = { parked: null, handovers: [] };

type Loose = Readonly<Record<string, unknown>>;

function refuse(place: string, file: string, why: string | null): void {
  if (why !== null) throw new BadInput(`${place}: ${file}: ${why}`);
}

function json(files: Bundle['files'], file: string, place: string): unknown {
  const bytes = files.get(file);
  if (!bytes) throw new BadInput(`${place}: is no bundle, it holds no ${file}`);
  try {
    const read: unknown = JSON.parse(Buffer.from(bytes).toString());
    if (typeof read === 'object' && read !== null) return read;
  } catch {
    // said below
  }
  throw new BadInput(`${place}: ${file} is no JSON`);
}

function listIn(files: Bundle['files'], file: string, place: string): readonly Loose[] {
  const read = json(files, file, place);
  if (Array.isArray(read) && read.every(isLoose)) return read;
  throw new BadInput(`${place}: ${file}: expected a list`);
}

const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isNull = (value: unknown) => value === null;
const isTextOrNull = (value: unknown) => isNull(value) || isText(value);
const isDigits = (value: unknown) => typeof value === 'string' && /^\d{1,18}$/.test(value);
const isInstant = (value: unknown) =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}T[\d:.]{12}Z$/.test(value) &&
  !Number.isNaN(Date.parse(value));
const isListOf = (value: unknown, is: (one: Loose) => boolean) =>
  Array.isArray(value) && value.every((one) => isLoose(one) && is(one));

const isPlace = (one: Loose) => isText(one['stream']) && isDigits(one['revision']);

/** What each field of a manifest has to be. */
const fields: Readonly<Record<string, readonly [is: (value: unknown) => boolean, expected: string]>> = {
  customerId: [isText, 'a text'],
  asked: [isLoose, 'what was asked'],
  asOf: [isInstant, 'an instant, such as 2011-06-01T00:00:00.000Z'],
  knownAt: [isDigits, 'digits'],
  lastRevision: [isDigits, 'digits'],
  reportingCurrency: [(value) => isText(value) && /^[A-Z]{3}$/.test(value), 'a code, such as GBP'],
  events: [
    (value) => isListOf(value, (one) => isPlace(one) && isText(one['file']) && isDigits(one['position'])),
    'files with their streams, revisions and positions',
  ],
  turns: [
    (value) => isListOf(value, (one) => isPlace(one) && typeof one['fromBeginning'] === 'boolean'),
    'events, and whether they count from the beginning',
  ],
  parked: [
    (value) =>
      isNull(value) || (isLoose(value) && isDigits(value['revision']) && isTextOrNull(value['reason'])),
    'the revision of an event, and why it stands in the way',
  ],
  handovers: [(value) => Array.isArray(value) && value.every(isText), 'tree heads'],
  ruleSets: [
    (value) => isListOf(value, (one) => isText(one['ruleSet']) && isText(one['file'])),
    'citations and files',
  ],
};

function whyNoManifest(manifest: Loose): string | null {
  const wrong = Object.entries(fields).find(([name, [is]]) => !is(manifest[name]));
  return wrong ? `${wrong[0]}: expected ${wrong[1][1]}` : null;
}

const isFlag = (value: unknown) => typeof value === 'boolean';

/** What each field of a change has to be. */
const ofChange: Readonly<Record<string, (value: unknown) => boolean>> = {
  ...{ ruleSet: isText, output: isText, to: isText, rule: isText, from: isTextOrNull },
  ...{ at: isInstant, knownPosition: isDigits, inForce: isFlag, restates: isFlag },
  supersededAt: (value) => isNull(value) || isDigits(value),
  cause: (value) => isNull(value) || isCause(value),
};

const isChange = (one: Loose): boolean => Object.entries(ofChange).every(([name, is]) => is(one[name]));

const isCause = (value: unknown): boolean =>
  isLoose(value) &&
  Object.entries(value).every(([kind, of]) => ['event', 'tick', 'activation'].includes(kind) && isText(of)) &&
  Object.keys(value).length === 1;

const isState = (one: Loose): boolean =>
  isText(one['ruleSet']) &&
  typeof one['laterCutoffs'] === 'boolean' &&
  isLoose(one['features']) &&
  Object.values(one['features']).every(
    (value) => ['number', 'string'].includes(typeof value) || isNull(value),
  ) &&
  isListOf(one['results'], isResult);

const isResult = (one: Loose): boolean =>
  isText(one['output']) &&
  isTextOrNull(one['result']) &&
  isTextOrNull(one['rule']) &&
  isTextOrNull(one['since']) &&
  ['number', 'string'].some((type) => typeof one['value'] === type || isNull(one['value']));
