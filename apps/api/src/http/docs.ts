import type { INestApplication } from '@nestjs/common';
import { documentRoles } from '../access/documented-roles.js';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

const description = `Commands in, queries out. What a customer *is* (tier, stage, band) is computed from what is recorded here.

A command answers \`{customerId, revision, position}\` once it is on disk; give \`position\` to a query as \`?atLeast=\` to read
your own write. What goes wrong is \`application/problem+json\` (RFC 9457), and its \`type\` names the fact that stands in the
way. Money is minor units as text with an ISO 4217 code; instants are ISO 8601 with their offset, kept to the millisecond.

A command answers the revision of its customer as a strong \`ETag\`; given back as \`If-Match\`, the next command is recorded only
if nothing else was in between, else the answer is 412. Queries have an \`ETag\` of their content, for \`If-None-Match\`. Labels
and problems are in English or Chinese, by \`Accept-Language\`. Every answer has an \`X-Request-Id\`: yours, if you sent one.`;

const keyNeeded =
  'A key (`hindsight keys create`), the secret of one of the API_KEYS of the server, or a token of its identity provider; without, ' +
  'the answer is 401. Its name becomes the actor of events, and its roles say what it may do: see each operation. A server with ' +
  'ACCESS=open is reached from its own machine only, as localhost or 127.0.0.1 (else 421), and asks for none.';

/** OpenAPI 3.1: for people at /docs, for machines at /docs-json. Built at the first request for it. */
export function serveDocs(app: INestApplication, isOpen: boolean): void {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Hindsight')
    .setDescription(description)
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: keyNeeded })
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0');
  if (isOpen) builder.addSecurityRequirements({});
  const config = builder.addSecurityRequirements('bearer').build();
  SwaggerModule.setup('docs', app, () => documentRoles(SwaggerModule.createDocument(app, config), isOpen));
}
