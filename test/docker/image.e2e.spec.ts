import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');

/** No engine is needed: the last stage is laid out as its COPY lines say, and the program started as ENTRYPOINT says. */
describe('the image', () => {
  let instructions: string[];
  let image: string;
  beforeAll(async () => {
    const text = await readFile(join(root, 'docker/Dockerfile'), 'utf8');
    instructions = text
      .replaceAll('\\\n', ' ')
      .split('\n')
      .filter((line) => /^[A-Z]+ /.test(line));
    image = await mkdtemp(join(tmpdir(), 'hindsight-image-'));
    for (const [, from = '', to = ''] of copies(/^COPY --from=build \/app\/(\S+) \.\/(\S+)$/g)) {
      if (to === 'node_modules') await symlink(join(root, from), join(image, to));
      else await cp(join(root, from), join(image, to), { recursive: true });
    }
  });
  afterAll(() => rm(image, { recursive: true }));

  const copies = (pattern: RegExp) => instructions.flatMap((line) => [...line.matchAll(pattern)]);

  it('holds all that the program needs', async () => {
    const [entry = ''] = instructions.filter((line) => line.startsWith('ENTRYPOINT'));
    const [, ...words] = JSON.parse(entry.replace('ENTRYPOINT ', '')) as string[];
    const run = promisify(execFile)(process.execPath, [...words, 'rules', 'list', '--json'], {
      cwd: image,
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    const { ruleSets } = JSON.parse((await run).stdout) as { ruleSets: { id: string }[] };
    expect(ruleSets.map(({ id }) => id)).toContain('tier-pyramid');
  });

  it('is built from what the build context lets through', async () => {
    const allowed = (await readFile(join(root, 'docker/Dockerfile.dockerignore'), 'utf8'))
      .split('\n')
      .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));
    const copied = instructions
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from'))
      .flatMap((line) => line.split(' ').slice(1, -1));
    expect(copied.sort()).toEqual(allowed.sort());
  });

  it('does not run as root, and says whether it is well', () => {
    expect(instructions.filter((line) => line.startsWith('USER '))).toEqual(['USER node']);
    expect(instructions.some((line) => line.startsWith('HEALTHCHECK '))).toBe(true);
  });
});
