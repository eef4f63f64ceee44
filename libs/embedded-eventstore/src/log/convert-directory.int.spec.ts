import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { openDirectory } from './open-directory.js';
import { idOf, revisionOf, streamOf, TOMBSTONE } from './record.js';
import { uuidText } from '../wire/uuid.js';

/** A directory that format 1 left, and what its $all was then: position, stream, revision, event id. */
const testing = 'libs/embedded-eventstore/src/log/testing';
const stored = async () => gunzipSync(await readFile(`${testing}/format-1.mdb.gz`));
const events = async () => JSON.parse(await readFile(`${testing}/format-1.json`, 'utf8')) as string[];

describe('a directory of format 1', () => {
  let directory = '';
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'format-1-'));
    await writeFile(join(directory, 'data.mdb'), await stored());
  });
  afterEach(() => rm(directory, { recursive: true }));

  const contents = async () => {
    const opened = await openDirectory(directory);
    const { log } = opened;
    const read: string[] = [];
    for (let page = log.page(0, 'forwards'); page.length > 0;) {
      for (const { position, bytes } of page) {
        const revision = revisionOf(bytes) === TOMBSTONE ? '9223372036854775807' : String(revisionOf(bytes));
        read.push([position, streamOf(bytes), revision, uuidText(idOf(bytes))].join(' '));
      }
      page = log.page((page.at(-1)?.position ?? 0) + 1, 'forwards');
    }
    await opened.close();
    return read;
  };

  it('is opened with every event where it was, and again afterwards', async () => {
    expect(await contents()).toEqual(await events());
    expect(await contents()).toEqual(await events());
    expect((await readdir(directory)).sort()).toEqual(['data.mdb', 'lock.mdb']);
  });

  it('is converted from the start when a conversion was cut short', async () => {
    await mkdir(join(directory, 'converting'));
    await writeFile(join(directory, 'converting', 'data.mdb'), 'half');
    expect(await contents()).toEqual(await events());
  });

  it('is whole whenever the process is killed', async () => {
    const front = pathToFileURL('libs/embedded-eventstore/src/log/open-directory.ts').href;
    const script = `import { openDirectory } from '${front}'; console.log('-'); await openDirectory(process.argv[1]);`;
    const hooks = pathToFileURL('test/support/typescript.mjs').href;
    for (let afterMs = 0; afterMs < 40; afterMs += 8) {
      const child = spawn(
        process.execPath,
        ['--import', hooks, '--input-type=module', '-e', script, directory],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
          env: { ...process.env, NODE_OPTIONS: '' },
        },
      );
      const gone = once(child, 'exit');
      await once(child.stdout, 'data');
      setTimeout(() => child.kill('SIGKILL'), afterMs);
      await gone;
      expect(await contents()).toEqual(await events());
      await writeFile(join(directory, 'data.mdb'), await stored());
    }
  });
});
