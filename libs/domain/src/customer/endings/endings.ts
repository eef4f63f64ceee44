import type { Topic } from '../topic.js';
import type { EndingEvent } from './ending-events.js';

export interface Endings {
  /** Once ended, nothing more is taken down. */
  ended: 'merged' | 'erased' | null;
}

export const endings: Topic<never, EndingEvent, Endings, never> = {
  initial: () => ({ ended: null }),
  growth: {
    CustomerMerged: (state) => {
      state.ended ??= 'merged';
    },
    CustomerErased: (state) => {
      state.ended = 'erased';
    },
  },
  decisions: {},
};
