import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foldInC } from './in-c.js';

describe('a fold in C', () => {
  let folder = '';
  const nobody = () => ({ buckets: [], customers: 0, path: join(folder, 'columns') });
  const compiler = async (script: string) => {
    await writeFile(join(folder, 'compiler'), `#!/bin/sh\n${script}\n`);
    await chmod(join(folder, 'compiler'), 0o755);
    return join(folder, 'compiler');
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hindsight-in-c-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is not there where no compiler is', async () => {
    expect(await foldInC(nobody(), [join(folder, 'no-cc'), join(folder, 'no-gcc')])).toBeNull();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is compiled by the first compiler that is there', async () => {
    const second = await compiler('echo "compiled by $0" >&2; exit 1');
    await expect(foldInC(nobody(), [join(folder, 'no-cc'), second])).rejects.toThrow(
      /compiled by .*compiler/,
    );
  });

  it('says what the compiler says', async () => {
    const picky = await compiler('echo "fold.c:1: I dislike this" >&2; exit 1');
    await expect(foldInC(nobody(), [picky])).rejects.toThrow('fold.c:1: I dislike this');
  });

  it('says that it ended where it owes an answer', async () => {
    const forgetful = await compiler(
      'for last; do [ "$before" = -o ] && out=$last; before=$last; done\nprintf "#!/bin/sh\\nexit 3\\n" > $out; chmod +x $out',
    );
    const fold = await foldInC(nobody(), [forgetful]);
    await expect(fold?.count()).rejects.toThrow('ended with 3');
    await fold?.close();
  });
});
