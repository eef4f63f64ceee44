import type { Story } from '../story.js';
import { bought, complained, rated, referred, resolved } from '../told.js';

export const stories: readonly Story[] = [
  {
    // The hotel of the source texts: an error, an apology, a replacement, a gesture nobody asked for, a loyal guest.
    says: 'a guest whose complaint is answered well leaves happier than one who never had to complain',
    history: [
      bought('2024-03-01', 180),
      complained('2024-03-02T20:00', 'smoking-room', { cause: 'people' }),
      ['2024-03-02T20:10', 'acknowledged', { complaintId: 'smoking-room', hoursOpen: 0 }],
      ['2024-03-02T20:40', 'compensated', { complaintId: 'smoking-room', hoursOpen: 1, amount: 4000 }],
      resolved('2024-03-02T21:00', 'smoking-room'),
      ['2024-03-03T08:00', 'care', { careId: 'fruit', kind: 'gift' }],
      rated('2024-03-05T10:00', 95),
      bought('2024-04-10', 180),
      rated('2024-04-11', 100),
      referred('2024-04-12'),
    ],
    through: '2024-05-01',
    changes: [
      '2024-03-01 satisfaction · → 一般 (neutral)', // nobody asked yet: 60
      '2024-03-02T20:00 satisfaction 一般 → 不满意 (else)', // 60 - 20 at once, while it takes 7 days to be forgotten
      '2024-03-10 satisfaction 不满意 → 一般 (neutral)', // the first midnight 7 days after 21:00
      '2024-03-13 satisfaction 一般 → 很满意 (delighted)', // (60 + 95) / 2 = 77.5 since 03-05T10:00
      // Without the second rating 04-12 would have been 满意: 95 counts for less than 3/4 after 37.4 days.
    ],
  },
  {
    says: 'a bad rating is forgotten in the end, in no less than seven days',
    history: [rated('2024-01-01', 0)],
    through: '2024-12-31',
    changes: [
      '2024-01-01 satisfaction · → 不满意 (else)', // (60 + 0) / 2 = 30
      '2024-05-30 satisfaction 不满意 → 一般 (neutral)', // 60 / (1 + w) >= 45 where w <= 1/3: 142.6 days, so day 143, and 7
    ],
  },
  {
    says: 'a rating of 75 satisfies, and only just',
    history: [rated('2024-01-01', 75)],
    through: '2024-12-31',
    changes: [
      '2024-01-01 satisfaction · → 满意 (satisfied)', // 67.5
      '2024-04-01 satisfaction 满意 → 一般 (neutral)', // (60 + 75w) / (1 + w) < 65 where w < 1/2: after 90 days
    ],
  },
];
