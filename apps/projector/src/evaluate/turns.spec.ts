import { setImmediate } from 'node:timers/promises';
import { Turns } from './turns.js';

describe('taking turns', () => {
  it('begins nothing before what was asked for earlier is done', async () => {
    const turns = new Turns();
    const said: string[] = [];
    const work = (name: string) => async () => {
      said.push(`${name} begins`);
      await setImmediate();
      said.push(`${name} ends`);
      return name;
    };
    expect(await Promise.all([turns.take(work('first')), turns.take(work('second'))])).toEqual([
      'first',
      'second',
    ]);
    expect(said).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('begins nothing behind a failure, and says it at the end', async () => {
    const turns = new Turns();
    let begun = false;
    const failed = turns.take(() => Promise.reject(new Error('the connection is gone')));
    const behind = turns.take(() => {
      begun = true;
      return Promise.resolve();
    });
    await expect(failed).rejects.toThrow('the connection is gone');
    await expect(behind).rejects.toThrow('the connection is gone');
    await expect(turns.over()).rejects.toThrow('the connection is gone');
    expect(begun).toBe(false);
  });

  it('is over once what is under way is done', async () => {
    const turns = new Turns();
    let done = false;
    void turns.take(async () => {
      await setImmediate();
      done = true;
    });
    await turns.over();
    expect(done).toBe(true);
  });
});
