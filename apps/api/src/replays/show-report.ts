import { open } from 'node:fs/promises';
import {
  applyDecorators,
  Controller,
  createParamDecorator,
  Get,
  StreamableFile,
  type ExecutionContext,
} from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { actorOf } from '../access/principal.js';
import { isAmong } from '../http/etag.js';
import type { HttpReply, HttpRequest } from '../http/exchange.js';
import { ProblemResponse } from '../http/problem-document.js';
import { ReplayDoor } from './replay-door.js';
import { OfReplay } from './replay-paths.js';
import { notDone } from './replay-problems.js';
import type { ReplayFiles } from './replay-runner.js';

type SchemaObject = NonNullable<NonNullable<Parameters<typeof ApiResponse>[0]['content']>[string]['schema']>;

/** What of a report is to be had where. */
interface Part {
  readonly path: string;
  readonly summary: string;
  readonly type: string;
  /** Of its file's name. */
  readonly ending: string;
  /** A browser shows it; everything else it saves. */
  readonly shown: boolean;
}

/** Of every replay. */
type Reported = Exclude<keyof ReplayFiles, 'candidate'>;

const parts: Readonly<Record<Reported, Part>> = {
  json: {
    ...{ path: 'result', ending: 'json', shown: true, type: 'application/json; charset=utf-8' },
    summary: 'The report of a replay, with what it rests on',
  },
  html: {
    ...{ path: 'result.html', ending: 'html', shown: true, type: 'text/html; charset=utf-8' },
    summary: 'The report as a page that needs nothing else',
  },
  matrix: {
    ...{ path: 'result.csv', ending: 'matrix.csv', shown: false, type: 'text/csv; charset=utf-8' },
    summary: 'Every cell of every matrix, month ends first',
  },
  movers: {
    ...{ path: 'movers.csv', ending: 'movers.csv', shown: false, type: 'text/csv; charset=utf-8' },
    summary: 'Everybody who moved, with both reasons',
  },
  moversParquet: {
    ...{ path: 'movers.parquet', ending: 'movers.parquet', shown: false },
    ...{ type: 'application/vnd.apache.parquet', summary: 'Everybody who moved, as Parquet' },
  },
};

const Gives = ({ path, summary, type }: Part) =>
  applyDecorators(
    Get(`:replayId/${path}`),
    ApiOperation({ summary, description: 'As `hindsight replay` writes it; it never changes.' }),
    ApiHeader({
      name: 'If-None-Match',
      required: false,
      description: 'The `ETag` of an earlier answer: 304',
    }),
    OfReplay(),
    ApiResponse({
      status: 200,
      headers: { ETag: { schema: { type: 'string' } } },
      content: { [type.replace(/;.*/, '')]: { schema: schemaOf(type) } },
    }),
    ApiResponse({ status: 304, description: 'As in `If-None-Match`' }),
    ProblemResponse(
      409,
      '`/problems/replay-not-done`: there is no report (yet); `state` and `failure` say why',
    ),
  );

const schemaOf = (type: string): SchemaObject =>
  type.startsWith('application/json')
    ? { type: 'object', additionalProperties: true }
    : { type: 'string', ...(!type.startsWith('text/') && { format: 'binary' }) };

interface Asking {
  readonly id: string;
  readonly user: string;
  readonly ifNoneMatch: string | undefined;
  readonly reply: HttpReply;
}

const Asked = createParamDecorator((_: unknown, context: ExecutionContext): Asking => {
  const http = context.switchToHttp();
  const request = http.getRequest<HttpRequest & { readonly params: { readonly replayId: string } }>();
  return {
    ...{ id: request.params.replayId, user: actorOf(request), reply: http.getResponse<HttpReply>() },
    ifNoneMatch: request.headers['if-none-match'],
  };
});

type Given = Promise<StreamableFile | undefined>;

/** The files of a report. */
@Controller('v1/replays')
export class ShowReportEndpoints {
  constructor(private readonly door: ReplayDoor) {}

  @Gives(parts.json)
  json(@Asked() asking: Asking): Given {
    return this.#give('json', asking);
  }

  @Gives(parts.html)
  html(@Asked() asking: Asking): Given {
    // What the page says of itself, said once more where no markup can gainsay it.
    asking.reply.header('content-security-policy', `${nothing}; style-src 'unsafe-inline'; sandbox`);
    return this.#give('html', asking);
  }

  @Gives(parts.matrix)
  matrix(@Asked() asking: Asking): Given {
    return this.#give('matrix', asking);
  }

  @Gives(parts.movers)
  movers(@Asked() asking: Asking): Given {
    return this.#give('movers', asking);
  }

  @Gives(parts.moversParquet)
  moversParquet(@Asked() asking: Asking): Given {
    return this.#give('moversParquet', asking);
  }

  async #give(which: Reported, { id, user, ifNoneMatch, reply }: Asking): Given {
    const job = await this.door.find(user, id);
    const file = job.fileOf(which);
    if (file === null) throw notDone(job);
    const tag = `"${id}"`; // a report never changes
    reply.header('etag', tag);
    reply.header('cache-control', 'private, no-cache');
    reply.header('x-content-type-options', 'nosniff');
    if (isAmong(ifNoneMatch, tag)) {
      reply.status(304);
      return undefined;
    }
    const handle = await open(file);
    const { size: length } = await handle.stat();
    const { control, candidate } = job.now.asked;
    const { type, ending, shown } = parts[which];
    const name = `${control}-against-${candidate.ruleSetId}.${ending}`;
    const disposition = `${shown ? 'inline' : 'attachment'}; filename="${name}"`;
    return new StreamableFile(handle.createReadStream(), { type, length, disposition });
  }
}

const nothing = "default-src 'none'; frame-ancestors 'none'; form-action 'none'; base-uri 'none'";
