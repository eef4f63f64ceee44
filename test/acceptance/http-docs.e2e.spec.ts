import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InMemoryEventStore } from '@hindsight/event-store/testing';
import { lockDirectory } from '@hindsight/local-services';
import { startHttp, type HttpServer } from './http-server.js';
import { ScriptedGroups } from './scripted-groups.js';
import { ScriptedRunner } from './scripted-runner.js';

describe('the documentation', () => {
  let folder: string;
  let http: HttpServer;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hindsight-docs-'));
    const limits = { perUser: 2, atOnce: 1, kept: 20, keptDays: 30 };
    const replays = { runner: new ScriptedRunner(), limits, directory: folder, lock: lockDirectory };
    http = await startHttp({
      ...{ eventStore: new InMemoryEventStore(), reportingCurrency: 'GBP', replays },
      groups: new ScriptedGroups(),
    });
  });
  afterAll(async () => {
    await http.close();
    await rm(folder, { recursive: true });
  });

  it('is OpenAPI 3.1 and has every endpoint, with its refusals', async () => {
    const { body } = await http.get('/docs-json');
    expect(body['openapi']).toBe('3.1.0');
    expect(
      Object.entries(body['paths'] as object).map(([path, methods]) => [
        path,
        ...Object.keys(methods as object),
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['/v1/customers', 'post', 'get'],
        ['/v1/customers/{customerId}', 'get'],
        ['/v1/customers/{customerId}/profile', 'post'],
        ['/v1/customers/{customerId}/owner', 'post'],
        ['/v1/customers/{customerId}/contacts', 'post'],
        ['/v1/customers/{customerId}/promises/{promiseId}/keeping', 'post'],
        ['/v1/customers/{customerId}/purchases', 'post'],
        ['/v1/customers/{customerId}/returns', 'post'],
        ['/v1/customers/{customerId}/purchases/{orderId}/correction', 'post'],
        ['/v1/customers/{customerId}/missed-payments', 'post'],
        ['/v1/customers/{customerId}/payments', 'post'],
        ['/v1/customers/{customerId}/costs', 'post'],
        ['/v1/customers/{customerId}/complaints', 'post'],
        ['/v1/customers/{customerId}/complaints/{complaintId}/acknowledgement', 'post'],
        ['/v1/customers/{customerId}/complaints/{complaintId}/action', 'post'],
        ['/v1/customers/{customerId}/complaints/{complaintId}/compensation', 'post'],
        ['/v1/customers/{customerId}/complaints/{complaintId}/resolution', 'post'],
        ['/v1/customers/{customerId}/complaints/{complaintId}/withdrawal', 'post'],
        ['/v1/customers/{customerId}/ratings', 'post'],
        ['/v1/customers/{customerId}/needs', 'post'],
        ['/v1/customers/{customerId}/needs/{needId}/validation', 'post'],
        ['/v1/customers/{customerId}/needs/{needId}/proposal', 'post'],
        ['/v1/customers/{customerId}/opportunities', 'post'],
        ['/v1/customers/{customerId}/opportunities/{opportunityId}/presales', 'post'],
        ['/v1/customers/{customerId}/contracts', 'post'],
        ['/v1/customers/{customerId}/contracts/{contractId}/signature', 'post'],
        ['/v1/customers/{customerId}/contracts/{contractId}/expiry', 'post'],
        ['/v1/customers/{customerId}/care', 'post'],
        ['/v1/customers/{customerId}/support-plans', 'post'],
        ['/v1/customers/{customerId}/services', 'post'],
        ['/v1/customers/{customerId}/services/{serviceId}/completion', 'post'],
        ['/v1/customers/{customerId}/self-services', 'post'],
        ['/v1/customers/{customerId}/churn', 'post'],
        ['/v1/customers/{customerId}/card', 'get'],
        ['/v1/customers/{customerId}/referrals', 'post'],
        ['/v1/customers/{customerId}/points', 'post'],
        ['/v1/customers/{customerId}/points/redemptions', 'post'],
        ['/v1/customers/{customerId}/points/expiries', 'post'],
        ['/v1/customers/{customerId}/winning-back', 'post'],
        ['/v1/customers/{customerId}/merge', 'post'],
        ['/v1/customers/{customerId}/history', 'get'],
        ['/v1/customers/{customerId}/changes', 'get'],
        ['/v1/customers/{customerId}/segments', 'get'],
        ['/v1/customers/{customerId}/state', 'get'],
        ['/v1/customers/{customerId}/why', 'get'],
        ['/v1/segments', 'get'],
        ['/v1/audit/public-key', 'get'],
        ['/v1/audit/tree-head', 'get'],
        ['/v1/audit/proofs/inclusion', 'get'],
        ['/v1/audit/proofs/consistency', 'get'],
        ['/v1/measures', 'get'],
        ['/v1/measures/{measure}', 'get'],
        ['/v1/worklists', 'get'],
        ['/v1/worklists/{list}', 'get'],
        ['/v1/plans/{year}', 'post'],
        ['/v1/rule-sets', 'post', 'get'],
        ['/v1/rule-sets/{ruleSetId}', 'get'],
        ['/v1/rule-sets/{ruleSetId}/timeline', 'get'],
        ['/v1/rule-sets/{ruleSetId}/versions', 'get'],
        ['/v1/rule-sets/{ruleSetId}/versions/{version}', 'get'],
        ['/v1/rule-sets/{ruleSetId}/versions/{version}/submit', 'post'],
        ['/v1/rule-sets/{ruleSetId}/versions/{version}/approve', 'post'],
        ['/v1/rule-sets/{ruleSetId}/versions/{version}/reject', 'post'],
        ['/v1/rule-sets/{ruleSetId}/versions/{version}/activate', 'post'],
        ['/v1/rule-sets/{ruleSetId}/versions/{version}/retire', 'post'],
        ['/v1/groups', 'post', 'get'],
        ['/v1/groups/{group}', 'delete', 'get'],
        ['/v1/groups/{group}/parked', 'get'],
        ['/v1/groups/{group}/replay', 'post'],
        ['/v1/replays', 'post', 'get'],
        ['/v1/replays/{replayId}', 'get', 'delete'],
        ['/v1/replays/{replayId}/progress', 'get'],
        ['/v1/replays/{replayId}/feed', 'get'],
        ['/v1/replays/{replayId}/result', 'get'],
        ['/v1/replays/{replayId}/result.html', 'get'],
        ['/v1/replays/{replayId}/result.csv', 'get'],
        ['/v1/replays/{replayId}/movers.csv', 'get'],
        ['/v1/replays/{replayId}/movers.parquet', 'get'],
      ]),
    );
    const text = JSON.stringify(body);
    for (const refusal of [
      'order-id-reused',
      'amount-not-positive',
      'customer-not-registered',
      'command-id-reused',
      'approver-is-author',
      'rule-set-unsound',
      'replays-too-many',
      'replay-not-done',
    ])
      expect(text).toContain(`/problems/${refusal}`);
  });

  it('says of every field what it must be', async () => {
    const { body } = await http.get('/docs-json');
    expect(body).toMatchObject({
      components: {
        schemas: {
          RecordPurchaseBody: {
            required: ['orderId', 'amount', 'occurredAt'],
            properties: {
              orderId: { type: 'string', minLength: 1, maxLength: 128, example: 'order-536365' },
              channel: { type: 'string', enum: expect.arrayContaining(['phone', 'web']) as string[] },
              occurredAt: { type: 'string', format: 'date-time' },
            },
          },
          MoneyBody: { required: ['minor', 'currency'] },
        },
      },
    });
  });

  it('is there for people too', async () => {
    const page = await fetch(`${http.url}/docs`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('swagger-ui');
    const script = await fetch(`${http.url}/docs/swagger-ui-bundle.js`);
    expect([script.status, (await script.text()).length > 100_000]).toEqual([200, true]);
  });
});
