import type { WebhookView } from '@hindsight/contracts';
import type { WebhookSeen } from '../../../api/src/api.module.js';
import { Metrics } from './metrics.js';

const webhook: WebhookView = {
  ...{ webhookId: 'crm', url: 'https://crm.example/', streams: ['customer'], types: null, customer: null },
  ...{ purpose: 'a spec', state: 'active', position: '7', failures: 0, failingSince: null },
  ...{ pausedAt: null, pausedBy: null, pausedBecause: null, createdAt: '', createdBy: 'ann' },
  ...{ waiting: { customers: 2, messages: 5 }, dead: { customers: 1, messages: 3 } },
};
const seen: readonly WebhookSeen[] = [
  { webhook, seconds: 12.5 },
  { webhook: { ...webhook, webhookId: 'mailing', state: 'paused' }, seconds: 0 },
];

describe('figures of webhooks', () => {
  const of = (text: string, of: string) => text.split('\n').filter((line) => line.startsWith(of));

  it('say how far each is, and how many are in which state', async () => {
    const metrics = new Metrics();
    metrics.watchWebhooks(() => Promise.resolve(seen));
    const text = await metrics.text(null);
    expect(of(text, 'hindsight_webhook_waiting_messages')).toEqual([
      'hindsight_webhook_waiting_messages{webhook="crm"} 5',
      'hindsight_webhook_waiting_messages{webhook="mailing"} 5',
    ]);
    expect(of(text, 'hindsight_webhook_dead_letters{webhook="crm"}')).toEqual([
      'hindsight_webhook_dead_letters{webhook="crm"} 1',
    ]);
    expect(of(text, 'hindsight_webhook_lag_seconds{webhook="crm"}')).toEqual([
      'hindsight_webhook_lag_seconds{webhook="crm"} 12.5',
    ]);
    expect(of(text, 'hindsight_webhooks{')).toEqual([
      'hindsight_webhooks{state="active"} 1',
      'hindsight_webhooks{state="failing"} 0',
      'hindsight_webhooks{state="paused"} 1',
    ]);
  });

  it('forget one that was removed, and say nothing while nobody knows', async () => {
    const metrics = new Metrics();
    let now: () => Promise<readonly WebhookSeen[]> = () => Promise.resolve(seen);
    metrics.watchWebhooks(() => now());
    await metrics.text(null);
    now = () => Promise.resolve(seen.slice(0, 1));
    expect(await metrics.text(null)).not.toContain('webhook="mailing"');
    now = () => Promise.reject(new Error('no database'));
    expect(of(await metrics.text(null), 'hindsight_webhooks{')).toEqual([]);
  });

  it('count deliveries by what became of them', async () => {
    const metrics = new Metrics();
    metrics.sent('crm', { delivered: true, status: 204 });
    metrics.sent('crm', { delivered: false, status: 500, failure: 'status', retryAfterMs: null });
    metrics.sent('crm', { delivered: true, status: 200 });
    expect(of(await metrics.text(null), 'hindsight_webhook_deliveries_total{')).toEqual([
      'hindsight_webhook_deliveries_total{webhook="crm",outcome="delivered"} 2',
      'hindsight_webhook_deliveries_total{webhook="crm",outcome="status"} 1',
    ]);
  });
});

describe('figures of receipts of erasures', () => {
  it('say how many are missing, and that nobody knows', async () => {
    const metrics = new Metrics();
    let isAway = false;
    metrics.watchReceipts(() =>
      isAway ? Promise.reject(new Error('no database')) : Promise.resolve({ count: 2, seconds: 60 }),
    );
    expect(await metrics.text(null)).toContain('hindsight_erasure_receipts_missing 2\n');
    expect(await metrics.text(null)).toContain('hindsight_erasure_receipts_missing_seconds 60\n');
    isAway = true;
    expect(await metrics.text(null)).toContain('hindsight_erasure_receipts_missing Nan\n');
  });
});
