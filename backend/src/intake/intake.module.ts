import { Module } from '@nestjs/common';
import { Demonstration } from './demonstration.js';
import { IntakeController } from './intake.controller.js';
import { Intakes } from './intakes.js';
import { ReaderPool } from './reader-pool.js';
import { ReadingRoom } from './reading-room.js';
import { ReceivingDesk } from './receiving-desk.js';
import { Recount } from './recount.js';

/** Bytes → documents, kept and counted. */
@Module({
  controllers: [IntakeController],
  providers: [ReceivingDesk, ReaderPool, ReadingRoom, Intakes, Recount, Demonstration],
  exports: [Intakes, Recount, Demonstration, ReaderPool],
})
export class IntakeModule {}
