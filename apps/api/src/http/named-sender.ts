import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Envelope } from '@hindsight/event-store';
import type { HttpRequest } from './exchange.js';
import { Problem } from './problem.js';
import { nobody } from '../access/principal.js';
import { senderFrom } from './sender.js';

/** Who sends a command that somebody has to answer for. @throws {Problem} 400 when that is nobody in particular */
export const NamedSender = createParamDecorator((_: unknown, context: ExecutionContext): Envelope => {
  const sender = senderFrom(context.switchToHttp().getRequest<HttpRequest>());
  if (sender.actor !== nobody) return sender;
  throw Problem.fields([{ field: 'x-actor', message: mustSayWho }]);
});

const mustSayWho = {
  en: 'must say who acts: this server has no API keys that would',
  zh: '必须说明由谁操作：此服务器没有可以说明这一点的 API 密钥',
};

/** The documentation of who acts. */
export const NamedBy = (example: string) =>
  ApiHeader({
    name: 'X-Actor',
    required: false,
    description:
      'Who acts, where the server has no API keys: it must be there then, and is taken at its word. With keys it is ' +
      'ignored: the name of the key acts.',
    example,
  });
