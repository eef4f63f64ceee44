import { register } from 'node:module';

/** `node --import ./test/support/typescript.mjs some.ts`: runs our sources as they are, in a process that a test may kill. */
register('./typescript-hooks.mjs', import.meta.url);
