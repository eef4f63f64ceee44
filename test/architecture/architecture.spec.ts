import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { planted } from './planted-violations.js';

const root = resolve(import.meta.dirname, '../..');
const config = join(root, '.dependency-cruiser.mjs');

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string; readonly severity: string };
}

describe('the architecture check', () => {
  let folder: string;
  let violations: readonly Violation[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hindsight-architecture-'));
    await plantEverything(folder);
    violations = await cruise(folder);
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('has a planted violation for each of its rules, and no other', async () => {
    const rules = (await import(config)) as { default: { forbidden: { name: string }[] } };
    expect(Object.keys(planted).sort()).toEqual(rules.default.forbidden.map(({ name }) => name).sort());
  });

  it.each(Object.keys(planted))('finds where this is broken: %s', (rule) => {
    const culprits = Object.keys(planted[rule] ?? {});
    const found = violations.filter(({ from, rule: { name } }) => name === rule && culprits.includes(from));
    expect(found.map(({ rule: { severity } }) => severity)).toContain('error');
  });
});

async function plantEverything(folder: string): Promise<void> {
  for (const [path, text] of Object.values(planted).flatMap((files) => Object.entries(files))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), `${text}\n`);
  }
  await cp(join(root, 'tsconfig.json'), join(folder, 'tsconfig.json'));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
}

/** Runs the real check on the planted tree. Its exit code is the number of errors, so a failure is what we expect. */
async function cruise(folder: string): Promise<readonly Violation[]> {
  const bin = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const run = promisify(execFile)(process.execPath, [bin, '--config', config, '-T', 'json', 'apps', 'libs'], {
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
  });
  const { stdout } = await run.catch((error: unknown) => error as { stdout: string });
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}
