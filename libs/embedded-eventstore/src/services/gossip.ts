import { randomUUID } from 'node:crypto';
import type { handleUnaryCall } from '@grpc/grpc-js';
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { type Address, addressIn } from '../front/address.js';

/** Where clients are told to dial. */
export interface Advertised {
  /** what was bound, known once it is */
  bound: () => Address;
  /** what was configured; without it a client is sent where it already is, which is right behind any forwarded port */
  configured: Address | null;
}

/** Gossip.Read: a cluster of one, which leads. */
export function gossipRead({
  bound,
  configured,
}: Advertised): handleUnaryCall<shared.Empty, gossip.ClusterInfo> {
  const instanceId = randomUUID();
  return (call, answer) => {
    const { host, port } = configured ?? addressIn(call.getHost()) ?? bound();
    const member = new gossip.MemberInfo()
      .setInstanceId(new shared.UUID().setString(instanceId))
      .setTimeStamp((BigInt(Date.now()) * 10_000n).toString())
      .setState(gossip.MemberInfo.VNodeState.LEADER)
      .setIsAlive(true)
      .setHttpEndPoint(new gossip.EndPoint().setAddress(host).setPort(port));
    answer(null, new gossip.ClusterInfo().setMembersList([member]));
  };
}
