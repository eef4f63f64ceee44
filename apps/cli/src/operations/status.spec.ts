import { withoutPassword } from './status.js';

describe('the address of a store, as it is shown', () => {
  it.each([
    ['postgres://ada:secret@db:5432/hindsight', 'postgres://db:5432/hindsight'],
    ['postgres://ada:sec@ret@db/hindsight', 'postgres://db/hindsight'],
    [
      'postgres://db/hindsight?user=ada&password=secret&ssl=true',
      'postgres://db/hindsight?user=…&password=…&ssl=true',
    ],
    ['postgres://db/hindsight?application_name=a@b', 'postgres://db/hindsight?application_name=a@b'],
    ['esdb://admin:changeit@one:2113,two:2113?tls=true', 'esdb://one:2113,two:2113?tls=true'],
    ['esdb://127.0.0.1:2113?tls=false', 'esdb://127.0.0.1:2113?tls=false'],
  ])('of %s has no secret in it', (url, shown) => {
    expect(withoutPassword(url)).toBe(shown);
  });
});
