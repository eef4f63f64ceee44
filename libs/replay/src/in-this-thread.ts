import type { Workers } from './engine.js';
import { perform } from './tasks/perform.js';

/** Works here, a bucket at a time: what little there is to evaluate is done before threads would have begun. */
export const inThisThread: Workers = {
  size: 1,
  perform: async (asked, { archive, bucket, reading }, signal) => {
    signal?.throwIfAborted();
    const columns = await archive.columns(bucket, reading);
    signal?.throwIfAborted();
    return perform(asked, columns);
  },
};
