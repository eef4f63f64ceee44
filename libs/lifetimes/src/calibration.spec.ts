import { calibrated } from './calibration.js';

const bought = { firstDay: 10, lastDay: 24, days: 3, paidAgain: 30 };

it('counts in weeks since the first purchase', () => {
  expect(calibrated(bought, 31)).toEqual({
    purchases: { repeats: 2, lastAt: 2, observed: 3 },
    spend: { repeats: 2, meanAmount: 15 },
  });
});

it.each([
  ['came once', { firstDay: 10, lastDay: 10, days: 1, paidAgain: 0 }],
  ['came back and paid nothing', { ...bought, paidAgain: 0 }],
])('knows nothing of amounts when the customer %s', (_, buying) => {
  expect(calibrated(buying, 31).spend).toBeNull();
});
