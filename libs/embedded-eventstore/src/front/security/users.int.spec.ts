import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsersUnreadable } from '../../index.js';
import { Login } from './login.js';
import { usersOf } from './users.js';

const header = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

describe('the users of a directory', () => {
  let directory = '';
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'users-'));
  });
  afterEach(async () => {
    await rm(directory, { recursive: true });
  });
  const logIn = async (text: string) => new Login(await usersOf(directory, undefined)).callerOf(header(text));

  it('are admin and ops at first', async () => {
    expect(await logIn('admin:changeit')).toEqual({
      kind: 'known',
      user: { name: 'admin', groups: ['$admins'] },
    });
    expect(await logIn('ops:changeit')).toMatchObject({ user: { groups: ['$ops'] } });
    expect(await logIn('admin:change')).toEqual({ kind: 'unknown' });
    expect(await logIn('stranger:changeit')).toEqual({ kind: 'unknown' });
  });

  it('are those given, from then on', async () => {
    await usersOf(directory, [{ name: 'ada', password: 'with:colon and ü' }]);
    expect(await logIn('ada:with:colon and ü')).toEqual({ kind: 'known', user: { name: 'ada', groups: [] } });
    expect(await logIn('admin:changeit')).toEqual({ kind: 'unknown' });
  });

  it('are kept without their passwords, for the eyes of the owner', async () => {
    await usersOf(directory, undefined);
    const file = join(directory, 'users.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, 'utf8')).not.toContain('changeit');
  });

  it.each(['', '[{"name": "admin"}]', '{}', '[{"name":"a","salt":"","hash":"","groups":[]}]'])(
    'are not guessed from a file that holds %j',
    async (text) => {
      await writeFile(join(directory, 'users.json'), text);
      await expect(usersOf(directory, undefined)).rejects.toThrow(UsersUnreadable);
    },
  );
});

describe('a login', () => {
  const hashings = { count: 0 };
  const user = { name: 'ada', groups: [] };
  const users = {
    authenticate: (name: string, password: string) => {
      hashings.count += 1;
      return Promise.resolve(name === 'ada' && password === 'secret' ? user : null);
    },
  };
  const login = () => new Login(users);

  it('costs a hash once', async () => {
    const one = login();
    hashings.count = 0;
    for (let call = 0; call < 3; call += 1) await one.callerOf(header('ada:secret'));
    expect(hashings.count).toBe(1);
    for (let call = 0; call < 3; call += 1) await one.callerOf(header('ada:guess'));
    expect(hashings.count).toBe(4);
  });

  it.each(['', 'Basic', 'Basic ?', 'Bearer abc', header('nocolon'), `${header('ada:secret')}\n`])(
    'is refused with the header %j',
    async (text) => {
      expect(await login().callerOf(text)).toEqual({ kind: 'unknown' });
    },
  );

  it('keeps a flood of guesses from piling up', async () => {
    const one = login();
    const answers = await Promise.all(
      Array.from({ length: 200 }, async (_, guess) => one.callerOf(header(`ada:${guess}`))),
    );
    expect(answers.filter(({ kind }) => kind === 'busy').length).toBeGreaterThan(50);
  });
});
