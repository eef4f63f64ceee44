import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A process of its own, and what it said first. */
export interface Started {
  readonly said: string;
  /** Says a word to it. @returns its answer, which the script decides */
  ask<T>(word: string): Promise<T>;
  stop(): Promise<void>;
}

export async function started(script: URL, ...asked: string[]): Promise<Started> {
  const options = { execArgv: ['--expose-gc'] };
  const child: ChildProcess = fork(fileURLToPath(script), asked, options);
  const next = async <T>() => ((await once(child, 'message')) as [T])[0]; // as the scripts say it
  return {
    said: await next<string>(),
    ask: (word) => {
      child.send(word);
      return next();
    },
    stop: async () => {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}
