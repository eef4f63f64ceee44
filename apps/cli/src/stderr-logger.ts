import { ConsoleLogger, type LogLevel } from '@nestjs/common';

/** Nest's own lines, warnings and worse, on standard error: standard output belongs to the command. */
export class StderrLogger extends ConsoleLogger {
  constructor() {
    super({ logLevels: ['warn', 'error', 'fatal'] });
  }

  protected override printMessages(messages: unknown[], context?: string, level?: LogLevel): void {
    super.printMessages(messages, context, level, 'stderr');
  }
}
