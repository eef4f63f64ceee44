import { exactly, text } from '../json-schema.js';
import { storedEvent } from '../stored-event.js';

export const promiseSchemas = {
  PromiseKept: storedEvent('PromiseKept', 1, exactly({ promiseId: text })),
};
