import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { birthOf, commandLineOf, isRunning, isTaken } from './processes.js';

describe('a process id', () => {
  it('belongs to this process', async () => {
    expect(await isRunning(process.pid)).toBe(true);
    expect(await commandLineOf(process.pid)).toContain('jest');
    expect(await birthOf(process.pid)).toBe(await birthOf(process.pid));
  });

  it('belongs to nobody', async () => {
    for (const pid of [0, -1, NaN, 2 ** 30]) {
      expect(isTaken(pid)).toBe(false);
      expect(await isRunning(pid)).toBe(false);
    }
    expect(await commandLineOf(2 ** 30)).toBe('');
  });

  it('is taken, but runs no more, when its process died and nobody buried it', async () => {
    const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60']);
    const [said] = (await once(parent.stdout, 'data')) as [Buffer];
    await pause(100);
    const dead = Number(String(said));
    expect([isTaken(dead), await isRunning(dead)]).toEqual([true, false]);
    parent.kill();
  });
});
