import { applyDecorators, Body, Controller, Delete, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { WebhookSecret, WebhookView } from '@hindsight/contracts';
import type { Envelope } from '@hindsight/event-store';
import { askedIn } from '../feed/feed-query.js';
import { NamedBy, NamedSender } from '../http/named-sender.js';
import { NothingBody } from '../http/nothing-body.js';
import { ProblemResponse } from '../http/problem-document.js';
import { Problem } from '../http/problem.js';
import {
  AddWebhookBody,
  PauseWebhookBody,
  ReplayedBody,
  ReplayWebhookBody,
  RotateSecretBody,
  WebhookBody,
  WebhookSecretBody,
} from './webhook-bodies.js';
import { isWebhookUrl, webhookUrlForm } from './webhook-forms.js';
import { OfWebhook, WebhookId } from './webhook-paths.js';
import { Webhooks } from './webhooks.js';

interface Change {
  readonly path?: string;
  readonly summary: string;
  readonly description?: string;
  readonly body: new () => object;
  readonly example: object;
  readonly type: new () => object;
}

/** Its method, status and documentation. */
const Changes = ({ path = '', summary, description, body, example, type }: Change) =>
  applyDecorators(
    Post(path),
    HttpCode(path === '' ? 201 : 200),
    ApiOperation({ summary, ...(description !== undefined && { description }) }),
    ApiBody({ type: body, examples: { usual: { value: example } } }),
    NamedBy('ops'),
    ApiResponse({ status: path === '' ? 201 : 200, type }),
    ...(path === '' ? [] : [OfWebhook()]),
    ProblemResponse(400, 'Not of the form of this endpoint, headers included; `errors` lists the fields'),
    ProblemResponse(401, '`/problems/key-required`: the server has keys, and the request none of them'),
    ProblemResponse(503, 'Database or event store do not answer; `Retry-After` says when to try again'),
  );

const noSecrets = '`/problems/webhook-secrets-not-kept`: this server has no key to keep secrets under';

@Controller('v1/webhooks')
export class ChangeWebhooksEndpoints {
  constructor(private readonly webhooks: Webhooks) {}

  @Changes({
    summary: 'Have events sent somewhere, and be told the secret that signs them',
    description:
      'What `/v1/feed` would tell is sent, each event as its CloudEvent in a POST of its own, by the Standard Webhooks specification: ' +
      '`webhook-id` is the id of the event, however often it comes. At least once, in the order of each customer. ' +
      'From `now` on unless `from` says otherwise. The secret is shown this once.',
    body: AddWebhookBody,
    example: {
      ...{ webhookId: 'mailing', url: 'https://receiver.example/hindsight', purpose: 'returns by mail' },
      ...{ streams: 'customer', types: 'PurchaseReturned' },
    },
    type: WebhookSecretBody,
  })
  @ProblemResponse(409, `- \`/problems/webhook-id-taken\`: there is one with this id\n- ${noSecrets}`)
  @ProblemResponse(422, '`/problems/position-to-come`: the log does not go as far as `from`')
  add(@Body() body: AddWebhookBody, @NamedSender() { actor }: Envelope): Promise<WebhookSecret> {
    const { webhookId, url, purpose, from = 'now' } = body;
    if (!isWebhookUrl(url)) throw Problem.fields([{ field: 'url', message: mustBeUrl }]);
    return this.webhooks.add({ ...askedIn(body), webhookId, url, purpose, from }, actor);
  }

  @Changes({
    path: ':webhookId/pause',
    summary: 'Send nothing there until it is resumed',
    description: 'What happens meanwhile is sent then. One that is paused stays as it is.',
    body: PauseWebhookBody,
    example: { because: 'maintenance until noon' },
    type: WebhookBody,
  })
  pause(
    @WebhookId() webhookId: string,
    @Body() { because }: PauseWebhookBody,
    @NamedSender() { actor }: Envelope,
  ): Promise<WebhookView> {
    return this.webhooks.pause(webhookId, because, actor);
  }

  @Changes({
    path: ':webhookId/resume',
    summary: 'Go on sending where it stopped',
    body: NothingBody,
    example: {},
    type: WebhookBody,
  })
  resume(@WebhookId() webhookId: string): Promise<WebhookView> {
    return this.webhooks.resume(webhookId);
  }

  @Changes({
    path: ':webhookId/secret',
    summary: 'Give it another secret; for a while those before it sign, too',
    body: RotateSecretBody,
    example: { overlapHours: 24 },
    type: WebhookSecretBody,
  })
  @ProblemResponse(409, noSecrets)
  rotate(
    @WebhookId() webhookId: string,
    @Body() { overlapHours = 24 }: RotateSecretBody,
  ): Promise<WebhookSecret> {
    return this.webhooks.rotateSecret(webhookId, overlapHours);
  }

  @Changes({
    path: ':webhookId/replay',
    summary: 'Have dead letters tried again, of one customer or of all',
    description: 'At once, with all their attempts; what waits behind them follows.',
    body: ReplayWebhookBody,
    example: { customer: 'ada' },
    type: ReplayedBody,
  })
  replay(@WebhookId() webhookId: string, @Body() { customer }: ReplayWebhookBody): Promise<ReplayedBody> {
    return this.webhooks.replay(webhookId, customer ?? null);
  }

  @Delete(':webhookId')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Send nothing there any more, and forget what waits, was given up or was sent',
  })
  @OfWebhook()
  @ProblemResponse(401, '`/problems/key-required`: the server has keys, and the request none of them')
  @ApiResponse({ status: 204, description: 'It is gone' })
  remove(@WebhookId() webhookId: string): Promise<void> {
    return this.webhooks.remove(webhookId);
  }
}

const mustBeUrl = { en: `must be ${webhookUrlForm.en}`, zh: `必须是${webhookUrlForm.zh}` };
