import { eventSchemas } from '@hindsight/contracts';
import { customerIdPattern } from '@hindsight/domain';
import { didYouMean } from '../http/did-you-mean.js';
import { Patterned } from '../http/fields.js';
import { customerIdForm } from '../http/path-ids.js';
import { Problem } from '../http/problem.js';
import { cutOf, tokenPattern } from './cut-token.js';
import { feedStreams, type FeedAsked, type FeedStream } from './asked.js';

const oneStream = feedStreams.join('|');

/** Which events are followed, and from where. */
export class FeedQuery {
  @Patterned({
    pattern: new RegExp(`^(${oneStream})(,(${oneStream}))*$`),
    says: {
      en: `one or more of ${feedStreams.join(', ')}, with commas between`,
      zh: `${feedStreams.join('、')} 中的一个或多个，以逗号分隔`,
    },
    description:
      '`customer`: what happens to customers; `segment`: what they are, whenever that changes. Both unless given',
    optional: true,
    example: 'customer,segment',
  })
  streams?: string;

  @Patterned({
    pattern: /^[A-Za-z]{1,64}(,[A-Za-z]{1,64}){0,99}$/,
    says: { en: 'types of events, with commas between', zh: '以逗号分隔的事件类型' },
    description: 'Of these types alone, with commas between',
    optional: true,
    example: 'CustomerPurchased,SegmentChanged',
  })
  types?: string;

  @Patterned({
    pattern: customerIdPattern,
    says: customerIdForm,
    description: 'Of this customer alone',
    optional: true,
    example: 'ada',
  })
  customer?: string;

  @Patterned({
    pattern: /^(start|now|\d{1,18})$/,
    says: { en: '"start", "now" or a position of the log', zh: '“start”、“now” 或日志位置' },
    description:
      'From the beginning (`start`), from `now` on, or after a position that a command or this feed gave. `start` unless given; ' +
      '`Last-Event-ID` comes before it',
    optional: true,
    example: 'now',
  })
  from?: string;

  @Patterned({
    pattern: tokenPattern,
    says: { en: 'the `cut` of a snapshot', zh: '快照给出的 `cut`' },
    description:
      'Behind this snapshot of segments: no change that is in it, each that is not. `Last-Event-ID` and `from` say where to go on ' +
      'after that, so send it again with them',
    optional: true,
  })
  cut?: string;
}

/** @throws {Problem} 400 for a type that no event has */
export function askedIn({ streams, types, customer: customerId, cut }: FeedQuery): FeedAsked {
  const named = streams?.split(',') as FeedStream[] | undefined; // of that pattern
  return {
    streams: [...new Set(named ?? feedStreams)],
    types: types === undefined ? null : new Set(types.split(',').map(knownType)),
    customerId: customerId ?? null,
    cut: cut === undefined ? null : cutOf(cut).included,
  };
}

function knownType(type: string): string {
  if (Object.hasOwn(eventSchemas, type)) return type;
  const hint = didYouMean(type, Object.keys(eventSchemas));
  const message = {
    en: `has "${type}", which no event is of${hint.en}`,
    zh: `含有“${type}”，没有这种类型的事件${hint.zh}`,
  };
  throw Problem.fields([{ field: 'types', message }]);
}
