import streams from '@eventstore/db-client/generated/streams_pb.js';
import fc from 'fast-check';
import { unresolved } from '../core/links.js';
import { packRecord, TOMBSTONE } from '../log/record.js';
import { eventResponse } from './read-response.js';
import { uuidText } from './uuid.js';

const bytes = (maxLength: number) => fc.uint8Array({ maxLength });
const newRecord = fc.record({
  stream: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).map((text) => Buffer.from(text)),
  type: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }).map((text) => Buffer.from(text)),
  json: fc.boolean(),
  createdTicks: fc.bigInt(0n, 2n ** 63n),
  revision: fc.oneof(fc.maxSafeNat(), fc.constant(TOMBSTONE)),
  id: fc.uint8Array({ minLength: 16, maxLength: 16 }),
  data: bytes(100_000),
  metadata: bytes(300),
});

/** The response as the generated classes understand it. */
function understood(response: Buffer) {
  const read = streams.ReadResp.deserializeBinary(response).getEvent();
  const event = read?.getEvent();
  if (!read || !event) throw new Error('no event in the response');
  return {
    positions: [read.getCommitPosition(), event.getCommitPosition(), event.getPreparePosition()],
    revision: event.getStreamRevision(),
    id: event.getId()?.getString(),
    stream: Buffer.from(event.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString('utf8'),
    properties: Object.fromEntries(event.getMetadataMap().toArray()),
    data: Buffer.from(event.getData_asU8()),
    metadata: Buffer.from(event.getCustomMetadata_asU8()),
  };
}

describe('an event on the wire', () => {
  it('is what the generated classes read back', () => {
    fc.assert(
      fc.property(newRecord, fc.maxSafeNat(), (record, position) => {
        expect(understood(eventResponse(unresolved({ position, bytes: packRecord(record) })))).toEqual({
          positions: [String(position), String(position), String(position)],
          revision: record.revision === TOMBSTONE ? '9223372036854775807' : String(record.revision),
          id: uuidText(record.id),
          stream: record.stream.toString('utf8'),
          properties: {
            type: record.type.toString('utf8'),
            'content-type': record.json ? 'application/json' : 'application/octet-stream',
            created: record.createdTicks.toString(),
          },
          data: Buffer.from(record.data),
          metadata: Buffer.from(record.metadata),
        });
      }),
      { numRuns: 200 },
    );
  });
});
