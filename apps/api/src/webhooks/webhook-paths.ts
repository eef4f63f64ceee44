import { applyDecorators } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { idInPath } from '../http/path-ids.js';
import { ProblemResponse } from '../http/problem-document.js';
import { webhookIdForm, webhookIdPattern } from './webhook-forms.js';

/** The id of a webhook in the path. */
export const WebhookId = idInPath('webhookId', webhookIdForm, webhookIdPattern);

/** The documentation of what every endpoint of one webhook has. */
export const OfWebhook = () =>
  applyDecorators(
    ApiParam({ name: 'webhookId', example: 'mailing' }),
    ProblemResponse(404, '`/problems/webhook-unknown`: there is none with this id'),
  );
