import { BadInput } from '../bad-input.js';
import { said } from '../texts/texts.js';

/** Who is let in, beside those with keys, and how much they may ask. */
export interface AccessSettings {
  /** `open`: nobody is asked who they are; for one's own machine. */
  readonly who: 'keys' | 'open';
  /** Whether every reading of customers must say what it is for. */
  readonly purposeRequired: boolean;
}

/** @throws {BadInput} a variable that is not what it should be, by its name. */
export function accessFrom(env: NodeJS.ProcessEnv): AccessSettings {
  return {
    who: choice('ACCESS', env, ['keys', 'open']),
    purposeRequired: choice('PURPOSE', env, ['optional', 'required']) === 'required',
  };
}

/** The first one unless another is set. */
function choice<Word extends string>(
  name: string,
  env: NodeJS.ProcessEnv,
  words: readonly [Word, ...Word[]],
): Word {
  const value = env[name] ?? words[0];
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  throw new BadInput(
    said('settingUnfit', { name, value, expected: said('oneOfWords', { words: words.join(', ') }) }),
  );
}
