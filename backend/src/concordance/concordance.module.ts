import { Module } from '@nestjs/common';
import { ConcordanceController } from './concordance.controller.js';
import { LineSetter } from './line-setter.js';

@Module({ controllers: [ConcordanceController], providers: [LineSetter] })
export class ConcordanceModule {}
