import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';

/** One JSON line for each thing; never a header, a body, a query string or a name of a person. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: {},
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['*.headers', '*.body', '*.password', '*.token', '*.secret', '*.parameters', '*.params'],
      remove: true,
    },
    serializers: { req: () => undefined, res: () => undefined },
  };
  // While a line is on its way to the disk nobody waits: those that come meanwhile follow together. The last is written at exit.
  return pino(options, destination ?? pino.destination({ dest: 1, sync: false }));
}

/** The framework's own messages in the same log; what it says while starting is of no interest to anyone. */
export function frameworkLogger(log: Logger): LoggerService {
  const teller =
    (level: 'debug' | 'warn' | 'error' | 'fatal') =>
    (...said: readonly unknown[]): void => {
      log[level](said.map(String).join(' '));
    };
  return { log: teller('debug'), warn: teller('warn'), error: teller('error'), fatal: teller('fatal') };
}
