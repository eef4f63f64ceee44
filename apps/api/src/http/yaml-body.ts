import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const bodyLimit = 256 * 1024;

/** A body of `application/yaml` (RFC 9512), up to 256 KiB, is the text of a document: `{ document }` to whoever takes one. */
export function takeYaml(app: NestFastifyApplication): void {
  const http = app.getHttpAdapter().getInstance();
  http.addContentTypeParser('application/yaml', { parseAs: 'string', bodyLimit }, (_, document, done) => {
    done(null, { document });
  });
}
