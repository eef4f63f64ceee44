import { exactly, positiveMoney, text } from '../json-schema.js';
import { storedEvent } from '../stored-event.js';

const cost = exactly({ costId: text, amount: positiveMoney, category: text });

export const costSchemas = {
  CostToServeRecorded: storedEvent('CostToServeRecorded', 1, cost),
};
