import type { Workers } from './engine.js';
import { perform } from './tasks/perform.js';

/** Works here, a bucket at a time: what little there is to evaluate is done before threads would have begun. */
export const inThisThread: Workers = {
  size: 1,
  perform: async (asked, columns, signal) => {
    signal?.throwIfAborted();
    return Promise.resolve(perform(asked, columns));
  },
};
