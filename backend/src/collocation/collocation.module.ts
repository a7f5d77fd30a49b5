import { Module } from '@nestjs/common';
import { CollocationController } from './collocation.controller.js';

@Module({ controllers: [CollocationController] })
export class CollocationModule {}
