import 'reflect-metadata';
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { Demonstration } from './intake/demonstration.js';
import { Intakes } from './intake/intakes.js';
import { Recount } from './intake/recount.js';
import { Retagging } from './intake/retagging.js';
import { hangSign, openServer, takeSignDown } from './home/open-house.js';
import { HouseLogger } from './home/house-logger.js';
import { openingProblem } from './home/opening-problem.js';
import { readQuery } from './keyness/two-sides.js';
import { describeApi } from './open-api.js';
import { ProblemFilter } from './problem/problem.filter.js';
import { openReadingRoom } from './reading-room-door.js';

const port = Number(process.env['PORT'] ?? 3000);
const host = process.env['HOST'] ?? '127.0.0.1';

/** Opens the stores, brings them into line with each other, and serves pages and API. */
async function main(): Promise<void> {
  const already = await openServer();
  if (already) throw new Error(`Cimai is already running at ${already} on the same library. Set CIMAI_HOME for a second one.`);
  const logger = new HouseLogger(['error', 'warn']);
  const app = await NestFactory.create<NestExpressApplication>(AppModule, { logger, abortOnError: false });
  app.set('query parser', readQuery);
  app.setGlobalPrefix('api');
  // A codebook of ten thousand forms is sent whole.
  app.useBodyParser('json', { limit: '16mb' });
  app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: true, forbidNonWhitelisted: true }));
  app.useGlobalFilters(new ProblemFilter());
  app.enableShutdownHooks();
  describeApi(app);
  openReadingRoom(app);
  await app.init();
  await app.get(Recount).run();
  app.get(Retagging).resume();
  const interrupted = await app.get(Intakes).takeUp();
  await app.get(Demonstration).loadOnFirstStart();
  if (interrupted === 0) await app.get(Intakes).settled();
  await app.listen(port, host);
  // With PORT=0 the system chose the port; the sign and the line name the one it chose.
  const address = (await app.getUrl()).replace('[::1]', 'localhost');
  hangSign(address);
  process.on('exit', takeSignDown);
  process.stdout.write(`Cimai 词脉 is ready: ${address}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`Cimai could not start: ${openingProblem(error)}\n`);
  process.exit(1);
});
