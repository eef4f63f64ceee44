/** A Server-Sent Event, or a comment. */
export interface StreamedEvent {
  readonly name: string;
  readonly data: Record<string, unknown>;
}

/** What a stream of events says, block after block, until it ends. A block without data (`retry`, a comment) has no name. */
export async function* eventsOf(response: Response): AsyncGenerator<StreamedEvent> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true }); // what fetch gives
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) yield eventIn(block);
  }
}

function eventIn(block: string): StreamedEvent {
  const fields = new Map(
    block.split('\n').map((line): [string, string] => {
      const [name = '', ...value] = line.split(': ');
      return [name, value.join(': ')];
    }),
  );
  return {
    name: fields.get('event') ?? '',
    data: JSON.parse(fields.get('data') ?? '{}') as Record<string, unknown>, // an object, as documented
  };
}
