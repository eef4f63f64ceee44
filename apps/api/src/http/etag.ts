import { createHash } from 'node:crypto';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { CustomerView, PlanReceipt, Receipt, RuleSetReceipt } from '@hindsight/contracts';
import { map, type Observable } from 'rxjs';
import type { HttpReply, HttpRequest } from './exchange.js';

type AnyReceipt = Receipt | PlanReceipt | RuleSetReceipt;

/** On the answer to a command: the revision of what it changed, strong. `If-Match` of a command takes it. */
@Injectable()
export class RevisionETag implements NestInterceptor<AnyReceipt> {
  intercept(context: ExecutionContext, next: CallHandler<AnyReceipt>): Observable<AnyReceipt> {
    const reply = context.switchToHttp().getResponse<HttpReply>();
    return next.handle().pipe(
      map((receipt) => {
        reply.header('etag', `"${receipt.revision}"`);
        return receipt;
      }),
    );
  }
}

/**
 * On the answer to a query: the same as long as the answer is, byte for byte; asked for with that in `If-None-Match`, the
 * answer is 304 and empty. A customer's names its revision, too, and is weak: results move with the days while the revision
 * stands still, so it is not what `If-Match` compares. The read position is not in it: that moves with everybody's events.
 */
@Injectable()
export class ContentETag implements NestInterceptor<Content, Content | undefined> {
  intercept(context: ExecutionContext, next: CallHandler<Content>): Observable<Content | undefined> {
    const { headers } = context.switchToHttp().getRequest<HttpRequest>();
    const reply = context.switchToHttp().getResponse<HttpReply>();
    return next.handle().pipe(
      map((body) => {
        const tag = tagOf(body);
        reply.header('etag', tag);
        reply.header('vary', 'accept, accept-language'); // YAML or JSON; labels of results
        reply.header('cache-control', 'private, no-cache');
        if (!isAmong(headers['if-none-match'], tag)) return body;
        reply.status(304);
        return undefined;
      }),
    );
  }
}

/** An object, sent as JSON; or a text, sent as it is. */
type Content = object | string;

function tagOf(body: Content): string {
  const digest = createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22);
  return isCustomer(body) ? `W/"${body.revision}-${digest}"` : `"${digest}"`;
}

const isCustomer = (body: Content): body is CustomerView =>
  typeof body === 'object' && 'revision' in body && 'customerId' in body;

/** RFC 9110 §13.1.2: weak comparison, `*` is any. */
export function isAmong(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const asked = new Set<string>(ifNoneMatch.match(/"[^"]*"/g));
  return ifNoneMatch.trim() === '*' || asked.has(tag.replace('W/', ''));
}
