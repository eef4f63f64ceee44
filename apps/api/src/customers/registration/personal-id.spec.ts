import { isPhoneNumber } from './personal-id.js';

describe('the id of a customer', () => {
  it.each([
    ...[
      '13812345678',
      '138-1234-5678',
      '008613812345678',
      '00447911123456',
      '07911.123456',
      '0044-7911-123456',
    ],
    '004915112345678',
  ])('is a telephone number: %s', (id) => {
    expect(isPhoneNumber(id)).toBe(true);
  });

  it.each([
    ...[
      'ada',
      '12346',
      '17850',
      '0000012346',
      '100000000001',
      'sim-7-12346',
      '20260105-0042',
      '1765400000000',
    ],
    ...['C-000123456789', '4006381333931', '00000000000', '999999999999', 'order-13812345678x', '123456789'],
  ])('is none: %s', (id) => {
    expect(isPhoneNumber(id)).toBe(false);
  });

  it('is hardly ever taken for one when it is a plain number of a till', () => {
    const taken = Array.from({ length: 20_000 }, (_, at) => String(at)).filter(isPhoneNumber);
    const padded = Array.from({ length: 2000 }, (_, at) => String(at * 7919).padStart(12, '0')).filter(
      isPhoneNumber,
    );
    expect([taken, padded]).toEqual([[], []]);
  });
});
