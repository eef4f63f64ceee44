import { Controller, Get, Header, Param, UseInterceptors } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiProperty, ApiResponse } from '@nestjs/swagger';
import { candidateEventSchema, eventSchemas, type JsonSchema } from '@hindsight/contracts';
import { didYouMean } from '../http/did-you-mean.js';
import { ContentETag } from '../http/etag.js';
import { ProblemResponse } from '../http/problem-document.js';
import { Problem } from '../http/problem.js';

class SchemaEntry {
  @ApiProperty({ example: 'CustomerPurchased' }) type!: string;
  @ApiProperty({ example: 1, description: '`metadata.schemaVersion`; `schemaversion` in a CloudEvent' })
  version!: number;
  @ApiProperty({ example: '/schemas/CustomerPurchased/1' }) url!: string;
}

class SchemasBody {
  @ApiProperty({ type: [SchemaEntry] }) items!: SchemaEntry[];
}

interface Published {
  readonly version: number;
  readonly schema: JsonSchema;
}

const byType = new Map<string, Published>([
  ...Object.entries(eventSchemas).map(([type, schema]): [string, Published] => {
    const { const: version } = schema.properties.metadata.properties.schemaVersion;
    return [type, { version, schema }];
  }),
  ['CandidateSegmentChanged', { version: 1, schema: candidateEventSchema }],
]);
const entries = [...byType].map(([type, { version }]): SchemaEntry => {
  return { type, version, url: `/schemas/${type}/${version}` };
});

/** The shape of every event, for whoever follows them: it tells nothing about customers, so it needs no key. */
@Controller('schemas')
@UseInterceptors(ContentETag)
export class ShowSchemasEndpoints {
  @Get()
  @ApiOperation({ summary: 'Every type of event, with its version' })
  @ApiResponse({ status: 200, type: SchemasBody })
  @ApiResponse({ status: 304, description: 'As in `If-None-Match`' })
  list(): SchemasBody {
    return { items: entries };
  }

  @Get(':type/:version')
  @Header('content-type', 'application/schema+json')
  @ApiOperation({
    summary: 'The JSON Schema of an event as it is stored; of a candidate, which is not, as it is told',
    description:
      'Draft 2020-12, of `{ type, data, metadata }`; a CloudEvent has the same `data`. `CandidateSegmentChanged` is of the CloudEvent. It never changes so that who reads events by it would have to.',
  })
  @ApiParam({ name: 'type', example: 'CustomerPurchased' })
  @ApiParam({ name: 'version', example: '1' })
  @ApiResponse({ status: 200, content: { 'application/schema+json': { schema: { type: 'object' } } } })
  @ProblemResponse(
    404,
    '`/problems/schema-unknown`: there is no such type of event, or no such version of it',
  )
  get(@Param('type') type: string, @Param('version') version: string): JsonSchema {
    const known = byType.get(type);
    if (known && String(known.version) === version) return known.schema;
    throw Problem.of('schema-unknown', known ? otherVersion(type, known) : noSuchType(type), {
      members: { eventType: type, version },
    });
  }
}

const otherVersion = (type: string, { version }: Published) => ({
  en: `events of ${type} have version ${version}`,
  zh: `${type} 事件的版本是 ${version}`,
});

function noSuchType(type: string) {
  const hint = didYouMean(type, [...byType.keys()]);
  return { en: `no event is of type "${type}"${hint.en}`, zh: `没有类型为“${type}”的事件${hint.zh}` };
}
