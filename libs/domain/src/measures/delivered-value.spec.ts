import { deliveredValue } from './delivered-value.js';

const nothing = { benefit: null, ease: null, late: 0, served: 0 };

describe('delivered value', () => {
  it('is what a customer gets less what it costs the customer', () => {
    const of = deliveredValue({ benefit: 80, ease: 70, late: 1, served: 4 });
    // cost = (30 + 25) / 2
    expect(of).toEqual({ value: 80, effort: 30, time: 25, cost: 27.5, delivered: 52.5 });
  });

  it('takes the cost that is known', () => {
    expect(deliveredValue({ ...nothing, benefit: 50, ease: 100 })).toMatchObject({ cost: 0, delivered: 50 });
    expect(deliveredValue({ ...nothing, benefit: 0, late: 2, served: 2 })).toMatchObject({
      ...{ effort: null, time: 100, cost: 100, delivered: -100 },
    });
  });

  it('is not known where one side of it is not', () => {
    expect(deliveredValue({ ...nothing, benefit: 50 }).delivered).toBeNull();
    expect(deliveredValue({ ...nothing, ease: 50 })).toMatchObject({ cost: 50, delivered: null });
  });
});
