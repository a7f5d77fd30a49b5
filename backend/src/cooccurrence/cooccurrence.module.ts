import { Module } from '@nestjs/common';
import { CooccurrenceController } from './cooccurrence.controller.js';

@Module({ controllers: [CooccurrenceController] })
export class CooccurrenceModule {}
