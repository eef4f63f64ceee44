import { httpAdapter } from './configure-http.js';

describe('the HTTP server', () => {
  it('gives up on a request that has not arrived whole after 30 s', () => {
    expect(httpAdapter().getInstance().server.requestTimeout).toBe(30_000);
  });
});
