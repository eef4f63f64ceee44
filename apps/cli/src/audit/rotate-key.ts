import { access, rename } from 'node:fs/promises';
import { verifierKeyText } from '@hindsight/merkle';
import { TreeHeads } from '../../../projector/src/projector.module.js';
import { BadInput } from '../bad-input.js';
import { madeOnce } from '../made-once.js';
import type { System } from '../composition.js';
import type { Settings } from '../settings.js';
import { said } from '../texts/texts.js';
import { keyOf, newKeyText, signerIn, signingKey } from './signing-key.js';

/** Which key was handed over to which, as text, and where they lie. */
export interface Rotated {
  readonly from: string;
  readonly to: string;
  /** Of the new key. */
  readonly file: string;
  /** Of the one before; null: where it was. */
  readonly before: string | null;
}

/**
 * Makes a key, hands over to it in a head that both sign, and puts it into its place. Broken off anywhere, the same once more
 * goes on: the new key is on disk before anything says that it is the one.
 * @param out where the new key goes, the one that is configured staying where it is; undefined: into its place
 * @throws {BadInput} there is no key, or no place for the new one
 */
export async function rotateKey(
  { settings, store: eventStore, readModels }: System,
  out: string | undefined,
): Promise<Rotated> {
  const from = await signingKey(settings, 'found');
  if (!from) throw new BadInput(said('noSigningKey'));
  const file = out ?? placeOf(settings);
  if (out !== undefined && (await isThere(out))) throw new BadInput(said('fileIsThere', { file: out }));
  const draft = `${file}.next`;
  await madeOnce(draft, newKeyText(from.name));
  const to = await signerIn(draft, from.name);
  const stores = { eventStore, readModels, file: settings.audit.headsFile };
  await new TreeHeads({ ...stores, signer: from, everyMs: 0 }).handOver(to);
  const before = out === undefined ? `${file}.before` : null;
  if (before !== null) await rename(file, before);
  await rename(draft, file);
  return { from: verifierKeyText(from), to: verifierKeyText(to), file, before };
}

function placeOf({ audit, directory }: Settings): string {
  if (audit.key !== undefined) throw new BadInput(said('keyIsOfEnvironment'));
  return audit.keyFile ?? keyOf(directory);
}

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
