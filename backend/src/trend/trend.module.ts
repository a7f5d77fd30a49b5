import { Module } from '@nestjs/common';
import { TrendController } from './trend.controller.js';

@Module({ controllers: [TrendController] })
export class TrendModule {}
