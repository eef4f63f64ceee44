import type { Message } from './message.js';

/** Messages that wait for a consumer, in the order in which they are to go. */
export class Queue {
  private readonly messages: Message[] = [];

  get length(): number {
    return this.messages.length;
  }

  append(message: Message): void {
    this.messages.push(message);
  }

  /** Puts them where their order says. */
  insert(messages: readonly Message[]): void {
    if (messages.length === 0) return;
    this.messages.push(...messages);
    this.messages.sort((one, other) => one.order - other.order);
  }

  /** Offers each from the front; what must wait keeps its place. False: nobody takes any more. */
  handOut(offer: (message: Message) => 'taken' | 'later' | 'nobody'): boolean {
    const { messages } = this;
    let kept = 0;
    for (const [at, message] of messages.entries()) {
      const answer = offer(message);
      if (answer === 'nobody') {
        messages.splice(kept, at - kept);
        return false;
      }
      if (answer === 'later') messages[kept++] = message;
    }
    messages.length = kept;
    return true;
  }
}
