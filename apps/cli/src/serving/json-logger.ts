import type { LoggerService } from '@nestjs/common';
import { destination, pino, stdTimeFunctions, type DestinationStream, type Level } from 'pino';
import type { LogLevel } from '../settings.js';
import { withoutSecrets } from './without-secrets.js';

/** How Nest wires itself up is told at every start, in dozens of lines. */
const chatty = ['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory', 'NestApplication'];

/**
 * A line of JSON for each thing that is logged: `{level, time, pid, context, msg, …}`. On standard error, written at
 * once: the last words of a process matter most.
 */
export class JsonLogger implements LoggerService {
  readonly #pino;

  /** @param secrets that are in no line, wherever they come from; those that look like one are in none either */
  constructor(
    level: LogLevel,
    stream: DestinationStream = destination({ fd: 2, sync: true }),
    secrets: readonly string[] = [],
  ) {
    const formatters = { level: (label: string) => ({ level: label }) };
    const timestamp = stdTimeFunctions.isoTime;
    this.#pino = pino(
      { level, base: { pid: process.pid }, timestamp, formatters },
      {
        write: (line) => {
          stream.write(withoutSecrets(line, secrets));
        },
      },
    );
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.#write(chatty.includes(String(rest.at(-1))) ? 'debug' : 'info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.#write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.#write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.#write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.#write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.#write('fatal', message, rest);
  }

  /** Nest passes the context last, and with an error its stack before that. */
  #write(level: Level, message: unknown, rest: readonly unknown[]): void {
    const texts = rest.filter((one) => typeof one === 'string');
    const [context, stack] = [texts.at(-1), texts.at(-2)];
    const fields = { ...(context !== undefined && { context }), ...(stack !== undefined && { stack }) };
    if (message instanceof Error) this.#pino[level]({ ...fields, err: message });
    else if (typeof message === 'string') this.#pino[level](fields, message);
    else if (typeof message === 'object') this.#pino[level]({ ...fields, ...message });
    else this.#pino[level]({ ...fields, message });
  }
}
