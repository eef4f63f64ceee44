import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Answered, SendingOutcome, WebhookSeen } from '../../../api/src/api.module.js';
import type { GroupView } from '@hindsight/contracts';
import type { OutboxLoad } from '@hindsight/read-models';
import type { HeadsReading, MerkleReading, PulseReading } from '../../../projector/src/projector.module.js';
import type { Completeness } from '../completeness/completeness-watch.js';
import { GroupGauges } from './group-gauges.js';
import { inTime } from './looking.js';
import type { Projection } from './projection.js';
import { ReceiptGauges, type OwedReceiptsSeen } from './receipt-gauges.js';
import { WebhookGauges } from './webhook-gauges.js';

/** What this process counts and measures, in Prometheus' words. The names are a contract with dashboards. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #registers = [this.#registry];
  readonly #http = new Histogram({
    name: 'hindsight_http_request_duration_seconds',
    help: 'Time from request to answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: this.#registers,
  });
  readonly #commands = new Counter({
    name: 'hindsight_commands_total',
    help: 'Commands by what became of them: accepted, failed, or the refusal',
    labelNames: ['type', 'outcome'],
    registers: this.#registers,
  });
  readonly #batches = new Histogram({
    name: 'hindsight_projector_batch_duration_seconds',
    help: 'Time to project one batch of events, commit included',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    registers: this.#registers,
  });
  readonly #heartbeats = new Histogram({
    name: 'hindsight_projector_heartbeat_round_trip_seconds',
    help: 'Time from sending a heartbeat to hearing it through the subscription',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    registers: this.#registers,
  });
  readonly #sent = new Counter({
    name: 'hindsight_webhook_deliveries_total',
    help: 'Messages to webhooks by what became of them: delivered, or what went wrong',
    labelNames: ['webhook', 'outcome'],
    registers: this.#registers,
  });
  readonly #position = this.#gauge('projector_position', 'Log position up to which everything is projected');
  readonly #lagEvents = this.#gauge('projector_lag_events', 'Events not projected yet, counted to 10000');
  readonly #lagSeconds = this.#gauge('projector_lag_seconds', 'How long the oldest of them has waited');
  readonly #parked = this.#gauge('parked_customers', 'Customers stopped at an event that cannot be applied');
  #holder: (() => string) | null = null;
  #ownLag: { readonly events: Gauge; readonly seconds: Gauge } | null = null;
  readonly #imports = this.#gauge('open_imports', 'Imports that have not ended: no day is closed meanwhile');
  readonly #plansOwed = this.#gauge('plans_owed', '1: plans lie in the log that this release cannot read');
  readonly #importAge = this.#gauge('open_import_age_seconds', 'How long the oldest of them is open');

  readonly #asked: { read(): Promise<void> }[] = [];

  /** Memory, processor, event loop and the like, from now on. */
  watchProcess(): void {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** For a process that projects; the others do not have these figures. */
  watchPulse(now: () => PulseReading): void {
    const registers = this.#registers;
    new Gauge({
      ...{ name: 'hindsight_projector_heartbeat_age_seconds', registers },
      help: 'Since the last heartbeat that was heard was sent: what is older has come through the subscription',
      collect(): void {
        this.set((now().ageMs ?? NaN) / 1000);
      },
    });
    new Gauge({
      ...{ name: 'hindsight_projector_silent_seconds', registers },
      help: 'How long the subscription has owed a heartbeat and brought nothing; 0: it owes none',
      collect(): void {
        this.set(now().silentMs / 1000);
      },
    });
  }

  /** For a process that projects, of several that share the customers. */
  watchLeases(now: () => { readonly holder: string; readonly leases: readonly number[] }): void {
    this.#holder = () => now().holder;
    this.#read(
      'projector_leases',
      'Of 64 buckets of customers, those that this process projects',
      () => now().leases.length,
    );
    this.#ownLag = {
      events: this.#gauge(
        'projector_own_lag_events',
        'Events of its buckets not projected yet, counted to 10000',
      ),
      seconds: this.#gauge('projector_own_lag_seconds', 'How long the oldest of them has waited'),
    };
  }

  /** For a process that projects. */
  watchOutbox(now: () => Promise<OutboxLoad>): void {
    const gauge = (name: string, help: string, value: (load: OutboxLoad) => number) =>
      new Gauge({
        ...{ name: `hindsight_segment_outbox_${name}`, help, registers: this.#registers },
        async collect(): Promise<void> {
          const load = await now().catch(() => null); // unknown is told from zero
          this.set(load ? value(load) : NaN);
        },
      });
    gauge('events', 'Segment changes that are to be published', ({ events }) => events);
    gauge('age_seconds', 'How long the oldest of them has waited', ({ ageSeconds }) => ageSeconds);
  }

  /** For a process that projects. */
  watchMerkleLog(now: () => MerkleReading): void {
    this.#read('merkle_log_leaves', 'Events in the Merkle log', () => now().size);
    this.#read('merkle_log_position', 'Log position up to which it goes', () => now().position);
    this.#read('merkle_log_failing', '1: it does not get on', () => (now().failure ? 1 : 0));
  }

  /** For a process that signs. */
  watchTreeHeads(now: () => HeadsReading): void {
    this.#read('tree_head_leaves', 'Events under the last signed tree head', () => now().size);
    this.#read('tree_head_age_seconds', 'Since it was signed', () => {
      const { signedAt } = now();
      return signedAt === null ? null : (Date.now() - Date.parse(signedAt)) / 1000;
    });
    this.#read('tree_heads_failing', '1: nothing is signed', () => (now().failure ? 1 : 0));
  }

  /** For a process that checks it; the others do not have these figures. */
  watchCompleteness(now: () => Completeness): void {
    const gauge = (name: string, help: string, value: (now: Completeness) => number | null) =>
      new Gauge({
        ...{ name: `hindsight_completeness_${name}`, help, registers: this.#registers },
        collect(): void {
          this.set(value(now()) ?? NaN);
        },
      });
    gauge('position', 'Log position up to which the tables were found to hold every customer event', (one) =>
      one.position === null ? null : Number(one.position),
    );
    gauge('age_seconds', 'Since they were', (one) => one.ageSeconds);
    gauge(
      'differing_buckets',
      'Groups of customers whose events differ between log and tables',
      (one) => one.differingBuckets,
    );
  }

  /** For a process that projects. */
  watchGroups(now: () => Promise<readonly GroupView[]>): void {
    this.#asked.push(new GroupGauges(this.#registers, () => inTime(now)));
  }

  /** For a process that sends webhooks. */
  watchWebhooks(now: () => Promise<readonly WebhookSeen[]>): void {
    this.#asked.push(new WebhookGauges(this.#registers, () => inTime(now)));
  }

  /** For a process that takes receipts of erasures. */
  watchReceipts(now: () => Promise<OwedReceiptsSeen>): void {
    this.#asked.push(new ReceiptGauges(this.#registers, () => inTime(now)));
  }

  answered({ method, route, status, ms }: Answered): void {
    this.#http.observe({ method, route, status: String(status) }, ms / 1000);
  }

  decided(type: string, outcome: string): void {
    this.#commands.inc({ type, outcome });
  }

  sent(webhook: string, outcome: SendingOutcome): void {
    this.#sent.inc({ webhook, outcome: outcome.delivered ? 'delivered' : outcome.failure });
  }

  projected(seconds: number): void {
    this.#batches.observe(seconds);
  }

  /** Of a heartbeat that came back. */
  heard(seconds: number): void {
    this.#heartbeats.observe(seconds);
  }

  /** @param looking null, also in the end: unknown, which a dashboard must be able to tell from zero */
  async text(looking: Promise<Projection | null> | null): Promise<string> {
    // Side by side: none of them takes the time of another that does not answer.
    const [projection] = await Promise.all([looking, ...this.#asked.map((one) => one.read())]);
    const lag = projection?.lag ?? { events: NaN, seconds: NaN };
    this.#position.set(Number(projection?.checkpoint ?? NaN));
    this.#lagEvents.set(lag.events);
    this.#lagSeconds.set(lag.seconds);
    this.#parked.set(projection?.parked ?? NaN);
    this.#watchOwnLag(projection);
    this.#plansOwed.set(projection ? Number(projection.plansOwed !== null) : NaN);
    this.#watchImports(projection);
    return this.#registry.metrics();
  }

  #watchOwnLag(projection: Projection | null): void {
    const own = projection?.projectors.find(({ holder }) => holder === this.#holder?.());
    const { events, seconds } = own?.lag ?? { events: NaN, seconds: NaN };
    this.#ownLag?.events.set(events);
    this.#ownLag?.seconds.set(seconds);
  }

  #watchImports(projection: Projection | null): void {
    this.#imports.set(projection?.imports.length ?? NaN);
    this.#importAge.set(projection ? (projection.imports[0]?.seconds ?? 0) : NaN);
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** Read whenever somebody asks; null: unknown. */
  #read(name: string, help: string, value: () => number | bigint | null): void {
    new Gauge({
      ...{ name: `hindsight_${name}`, help, registers: this.#registers },
      collect(): void {
        this.set(Number(value() ?? NaN));
      },
    });
  }

  #gauge(name: string, help: string): Gauge {
    return new Gauge({ name: `hindsight_${name}`, help, registers: this.#registers });
  }
}
