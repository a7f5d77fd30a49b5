import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { Recount } from '../intake/recount.js';
import { HouseLogger } from '../home/house-logger.js';
import { openServer } from '../home/open-house.js';
import { cannotOpen, CommandProblem, print, progressBar } from './output.js';

/** `recount`: rebuilds the token store from the library, which is the truth. */
export async function recount(): Promise<void> {
  const server = await openServer();
  if (server) throw new CommandProblem(`A server is open on this library at ${server}. Stop it, recount, start it again.`);
  const logger = new HouseLogger(['error']);
  const app = await NestFactory.createApplicationContext(AppModule, { logger, abortOnError: false }).catch(cannotOpen);
  const bar = progressBar('重新计数 / counting');
  const started = Date.now();
  try {
    const { documents, tokens } = await app.get(Recount).run(true, (done, of) => bar.update(done, of));
    bar.stop();
    await print(JSON.stringify({ documents, tokens, seconds: Math.round((Date.now() - started) / 10) / 100 }));
  } finally {
    bar.stop();
    await app.close();
  }
}
