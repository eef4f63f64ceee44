import { Logger } from '@nestjs/common';
import type { LogLevel } from '../settings.js';
import { JsonLogger } from './json-logger.js';

describe('the log of a server', () => {
  const lines: string[] = [];
  beforeEach(() => (lines.length = 0));

  const logger = (level: LogLevel) => new JsonLogger(level, { write: (line) => lines.push(line) });
  const logged = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);

  it('is a line of JSON for each thing said through Nest, with where it was said', () => {
    Logger.overrideLogger(logger('info'));
    const http = new Logger('http');
    http.log({ method: 'GET', route: '/v1/customers', status: 200 });
    http.warn('slow');
    http.error('it broke', 'Error: it broke\n    at here');
    Logger.overrideLogger(false);
    const common = {
      pid: process.pid,
      context: 'http',
      time: expect.stringMatching(/^\d{4}-.*Z$/) as string,
    };
    expect(logged()).toEqual([
      { ...common, level: 'info', method: 'GET', route: '/v1/customers', status: 200 },
      { ...common, level: 'warn', msg: 'slow' },
      { ...common, level: 'error', msg: 'it broke', stack: 'Error: it broke\n    at here' },
    ]);
  });

  it('tells an error with its stack', () => {
    logger('info').error(new RangeError('too far'));
    expect(logged()).toMatchObject([
      {
        level: 'error',
        err: { type: 'RangeError', message: 'too far', stack: expect.any(String) as string },
      },
    ]);
  });

  it.each<[LogLevel, string[]]>([
    ['debug', ['debug', 'info', 'warn', 'error', 'fatal', 'debug']],
    ['info', ['info', 'warn', 'error', 'fatal']],
    ['error', ['error', 'fatal']],
    ['silent', []],
  ])('says at %s what matters that much', (level, expected) => {
    const log = logger(level);
    log.verbose('deepest');
    log.debug('deep');
    log.log('plain');
    log.warn('odd');
    log.error('bad');
    log.fatal('worst');
    log.log('dependencies initialized', 'InstanceLoader');
    expect(logged().map((line) => line['level'])).toEqual(expected);
  });
});
