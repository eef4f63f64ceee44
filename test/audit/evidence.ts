import { generateKeyPairSync } from 'node:crypto';
import type { RuleSetState } from '@hindsight/contracts';
import { parseProof, publicKeyOf, type NoteSigner } from '@hindsight/merkle';
import { loadCheckpoint, onPool } from '@hindsight/read-models';
import { AuditTrail, StatesAsOf } from '../../apps/api/src/api.module.js';
import type { Bundle, Manifest, StatedChange } from '../../apps/cli/src/audit/bundle/bundle-format.js';
import { checkBundle, type CheckedBundle } from '../../apps/cli/src/audit/bundle/check-bundle.js';
import { makeBundle } from '../../apps/cli/src/audit/bundle/make-bundle.js';
import { readBundle } from '../../apps/cli/src/audit/bundle/read-bundle.js';
import { packed } from '../../apps/cli/src/audit/bundle/write-bundle.js';
import { zipOf } from '../../apps/cli/src/audit/bundle/zip.js';
import { Audit } from '../../apps/projector/src/audit/audit.js';
import { TreeHeads } from '../../apps/projector/src/audit/tree-heads.js';
import { World } from '../../apps/projector/src/testing/world.js';

/** Who signs the heads of `Evidence`. */
export function signerNamed(name: string): NoteSigner {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { name, privateKey, publicKey: publicKeyOf(privateKey) };
}

/** Whose public key an auditor has. */
export const house = signerNamed('hindsight/house');

/** A world whose log is signed, and bundles out of it. */
export class Evidence {
  readonly #audit: Audit;
  #heads: TreeHeads;

  private constructor(readonly world: World) {
    const stores = { eventStore: world.store, readModels: world.readModels };
    this.#audit = new Audit(stores, null);
    this.#heads = this.#signing(house);
    this.#audit.start();
  }

  static async open(world?: World): Promise<Evidence> {
    return new Evidence(world ?? (await World.open()));
  }

  /** Projects and signs all there is; the last position. */
  async settled(timeoutMs = 20_000): Promise<bigint> {
    await this.world.project(this.world.log, timeoutMs);
    const last = await this.world.store.last(['']);
    if (!(await this.#audit.log.reached(last?.position ?? 0n, timeoutMs)))
      throw new Error('it takes too long');
    await this.#heads.sign();
    return (await loadCheckpoint(onPool(this.world.readModels))) ?? -1n;
  }

  /** Another key of the same name signs from now on. */
  async handOver(to: NoteSigner): Promise<void> {
    await this.#heads.handOver(to);
    this.#heads = this.#signing(to);
  }

  #signing(signer: NoteSigner): TreeHeads {
    const { store, readModels } = this.world;
    return new TreeHeads({ eventStore: store, readModels, signer, file: null, everyMs: 0 });
  }

  bundle(asOf: string, knownAt: bigint | null = null, customerId = 'ada'): Promise<Bundle> {
    const { store, readModels } = this.world;
    const sql = onPool(readModels);
    const sources = {
      ...{ store, sql, trail: new AuditTrail(store, sql, house), reportingCurrency: 'GBP' },
      states: new StatesAsOf('GBP'),
    };
    const known = knownAt === null ? null : { position: knownAt };
    return makeBundle(sources, { customerId, asOf: Date.parse(asOf), knownAt: known });
  }

  async close(): Promise<void> {
    await this.#audit.stop();
    await this.world.close();
  }
}

/** What an auditor finds who gets the bundle as a file. */
export const audited = (bundle: Bundle, key = house): CheckedBundle =>
  checkBundle(readBundle(packed(bundle, 'en'), 'bundle.zip'), key);

/** The same with one of its parts exchanged in the file. */
export function tampered(bundle: Bundle, tamper: (files: Map<string, Uint8Array>) => void): CheckedBundle {
  const files = new Map(bundle.files);
  tamper(files);
  return checkBundle(readBundle(zipOf(files), 'bundle.zip'), house);
}

interface Contents {
  readonly manifest: Manifest;
  readonly changes: readonly StatedChange[];
  readonly state: readonly RuleSetState[];
}

/** A JSON file, after it went through somebody's hands. */
export const rewrite =
  <Part extends keyof Contents>(part: Part, edit: (content: Contents[Part]) => Contents[Part]) =>
  (files: Map<string, Uint8Array>): void => {
    const content = JSON.parse(Buffer.from(files.get(`${part}.json`) ?? '').toString()) as Contents[Part];
    files.set(`${part}.json`, Buffer.from(JSON.stringify(edit(content))));
  };

export const relisted = (edit: (events: Manifest['events']) => Manifest['events']) =>
  rewrite('manifest', (manifest) => ({ ...manifest, events: edit(manifest.events) }));

/** Taken out, with the line that lists it. */
export const gone =
  (file: string) =>
  (files: Map<string, Uint8Array>): void => {
    relisted((events) => events.filter((one) => one.file !== file))(files);
    files.delete(file);
  };

/** Files of events in whose stored bytes a text stands. */
export const filesWith = (text: string, { manifest, files }: Bundle): string[] =>
  manifest.events
    .map(({ file }) => file)
    .filter((file) => parseProof(Buffer.from(files.get(file) ?? '').toString()).leaf.includes(text));
