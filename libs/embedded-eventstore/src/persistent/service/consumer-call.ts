import type { ServerDuplexStream } from '@grpc/grpc-js';
import persistent from '@eventstore/db-client/generated/persistent_pb.js';
import { invalidArgument, streamDeleted } from '../../wire/rpc-error.js';
import { uuidBytes, uuidText } from '../../wire/uuid.js';
import type { Consumer } from '../core/consumer.js';
import type { NackAction } from '../core/group.js';
import type { Message } from '../core/message.js';
import { failed, maximumSubscribersReached } from '../wire/errors.js';
import { confirmationResponse, persistentEventResponse } from '../wire/event-response.js';
import { targetOf } from '../wire/group-request.js';
import { connectionOf } from './connection.js';
import { keyOf } from './definition.js';
import type { RunningGroup } from './running-group.js';
import type { Subscriptions } from './subscriptions.js';

type Call = ServerDuplexStream<persistent.ReadReq, Buffer>;

/** More could not be in flight at one consumer with any use, and each takes memory. */
const MOST_SLOTS = 100_000;

/** PersistentSubscriptions.Read: first who one is, then acks and nacks; messages come as there are free slots. */
export function consume(subscriptions: Subscriptions): (call: Call) => void {
  return (call) => {
    const consumer = new ConsumerCall(subscriptions, call);
    call.on('data', (message: persistent.ReadReq) => {
      consumer.take(message);
    });
    call.on('drain', () => {
      consumer.drained();
    });
    call.on('end', () => {
      consumer.leave();
      call.end();
    });
    call.on('cancelled', () => {
      consumer.leave();
    });
  };
}

class ConsumerCall {
  private joined: { group: RunningGroup; consumer: Consumer } | null = null;
  private isOver = false;

  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly call: Call,
  ) {}

  take(message: persistent.ReadReq): void {
    if (this.isOver) return;
    try {
      this.answer(message);
    } catch (error) {
      this.fail(error);
    }
  }

  drained(): void {
    this.joined?.group.unblock(this.joined.consumer);
  }

  leave(): void {
    this.isOver = true;
    this.joined?.group.disconnect(this.joined.consumer);
    this.joined = null;
  }

  private answer(message: persistent.ReadReq): void {
    const options = message.getOptions();
    if (options && !this.joined) {
      this.join(options);
      return;
    }
    const ack = message.getAck();
    const nack = message.getNack();
    if (!this.joined || !(ack ?? nack)) throw invalidArgument('expected options first, then acks and nacks');
    const { group } = this.joined;
    if (ack) group.acknowledge(idsIn(ack));
    if (nack) group.giveBack(idsIn(nack), actionOf(nack.getAction()), nack.getReason());
  }

  private join(options: persistent.ReadReq.Options): void {
    const target = targetOf(options);
    const slots = options.getBufferSize();
    if (slots < 0) throw invalidArgument('the buffer size is negative');
    const group = this.subscriptions.find(target);
    if (group.source.isGone) throw streamDeleted(target.stream);
    if (group.failure !== null) throw failed(target, group.failure);
    if (group.isFull) throw maximumSubscribersReached(target);
    this.call.write(confirmationResponse(keyOf(target)));
    const consumer = group.connect({
      slots: Math.min(slots, MOST_SLOTS),
      send: (message, to) => {
        to.isBlocked = !this.send(group, message);
      },
      drop: (why) => {
        this.fail(why);
      },
      connection: connectionOf(this.call),
    });
    this.joined = { group, consumer };
  }

  /** False when the connection is slower than we are, until it has drained. */
  private send(group: RunningGroup, message: Message): boolean {
    return this.call.write(persistentEventResponse(group.read(message), message.retryCount));
  }

  private fail(error: unknown): void {
    if (this.isOver) return;
    this.leave();
    this.call.emit('error', error);
  }
}

/** @throws RpcError when one of them is none */
function idsIn(message: persistent.ReadReq.Ack | persistent.ReadReq.Nack): string[] {
  return message.getIdsList().map((id) => uuidText(uuidBytes(id)));
}

/** EventStoreDB treats stop as skip, and what it does not know as retry. */
function actionOf(action: persistent.ReadReq.Nack.Action): NackAction {
  const { PARK, SKIP, STOP } = persistent.ReadReq.Nack.Action;
  if (action === PARK) return 'park';
  return action === SKIP || action === STOP ? 'skip' : 'retry';
}
