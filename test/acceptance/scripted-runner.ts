import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReplayAsked, ReplayErrand, ReplayFiles, ReplayRunner } from '../../apps/api/src/api.module.js';

/** A replay under way, whose course a spec decides. */
export interface Run {
  readonly asked: ReplayAsked;
  readonly errand: ReplayErrand;
  /** Leaves a report that says `what`. */
  finish(what: string): Promise<void>;
  fail(error: Error): void;
}

const files: ReplayFiles = {
  ...{ html: 'report.html', json: 'report.json', matrix: 'report.matrix.csv' },
  ...{ movers: 'report.movers.csv', moversParquet: 'report.movers.parquet' },
};

/** Runs what it is told to, and ends when it is told, or stopped. */
export class ScriptedRunner implements ReplayRunner {
  readonly runs: Run[] = [];
  #awaited: (() => void)[] = [];

  run(asked: ReplayAsked, errand: ReplayErrand): Promise<ReplayFiles> {
    return new Promise((resolve, reject) => {
      errand.signal.addEventListener('abort', () => {
        reject(errand.signal.reason as Error); // what the API stops it with
      });
      const finish = async (what: string) => {
        for (const name of Object.values(files)) await writeFile(join(errand.folder, name as string), what);
        resolve(files);
      };
      this.runs.push({ asked, errand, finish, fail: reject });
      for (const one of this.#awaited.splice(0)) one();
    });
  }

  /** The n-th that was begun, from 0, once it is. */
  async nth(n: number): Promise<Run> {
    for (;;) {
      const run = this.runs[n];
      if (run) return run;
      await new Promise<void>((resolve) => this.#awaited.push(resolve));
    }
  }
}
