import { renderStatus } from './render-status.js';
import type { Status } from './status.js';

const services: NonNullable<Status['services']> = {
  ...{ eventStore: 'esdb://one', database: 'postgres://one', postgres: '18', head: '7', checkpoint: '7' },
  ...{
    lag: { events: 0, seconds: 0 },
    projectors: [],
    parked: 0,
    watermark: null,
    imports: [],
    webhooks: [],
  },
  plansOwed: null,
};
const said = (plansOwed: string | null, language: 'en' | 'zh') =>
  renderStatus({ directory: 'here', running: null, services: { ...services, plansOwed } }, language);

describe('a status for people', () => {
  it('has a line for plans that cannot be read, while there are any', () => {
    expect(said('5', 'en')).toMatch(/^ {2}plans {7}some up to log position 5 cannot be read/m);
    expect(said('5', 'zh')).toMatch(/^ {2}计划 .*日志位置 5 /m);
    expect(said(null, 'en')).not.toContain('plans');
  });
});
