import { ConsoleLogger, type LogLevel } from '@nestjs/common';

/** The parts of the framework that write out whatever broke while the house was opened, with its stack, and throw it on. */
const OPENING = ['ExceptionHandler', 'NestApplication'];

/**
 * The log of the house. What keeps it from opening is told by who opens it, in one sentence a person can act on
 * (`openingProblem`); the framework's own account of the same failure would stand before it and is left out.
 */
export class HouseLogger extends ConsoleLogger {
  constructor(logLevels: LogLevel[]) {
    super({ logLevels });
  }

  override error(message: unknown, ...rest: unknown[]): void {
    if (!OPENING.includes(String(rest.at(-1)))) super.error(message, ...rest);
  }
}
