import { RunDigest } from '@hindsight/rules';
import type { Chunks } from './blocks/heads.js';
import type { ReignSide, Side } from './comparison.js';
import type { Spill } from './engine.js';
import { isNamed, outlinesOf } from './outline.js';
import { digestOf } from './run.js';
import type { Told } from './tasks/compare-sides.js';
import { isSucceeding, rulingsOf, sidedOf, type Judged, type Succeeding } from './tasks/succeeding.js';

interface VersionSum {
  changes: number;
  readonly pieces: Chunks[];
}

/** Adds up what buckets say of one side. */
export class SideSum {
  #changes = 0;
  readonly #versions: VersionSum[] = [];
  readonly #activations: number[] = [];

  async add({ changes, versions, activations }: Told, spill: Spill): Promise<void> {
    this.#changes += changes;
    activations.forEach((made, turn) => (this.#activations[turn] = (this.#activations[turn] ?? 0) + made));
    for (const [place, version] of versions.entries()) {
      const sum = (this.#versions[place] ??= { changes: 0, pieces: [] });
      sum.changes += version.changes;
      if (version.chunks.length > 0) sum.pieces.push(await spill.keep(version.chunks));
    }
  }

  async finish(judged: Judged, { digests }: { readonly digests: boolean }): Promise<Side> {
    const runs: Run[] = [];
    for (const [place, { ruleSet, cutoffs }] of rulingsOf(judged).entries()) {
      const { changes, pieces } = this.#versions[place] ?? { changes: 0, pieces: [] };
      const digest = digests ? await digestOf(cutoffs, pieces) : null;
      runs.push({ hash: ruleSet.hash, digest, changes });
    }
    if (isSucceeding(judged)) return this.#succession(judged, runs);
    return { id: judged.ruleSet.id, hash: '', digest: null, ...runs[0], changes: this.#changes };
  }

  #succession(judged: Succeeding, runs: readonly Run[]): Side {
    const all = outlinesOf(sidedOf(judged)).filter(isNamed);
    const reigns = judged.turns.flatMap(({ version, since, until }, turn): ReignSide[] => {
      const [ruling, run] = [judged.versions[version], runs[version]];
      if (!ruling || !run) return [];
      const own = outlinesOf(ruling.ruleSet).filter(isNamed);
      const lacks = all.filter(({ id }) => !own.some((output) => output.id === id)).map(({ id }) => id);
      return [
        {
          version: judged.numbers[version] ?? 0,
          ...run,
          since,
          until,
          activationChanges: this.#activations[turn] ?? 0,
          lacks,
        },
      ];
    });
    return {
      id: judged.versions.at(-1)?.ruleSet.id ?? '',
      hash: sha256(reigns.map(({ since, until, hash }) => [since, until, hash])),
      digest: reigns.some(({ digest }) => digest === null)
        ? null
        : sha256(reigns.map(({ since, until, hash, digest }) => [since, until, hash, digest ?? ''])),
      ...{ changes: this.#changes, reigns },
    };
  }
}

type Run = Pick<Side, 'hash' | 'digest' | 'changes'>;

const encoder = new TextEncoder();

/** Of UTF-8 lines, tab separated, `\n` ended; an instant without begin or end is empty. */
function sha256(lines: readonly (readonly (string | number)[])[]): string {
  const text = lines.map((line) => `${line.map((one) => (isEndless(one) ? '' : one)).join('\t')}\n`).join('');
  const digest = new RunDigest();
  digest.changes(encoder.encode(text));
  return digest.hex();
}

const isEndless = (one: string | number) => typeof one === 'number' && !Number.isFinite(one);
