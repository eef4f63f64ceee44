import { request, type IncomingMessage } from 'node:http';
import { once } from 'node:events';

/** Somebody who follows the feed over a connection of their own. */
export class Subscriber {
  private constructor(private readonly response: IncomingMessage) {}

  static async of(url: string, query: string): Promise<Subscriber> {
    const asked = request(`${url}/v1/feed?${query}`, { agent: false }).end();
    const [response] = (await once(asked, 'response')) as [IncomingMessage]; // what a response comes with
    return new Subscriber(response.setEncoding('utf8'));
  }

  /** Blocks as they come, as text. */
  async *blocks(): AsyncGenerator<string> {
    let text = '';
    for await (const chunk of this.response) {
      const blocks = (text + String(chunk)).split('\n\n');
      text = blocks.pop() ?? '';
      yield* blocks;
    }
  }

  /** How many events came until all that there was has been told. */
  async countUntilCaughtUp(): Promise<number> {
    let events = 0;
    for await (const block of this.blocks()) {
      if (block.startsWith('event: caught-up')) return events;
      if (block.startsWith('event: ')) events++;
    }
    throw new Error('the feed ended');
  }

  leave(): void {
    this.response.destroy();
  }
}
