import { uuidV5 } from './uuid-v5.js';

it('names an event the same way for ever', () => {
  expect(uuidV5('customer-ada:c-1:0')).toBe('ba156204-8fe6-5b9b-a139-b0a5f25875df');
});
