import { readFileSync } from 'node:fs';
import { shipped } from './shipped.js';

/** Of this installation. */
export const { version } = JSON.parse(readFileSync(shipped('package.json'), 'utf8')) as {
  readonly version: string; // a package of ours always has one
};
