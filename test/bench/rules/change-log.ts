/** The five outputs, in this order wherever a number stands for one of them. */
export const outputIds = ['tier', 'rfm', 'stage', 'warning', 'satisfaction'] as const;

/** Results of each output, by the number that stands for them; −1 is nothing yet. */
export const resultNames = [
  ['重要客户', '次要客户', '普通客户', '小客户'],
  ['高', '中', '低'],
  ['考察期', '形成期', '稳定期', '退化期'],
  ['正常', '关注', '预警'],
  ['很满意', '满意', '一般', '不满意'],
] as const;

/** Rules of each output, by the number that stands for them. */
export const ruleNames = [
  ['vip', 'second', 'ordinary', 'else'],
  ['high', 'middle', 'else'],
  ['left', 'silent', 'dropped', 'settled', 'came_back', 'recovered', 'began_again', 'initial'],
  ['unhappy', 'overdue', 'complaint', 'mood', 'unanswered', 'less', 'else'],
  ['delighted', 'satisfied', 'neutral', 'else'],
] as const;

/** Changes in flat arrays that grow. */
export class ChangeLog {
  size = 0;
  customer = new Uint32Array(1 << 16);
  output = new Uint8Array(1 << 16);
  at = new Float64Array(1 << 16);
  from = new Int8Array(1 << 16);
  to = new Uint8Array(1 << 16);
  rule = new Uint8Array(1 << 16);

  add(customer: number, output: number, at: number, from: number, to: number, rule: number): void {
    const place = this.size++;
    if (place === this.customer.length) this.grow();
    this.customer[place] = customer;
    this.output[place] = output;
    this.at[place] = at;
    this.from[place] = from;
    this.to[place] = to;
    this.rule[place] = rule;
  }

  /** The same changes, customer by customer, each customer's in their order. */
  byCustomer(): ChangeLog {
    const places = Array.from({ length: this.size }, (_, place) => place);
    places.sort((a, b) => (this.customer[a] ?? 0) - (this.customer[b] ?? 0));
    const sorted = new ChangeLog();
    for (const i of places) {
      const [at, from, to] = [this.at[i] ?? NaN, this.from[i] ?? 0, this.to[i] ?? 0];
      sorted.add(this.customer[i] ?? 0, this.output[i] ?? 0, at, from, to, this.rule[i] ?? 0);
    }
    return sorted;
  }

  private grow(): void {
    const room = 2 * this.customer.length;
    const grown = <A extends { set(from: A): void }>(larger: A, old: A): A => (larger.set(old), larger);
    this.customer = grown(new Uint32Array(room), this.customer);
    this.output = grown(new Uint8Array(room), this.output);
    this.at = grown(new Float64Array(room), this.at);
    this.from = grown(new Int8Array(room), this.from);
    this.to = grown(new Uint8Array(room), this.to);
    this.rule = grown(new Uint8Array(room), this.rule);
  }
}
