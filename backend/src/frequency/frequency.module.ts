import { Module } from '@nestjs/common';
import { FrequencyController } from './frequency.controller.js';

@Module({ controllers: [FrequencyController] })
export class FrequencyModule {}
