import { status, type UntypedServiceImplementation, type ServiceDefinition } from '@grpc/grpc-js';
import { RpcError } from '../wire/rpc-error.js';

/** Answers every method of a service with UNIMPLEMENTED and says whose doing that is. */
export function notYet(service: ServiceDefinition, name: string): UntypedServiceImplementation {
  const implementation: UntypedServiceImplementation = {};
  for (const [key, { path, responseStream }] of Object.entries(service)) {
    const refusal = () =>
      new RpcError(
        status.UNIMPLEMENTED,
        `The embedded event store has no ${name} (${path}); a real EventStoreDB has`,
      );
    implementation[key] = responseStream
      ? (call: { emit(event: 'error', error: Error): void }) => {
          call.emit('error', refusal());
        }
      : (_call: unknown, answer: (error: Error) => void) => {
          answer(refusal());
        };
  }
  return implementation;
}
