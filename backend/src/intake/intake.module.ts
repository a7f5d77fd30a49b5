import { Module } from '@nestjs/common';
import { Demonstration } from './demonstration.js';
import { IntakeController } from './intake.controller.js';
import { Intakes } from './intakes.js';
import { ReaderPool } from './reader-pool.js';
import { ReadingRoom } from './reading-room.js';
import { ReceivingDesk } from './receiving-desk.js';
import { Recount } from './recount.js';
import { RereadingController } from './rereading.controller.js';
import { Rereading } from './rereading.js';
import { Rereadings } from './rereadings.js';
import { Retagging } from './retagging.js';
import { SourceCounter } from './source-counter.js';
import { Tallies } from './tallies.js';

/** Bytes → documents, kept and counted. */
@Module({
  controllers: [IntakeController, RereadingController],
  providers: [
    ...[ReceivingDesk, ReaderPool, ReadingRoom, Tallies, Intakes, Recount, Retagging, Demonstration],
    ...[SourceCounter, Rereading, Rereadings],
  ],
  exports: [Intakes, Recount, Retagging, Demonstration, ReaderPool],
})
export class IntakeModule {}
